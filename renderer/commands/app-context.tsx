import { createContext, useContext } from 'react';
import type { CommandId } from '../../shared/app/commands';
import type { HostBridge } from '../../shared/host/bridge';
import type { Environment } from '../../shared/model/identifier';
import type { WorkerClient } from '../host/worker-client';
import type { Stores } from '../store/stores';
import type { Session } from './session';

/** What event handlers of screens work with. */
export interface App extends Stores {
  readonly host: HostBridge;
  readonly env: Environment;
  readonly worker: WorkerClient;
  readonly session: Session;
  readonly version: string;
  /** Name and version of what the program runs on. */
  readonly runtime: string;
  readonly run: (command: CommandId) => void;
}

const AppContext = createContext<App | undefined>(undefined);
export const AppProvider = AppContext.Provider;

/** The application, for screens that start something. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('screen outside the application');
  return app;
}
