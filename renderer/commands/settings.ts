import type { HostApi } from '../../shared/host/contract';
import type { Theme } from '../../shared/host/records';
import { readMappings, type RememberedMapping } from '../../shared/inventory/remembered-mappings';
import { languages, type Language } from '../../shared/i18n/message';
import { readSavedViews, type SavedViews } from '../../shared/tables/view';
import type { ReplicaId } from '../../shared/sync/stamps';
import { photoSizes, readCaptureDrafts, type CaptureDraft, type PhotoSize } from '../store/capture';
import { readPracticeWalks, readWalkHabits, type PracticeWalk, type WalkHabits } from '../store/practice-walk';
import type { UiState, UiStore, WalkPlace } from '../store/ui-store';

/** What the program remembers between starts; of an assessment only what was typed and not saved. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly author: string;
  readonly ratesIndependently: boolean;
  readonly railCollapsed: boolean;
  /** Where the walk-down of each assessment stands. */
  readonly walkPlaces: Readonly<Record<string, WalkPlace>>;
  /** Where the walk through the practices of each assessment stands. */
  readonly practiceWalks: Readonly<Record<string, PracticeWalk>>;
  readonly walkHabits: WalkHabits;
  readonly captureDrafts: Readonly<Record<string, CaptureDraft>>;
  readonly photoSize: PhotoSize;
  /** How the lists of the clients were read last. */
  readonly importMappings: readonly RememberedMapping[];
  /** How their lists of connections were read last. */
  readonly flowMappings: readonly RememberedMapping[];
  /** Views of lists the user has named. */
  readonly savedViews: SavedViews;
  /** Under which name this profile writes into each assessment. */
  readonly replicas: Readonly<Record<string, ReplicaId>>;
}

type StoredSettings = Parameters<HostApi['settings.write']>[0]['settings'];

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** Settings from what was stored, with defaults for what is missing or odd. */
export function readSettings(stored: Readonly<Record<string, unknown>>, locale: string): Settings {
  const language = languages.find((known) => known === stored['language']);
  const theme = themes.find((known) => known === stored['theme']);
  const replicas = Object.entries(Object(stored['replicas'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    language: language ?? (locale.toLowerCase().startsWith('de') ? 'de' : 'en'),
    theme: theme ?? 'system',
    author: typeof stored['author'] === 'string' ? stored['author'] : '',
    ratesIndependently: stored['ratesIndependently'] === true,
    railCollapsed: stored['railCollapsed'] === true,
    walkPlaces: readWalkPlaces(stored['walkPlaces']),
    practiceWalks: readPracticeWalks(stored['practiceWalks']),
    walkHabits: readWalkHabits(stored['walkHabits']),
    captureDrafts: readCaptureDrafts(stored['captureDrafts']),
    photoSize: photoSizes.find((known) => known === stored['photoSize']) ?? 'full',
    importMappings: readMappings(stored['importMappings']),
    flowMappings: readMappings(stored['flowMappings']),
    savedViews: readSavedViews(stored['savedViews']),
    replicas: Object.fromEntries(replicas),
  };
}

function placesAsJson(places: Settings['walkPlaces']): Record<string, Record<string, string | boolean>> {
  return Object.fromEntries(Object.entries(places).map(([projectId, place]) => [projectId, { ...place }]));
}

/** What is plain data anyway, as the contract names it. */
function asJson(value: SavedViews | Settings['practiceWalks'] | Settings['captureDrafts'] | Settings['importMappings'] | WalkHabits): StoredSettings[string] {
  return JSON.parse(JSON.stringify(value)) as StoredSettings[string];
}

function readWalkPlaces(stored: unknown): Settings['walkPlaces'] {
  return Object.fromEntries(
    Object.entries(Object(stored)).flatMap(([projectId, value]) => {
      const { areaId, assetId, show, layout, isWalking } = Object(value) as { readonly [Key in keyof WalkPlace]?: unknown };
      if (typeof areaId !== 'string') return [];
      const place: WalkPlace = {
        areaId,
        ...(typeof assetId === 'string' ? { assetId } : {}),
        show: show === 'all' ? 'all' : 'open',
        layout: layout === 'rows' ? 'rows' : 'cards',
        isWalking: isWalking === true,
      };
      return [[projectId, place]];
    }),
  );
}

/** Keeps the remembered part of the interface state stored, and gives out replica ids. */
export interface SettingsKeeper {
  /** The replica id of this profile for an assessment; a new one the first time, or when a fresh one is asked for. */
  readonly replicaFor: (projectId: string, fresh?: boolean) => ReplicaId;
}

/** What of the interface's state is remembered. */
const remembered = [
  'language', 'theme', 'author', 'ratesIndependently', 'railCollapsed', 'walkPlaces', 'practiceWalks', 'walkHabits', 'captureDrafts', 'photoSize',
  'importMappings', 'flowMappings', 'savedViews',
] as const satisfies readonly (keyof Settings & keyof UiState)[];

function rememberedOf(state: UiState): Pick<UiState, (typeof remembered)[number]> {
  const { language, theme, author, ratesIndependently, railCollapsed, walkPlaces, practiceWalks, walkHabits, captureDrafts, photoSize, importMappings, flowMappings, savedViews } = state;
  return { language, theme, author, ratesIndependently, railCollapsed, walkPlaces, practiceWalks, walkHabits, captureDrafts, photoSize, importMappings, flowMappings, savedViews };
}

export function keepSettings(
  initial: Settings,
  ui: UiStore,
  write: HostApi['settings.write'],
  newId: () => string,
): SettingsKeeper {
  let settings = initial;
  const store = (next: Settings): void => {
    settings = next;
    void write({
      settings: {
        ...next,
        replicas: { ...next.replicas },
        walkPlaces: placesAsJson(next.walkPlaces),
        practiceWalks: asJson(next.practiceWalks),
        walkHabits: asJson(next.walkHabits),
        captureDrafts: asJson(next.captureDrafts),
        importMappings: asJson(next.importMappings),
        flowMappings: asJson(next.flowMappings),
        savedViews: asJson(next.savedViews),
      },
    });
  };
  ui.subscribe((state: UiState) => {
    if (remembered.some((name) => settings[name] !== state[name])) store({ ...settings, ...rememberedOf(state) });
  });
  return {
    replicaFor: (projectId, fresh = false) => {
      const known = settings.replicas[projectId];
      if (known !== undefined && !fresh) return known;
      const replica = newId();
      store({ ...settings, replicas: { ...settings.replicas, [projectId]: replica } });
      return replica;
    },
  };
}
