import { createContext, useContext, useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import { useTranslate } from '../../../store/stores';

interface OpenGroups {
  readonly folded: ReadonlySet<string>;
  readonly toggle: (id: string, isOpen: boolean) => void;
}

const OpenGroupsContext = createContext<OpenGroups>({ folded: new Set(), toggle: () => undefined });

/** Seldom needed: folded until somebody opens them. */
const foldedAtFirst: readonly MessageKey[] = ['zonesPanel.group.walk', 'zonesPanel.group.client', 'zonesPanel.group.boundaries'];

/** Remembers which groups are open while one element after the other is looked at. */
export function PropertyGroups({ children }: { readonly children: ReactNode }): ReactNode {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(foldedAtFirst));
  const toggle = (id: string, isOpen: boolean): void => setFolded((before) => (isOpen ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  return <OpenGroupsContext value={{ folded, toggle }}>{children}</OpenGroupsContext>;
}

/** Fields under a heading that folds. */
export function PropertyGroup({ titleKey, children }: { readonly titleKey: MessageKey; readonly children: ReactNode }): ReactNode {
  const translate = useTranslate();
  const { folded, toggle } = useContext(OpenGroupsContext);
  const isOpen = !folded.has(titleKey);
  return (
    <details className="zw-zones-group" open={isOpen} onToggle={(event) => toggle(titleKey, event.currentTarget.open)}>
      <summary>
        <h3>{translate(titleKey)}</h3>
      </summary>
      {isOpen ? <div className="zw-zones-group__body">{children}</div> : null}
    </details>
  );
}
