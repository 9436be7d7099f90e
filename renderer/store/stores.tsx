import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../shared/i18n/translate';
import { translator } from '../../shared/i18n/translate';
import type { Model } from '../../shared/model/model';
import type { Curtain, ShownStore } from './curtain';
import type { History } from './history';
import type { JournalWriter, SavedState } from './journal-writer';
import type { ProjectState, ProjectStore } from './project-store';
import type { UiState, UiStore } from './ui-store';

/** The stores of the window; made once in main.tsx. */
export interface Stores {
  readonly project: ProjectStore;
  readonly history: History;
  readonly journal: JournalWriter;
  readonly ui: UiStore;
  readonly curtain: Curtain;
  /** What screens are drawn from. */
  readonly shown: ShownStore<ProjectState>;
}

const StoresContext = createContext<Stores | undefined>(undefined);
export const StoresProvider = StoresContext.Provider;

/** The stores themselves, for event handlers. Screens read through the hooks below. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === undefined) throw new Error('screen outside the stores');
  return stores;
}

/** The model of the open assessment; the same object until the next commit. */
export function useModel(): Model {
  return useStore(useStores().shown, ({ model }) => model);
}

/** Part of the project state; the selector must return the same object for the same state. */
export function useProject<Selected>(select: (state: ProjectState) => Selected): Selected {
  return useStore(useStores().shown, select);
}

export function useUi<Selected>(select: (state: UiState) => Selected): Selected {
  return useStore(useStores().ui, select);
}

export function useSaved(): SavedState {
  return useStore(useStores().journal.state);
}

/** The texts in the language of the screen. */
export function useTranslate(): Translate {
  const language = useUi((state) => state.language);
  return useMemo(() => translator(language), [language]);
}
