import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from '../../../commands/app-context';
import { ImportDesk, type ImportState } from './import-desk';

/** The import while the dialog is open. */
export function useImport(): { readonly desk: ImportDesk; readonly state: ImportState } {
  const app = useApp();
  const [desk] = useState(() => new ImportDesk(app));
  useEffect(() => desk.begin(), [desk]);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) };
}

/** True once something has lasted so long that a person wonders. */
export function useLasting(isOn: boolean, milliseconds = 300): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isOn, milliseconds]);
  return isOn && isLasting;
}
