import type { HostApi } from '../../shared/host/contract';
import type { Theme } from '../../shared/host/records';
import { readMappings, type RememberedMapping } from '../../shared/inventory/remembered-mappings';
import { languages, type Language } from '../../shared/i18n/message';
import { readSavedViews, type SavedViews } from '../../shared/tables/view';
import type { ReplicaId } from '../../shared/sync/stamps';
import type { UiState, UiStore, WalkPlace } from '../store/ui-store';

/** What the program remembers between starts; nothing of an assessment. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly author: string;
  readonly railCollapsed: boolean;
  /** Where the walk-down of each assessment stands. */
  readonly walkPlaces: Readonly<Record<string, WalkPlace>>;
  /** How the lists of the clients were read last. */
  readonly importMappings: readonly RememberedMapping[];
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
    railCollapsed: stored['railCollapsed'] === true,
    walkPlaces: readWalkPlaces(stored['walkPlaces']),
    importMappings: readMappings(stored['importMappings']),
    savedViews: readSavedViews(stored['savedViews']),
    replicas: Object.fromEntries(replicas),
  };
}

function placesAsJson(places: Settings['walkPlaces']): Record<string, Record<string, string | boolean>> {
  return Object.fromEntries(Object.entries(places).map(([projectId, place]) => [projectId, { ...place }]));
}

function viewsAsJson(views: SavedViews): StoredSettings[string] {
  return JSON.parse(JSON.stringify(views)) as StoredSettings[string];
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

export function keepSettings(
  initial: Settings,
  ui: UiStore,
  write: HostApi['settings.write'],
  newId: () => string,
): SettingsKeeper {
  let settings = initial;
  const store = (next: Settings): void => {
    settings = next;
    const importMappings = next.importMappings.map((one) => ({ ...one, columns: one.columns.map((column) => ({ ...column })) }));
    void write({ settings: { ...next, replicas: { ...next.replicas }, walkPlaces: placesAsJson(next.walkPlaces), importMappings, savedViews: viewsAsJson(next.savedViews) } });
  };
  ui.subscribe((state: UiState) => {
    const { language, theme, author, railCollapsed, walkPlaces, importMappings, savedViews } = state;
    const same =
      settings.language === language &&
      settings.theme === theme &&
      settings.author === author &&
      settings.railCollapsed === railCollapsed &&
      settings.walkPlaces === walkPlaces &&
      settings.importMappings === importMappings &&
      settings.savedViews === savedViews;
    if (!same) store({ ...settings, language, theme, author, railCollapsed, walkPlaces, importMappings, savedViews });
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
