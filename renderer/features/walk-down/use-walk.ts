import { useMemo, useRef, useSyncExternalStore } from 'react';
import { closeArea, addUnlisted, attachPhoto, describeDifference, markAsset, noteOnWalk, type SeenFields, type Walker } from '../../../shared/inventory/walk-edits';
import { nextOpen, openIds, shownAssets, walkAreas, walkList, withoutArea, type WalkArea, type WalkShow } from '../../../shared/inventory/walk-down';
import type { Language } from '../../../shared/i18n/message';
import type { Change } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import type { RecordId } from '../../../shared/model/record-type';
import type { Source } from '../../../shared/sync/stamps';
import { useApp, type App } from '../../commands/app-context';
import type { StoredPhoto } from '../../records/photos';
import type { CommitLabel } from '../../store/project-store';
import { useModel, useUi } from '../../store/stores';
import type { WalkPlace } from '../../store/ui-store';
import { usePlace } from './use-place';

/** A walk through one area: what there is to look for, where one stands, and everything that can be done there. */
export interface Walk {
  readonly area: WalkArea;
  readonly assets: readonly Asset[];
  readonly shown: readonly Asset[];
  /** Undefined behind the last card. */
  readonly current: Asset | undefined;
  readonly show: WalkShow;
  readonly layout: WalkPlace['layout'];
  readonly select: (id: RecordId | undefined) => void;
  /** Forward and back; one step behind the last card stands the sum of the area. */
  readonly move: (by: 1 | -1) => void;
  readonly setShow: (show: WalkShow) => void;
  readonly setLayout: (layout: WalkPlace['layout']) => void;
  /** What was decided last, as long as it can be taken back in one tap. */
  readonly last: CommitLabel | undefined;
  readonly undo: () => void;
  readonly edits: WalkEdits;
}

/** Each is one undoable step; what is written counts as seen on site. */
export interface WalkEdits {
  readonly seen: (asset: Asset) => void;
  readonly notFound: (asset: Asset) => void;
  readonly reopen: (asset: Asset) => void;
  readonly different: (asset: Asset, fields: SeenFields, note: string) => boolean;
  readonly note: (asset: Asset, note: string) => void;
  readonly add: (fields: SeenFields & { readonly name: string }, note: string, photos: readonly StoredPhoto[]) => boolean;
  readonly photo: (asset: Asset, photo: StoredPhoto) => void;
  readonly close: () => void;
  readonly open: () => void;
}

const seenOnSite: Source = { kind: 'seen' };

/** The walk that was begun; undefined while no area is chosen, or when the area is gone. */
export function useWalk(): Walk | undefined {
  const app = useApp();
  const model = useModel();
  const language = useUi((state) => state.language);
  const { place, move: moveTo } = usePlace();
  const area = useMemo(() => walkAreas(model, language).find(({ id }) => id === place?.areaId), [model, language, place?.areaId]);
  const assets = useMemo(() => (area === undefined ? [] : walkList(model, area.id, language)), [model, area, language]);
  const held = useHeld(assets, `${place?.areaId ?? ''} ${place?.show ?? ''} ${String(place?.isWalking)}`);
  const last = useLastStep(app);
  if (place === undefined || area === undefined || !place.isWalking) return undefined;

  const current = assets.find(({ id }) => id === place.assetId);
  const shown = shownAssets(assets, place.show, held, current?.id);
  const select = (assetId: RecordId | undefined): void => moveTo({ assetId });
  const move = (by: 1 | -1): void => {
    const at = current === undefined ? shown.length : shown.findIndex(({ id }) => id === current.id);
    if (at + by >= 0) select(shown[at + by]?.id);
  };
  /** On to what is open, or card by card where all are looked at; an answer given in another row only marks that row. */
  const goOn = ({ id }: Asset): void => {
    const following = shown[shown.findIndex((asset) => asset.id === id) + 1]?.id;
    if (current?.id !== id) select(id);
    else select(place.show === 'all' ? following : nextOpen(assets, id));
  };
  return {
    area,
    assets,
    shown,
    current,
    show: place.show,
    layout: place.layout,
    select,
    move,
    setShow: (show) => moveTo({ show, assetId: current?.id ?? (show === 'all' ? assets[0]?.id : undefined) }),
    setLayout: (layout) => moveTo({ layout }),
    last: last?.label,
    undo: () => {
      if (last === undefined) return;
      app.history.undo();
      if (last.assetId !== undefined && assets.some(({ id }) => id === last.assetId)) select(last.assetId);
    },
    edits: walkEdits(app, area, language, { goOn, select }),
  };
}

