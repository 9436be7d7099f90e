import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Theme } from '../../shared/host/records';
import type { MessageKey } from '../../shared/i18n/en';
import type { Language, MessageParameters } from '../../shared/i18n/message';
import type { RememberedMapping } from '../../shared/inventory/remembered-mappings';
import type { RecordId, RecordType } from '../../shared/model/record-type';
import type { SavedViews, TableView } from '../../shared/tables/view';
import type { CaptureDraft, InHand, PhotoSize } from './capture';
import { firstWalkHabits, type PracticeWalk, type WalkHabits } from './practice-walk';

/** The rooms of the application. */
export const screens = [
  'start',
  'overview',
  'scope',
  'organisation',
  'inventory',
  'walkDown',
  'zones',
  'checks',
  'communication',
  'practices',
  'practiceWalk',
  'agenda',
  'results',
  'metrics',
  'findings',
  'risks',
  'requirements',
  'decisions',
  'regulation',
  'rounds',
  'deliverables',
  'sync',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

/** A short message for the user; texts are keys so that they follow the language. */
export interface Toast {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly titleKey: MessageKey;
  readonly parameters?: MessageParameters;
  readonly actionKey?: MessageKey;
  readonly onAction?: () => void;
  /** A second thing to do about it. */
  readonly secondKey?: MessageKey;
  readonly onSecond?: () => void;
}

/** Where the walk-down of an assessment stands: remembered, so that it goes on at the same card after a crash. */
export interface WalkPlace {
  readonly areaId: string;
  readonly assetId?: RecordId;
  readonly show: 'open' | 'all';
  readonly layout: 'cards' | 'rows';
  /** True from choosing an area until leaving it. */
  readonly isWalking: boolean;
}

/** Something to do with the list that is shown, asked for by a command. */
export type ListTask = 'columns' | 'editRows' | 'replace' | 'saveView' | 'print' | 'excel' | 'csv';

export interface UiState {
  readonly language: Language;
  readonly theme: Theme;
  readonly author: string;
  /** What other raters found stays hidden until one has rated oneself. */
  readonly ratesIndependently: boolean;
  readonly railCollapsed: boolean;
  readonly screen: Screen;
  readonly paletteOpen: boolean;
  readonly importOpen: boolean;
  /** The dialog that brings in a file of others. */
  readonly exchange: 'log' | 'scan' | 'list' | 'diagram' | undefined;
  readonly aboutOpen: boolean;
  readonly shortcutsOpen: boolean;
  /** Which part of the help is open. */
  readonly guide: 'steps' | 'words' | undefined;
  /** A new assessment was asked for and its name is not in hand yet. */
  readonly isNewWanted: boolean;
  /** The dialog that takes in a finding, an asset, a photo or a note from anywhere. */
  readonly captureOpen: boolean;
  /** What was being captured and is not saved yet, by project id. */
  readonly captureDrafts: Readonly<Record<string, CaptureDraft>>;
  readonly photoSize: PhotoSize;
  readonly findingsAs: 'list' | 'board';
  /** What the room has chosen, where `target` does not say it. */
  readonly inHand: InHand | undefined;
  readonly toasts: readonly Toast[];
  /** The record a screen should show, set by search and links. */
  readonly target: RecordId | undefined;
  /** Which architecture is looked at. */
  readonly view: 'asIs' | 'target' | 'difference';
  /** The named view of the drawing that is looked at; without it the plant-wide one. */
  readonly drawingViewId: RecordId | undefined;
  /** Going anywhere ends the question. */
  readonly analysis: Analysis | undefined;
  /** `wanted` once the user has opened the camera, `allowed` once the host knows of it. */
  readonly camera: 'off' | 'wanted' | 'allowed';
  /** By project id. */
  readonly walkPlaces: Readonly<Record<string, WalkPlace>>;
  /** Where the walk through the practices of each assessment stands, by project id. */
  readonly practiceWalks: Readonly<Record<string, PracticeWalk>>;
  readonly walkHabits: WalkHabits;
  /** How the lists of the clients were read last. */
  readonly importMappings: readonly RememberedMapping[];
  /** How lists of connections of the clients were read last. */
  readonly flowMappings: readonly RememberedMapping[];
  /** Views of lists the user has named. */
  readonly savedViews: SavedViews;
  /** How each list of the open assessment is looked at now, by `listKey`. */
  readonly tableViews: Readonly<Record<string, TableView>>;
  /** The list on the screen that takes tasks. */
  readonly shownList: RecordType | undefined;
  readonly listTask: ListTask | undefined;
  readonly busy: { readonly titleKey: MessageKey; readonly fraction: number; readonly cancel?: () => void } | undefined;
}

/** What the drawing is asked; the answer stands beside it instead of the properties. */
export type Analysis =
  | { readonly kind: 'reach'; readonly id: RecordId; readonly direction: 'into' | 'outOf' }
  | { readonly kind: 'levels'; readonly id: RecordId }
  | { readonly kind: 'jewels' };

/** What the user sees and how; nothing of it belongs to the assessment. */
export type UiStore = StoreApi<UiState> & {
  readonly go: (screen: Screen, target?: RecordId) => void;
  readonly tell: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: string) => void;
};

const first: UiState = {
  language: 'en',
  theme: 'system',
  author: '',
  ratesIndependently: false,
  railCollapsed: false,
  screen: 'start',
  paletteOpen: false,
  importOpen: false,
  exchange: undefined,
  aboutOpen: false,
  shortcutsOpen: false,
  guide: undefined,
  isNewWanted: false,
  captureOpen: false,
  captureDrafts: {},
  photoSize: 'full',
  findingsAs: 'list',
  inHand: undefined,
  toasts: [],
  target: undefined,
  view: 'asIs',
  drawingViewId: undefined,
  analysis: undefined,
  camera: 'off',
  walkPlaces: {},
  practiceWalks: {},
  walkHabits: firstWalkHabits,
  importMappings: [],
  flowMappings: [],
  savedViews: {},
  tableViews: {},
  shownList: undefined,
  listTask: undefined,
  busy: undefined,
};

const mostToasts = 4;

export function createUiStore(initial: Partial<UiState> = {}): UiStore {
  const store = createStore<UiState>(() => ({ ...first, ...initial }));
  let lastToast = 0;
  return Object.assign(store, {
    go: (screen: Screen, target?: RecordId) => store.setState({ screen, target, analysis: undefined }),
    tell: (toast: Omit<Toast, 'id'>) => {
      lastToast += 1;
      const id = `toast-${lastToast}`;
      store.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-mostToasts) }));
    },
    dismiss: (id: string) => store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  });
}