interface Ways {
  readonly goOn: (from: Asset) => void;
  readonly select: (id: RecordId) => void;
}

function walkEdits(app: App, area: WalkArea, language: Language, { goOn, select }: Ways): WalkEdits {
  const { project, ui, env } = app;
  const model = () => project.state.getState().model;
  const walker = (): Walker => ({ author: ui.getState().author, now: env.now() });
  const commit = (change: Change, key: WalkLabelKey, parameters: CommitLabel['parameters'] = {}): boolean => {
    const sources = new Map([...change.keys()].filter((id) => !id.startsWith('area:')).map((id) => [id, seenOnSite]));
    const result = project.commit(change, { origin: 'user', label: { key, parameters }, sources });
    if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'walkDown.refused' });
    return result.ok;
  };
  const of = ({ tag, name }: Asset) => ({ asset: tag ?? name });
  return {
    seen: (asset) => {
      if (commit(markAsset(model(), asset.id, 'seen', walker()), 'walkDown.change.seen', of(asset))) goOn(asset);
    },
    notFound: (asset) => {
      if (commit(markAsset(model(), asset.id, 'notFound', walker()), 'walkDown.change.notFound', of(asset))) goOn(asset);
    },
    reopen: (asset) => void commit(markAsset(model(), asset.id, undefined, walker()), 'walkDown.change.reopened', of(asset)),
    different: (asset, fields, note) => {
      const isDone = commit(describeDifference(model(), asset.id, fields, note, walker()), 'walkDown.change.different', of(asset));
      if (isDone) goOn(asset);
      return isDone;
    },
    note: (asset, note) => void commit(noteOnWalk(model(), asset.id, note), 'walkDown.change.note', of(asset)),
    add: (fields, note, photos) => {
      const added = addUnlisted(model(), area.id, fields, note, walker(), env);
      const isDone = commit(added.change, 'walkDown.change.added', { asset: fields.tag ?? fields.name });
      if (!isDone) return false;
      for (const photo of photos) commit(attachPhoto(model(), added.id, photo, walker(), env), 'walkDown.change.photo', { asset: fields.tag ?? fields.name });
      select(added.id);
      return true;
    },
    photo: (asset, photo) => void commit(attachPhoto(model(), asset.id, photo, walker(), env), 'walkDown.change.photo', of(asset)),
    close: () => {
      if (area.id !== withoutArea) commit(closeArea(model(), area.id, language, walker()), 'walkDown.change.closed', { area: area.area?.name ?? '' });
    },
    open: () => {
      if (area.id !== withoutArea) commit(closeArea(model(), area.id, language, undefined), 'walkDown.change.opened', { area: area.area?.name ?? '' });
    },
  };
}

type WalkLabelKey = Extract<CommitLabel['key'], `walkDown.change.${string}`>;

/** The step undo would take back, when it is one of the walk. */
function useLastStep({ history }: App): { readonly label: CommitLabel; readonly assetId: RecordId | undefined } | undefined {
  const step = useSyncExternalStore(history.state.subscribe, () => history.state.getState().undo.at(-1));
  return useMemo(() => {
    if (step === undefined || !step.label.key.startsWith('walkDown.change.')) return undefined;
    return { label: step.label, assetId: [...step.change.keys()].find((id) => id.startsWith('asset:')) };
  }, [step]);
}

/** What was open when the list was last chosen; answered ones stay in it until it is chosen anew. */
function useHeld(assets: readonly Asset[], list: string): ReadonlySet<RecordId> {
  const held = useRef<{ readonly list: string; readonly ids: ReadonlySet<RecordId> }>(undefined);
  if (held.current?.list !== list) held.current = { list, ids: openIds(assets) };
  return held.current.ids;
}
