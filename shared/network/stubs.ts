import type { NamedView } from '../model/entities/view';
import { getRecord, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { clamp } from './geometry';
import { createCopies } from './kept-copies';
import type { SceneStub, SceneZone, View } from './scene-elements';
import { isShown } from './shown';
import { fitText, textWidth } from './text-fit';
import { contentOfView, isPartial } from './view-content';
import { placeNeighbours, type NeighbourLook } from './view-neighbours';

/** A part of the plant that is drawn without its neighbours. */
export interface Sheet {
  /** Everything there is. */
  readonly whole: Model;
  readonly view: Pick<NamedView, 'id' | 'type' | 'name' | 'zoneIds'>;
  /** The least size of the names at its stubs. */
  readonly textSize?: number;
  /** Where a zone is drawn, in words, to stand behind its name; undefined when nobody knows. */
  readonly placeOf?: (zoneId: RecordId) => string | undefined;
}

/** The sheet a named view is; undefined for the plant-wide one, and where the neighbours are shown themselves. */
export function sheetOf(whole: Model, viewId: RecordId | undefined): Sheet | undefined {
  const view = getRecord(whole, 'view', viewId);
  return view === undefined || !isPartial(view) || view.showsNeighbours === true ? undefined : { whole, view };
}

const usualSize = 11;
/** In ems: the widest name, and the room around it. */
const widest = 20;
const padding = 0.9;

function lookOf(size: number, placeOf: Sheet['placeOf']): NeighbourLook {
  return {
    sizeOf: ({ id, name }) => {
      const width = clamp(textWidth(name, size) + 2 * padding * size, 60, widest * size) + textWidth(placed('', placeOf?.(id)), size);
      return { width: Math.ceil(width / 10) * 10, height: Math.ceil((size * 1.8) / 10) * 10 };
    },
    distance: 60,
    beside: 140,
    gap: 28,
    isByLevel: false,
  };
}

interface WithStubs {
  readonly model: Model;
  /** The zones that are only named at the end of a line. */
  readonly ids: ReadonlySet<RecordId>;
}

const none: ReadonlySet<RecordId> = new Set();
const last = new WeakMap<Model, { readonly sheet: Sheet; readonly view: View; readonly result: WithStubs }>();
const copyOf = createCopies();

/** The model of a sheet with the conduits that leave it, each as far as a stub with the name of the zone it leads to. */
export function withStubs(model: Model, sheet: Sheet | undefined, view: View): WithStubs {
  if (sheet === undefined) return { model, ids: none };
  const known = last.get(model);
  if (known?.sheet.whole === sheet.whole && known.sheet.view === sheet.view && known.sheet.textSize === sheet.textSize && known.sheet.placeOf === sheet.placeOf && known.view === view) return known.result;
  const result = addStubs(model, sheet, view);
  last.set(model, { sheet, view, result });
  return result;
}

function addStubs(model: Model, { whole, view: part, textSize = 0, placeOf }: Sheet, view: View): WithStubs {
  const content = contentOfView(whole, { ...part, showsNeighbours: true });
  const leaving = content.conduits.filter(({ state, zoneIds = [] }) => isShown(state, view) && zoneIds.some((id) => model.tables.zone.has(id)));
  const ends = new Set(leaving.flatMap(({ zoneIds = [] }) => zoneIds));
  const neighbours = content.neighbours.filter(({ id, state }) => ends.has(id) && isShown(state, view) && !model.tables.zone.has(id));
  if (neighbours.length === 0) return { model, ids: none };
  const stubs = placeNeighbours(whole, { inner: model, content: { ...content, neighbours, conduits: leaving }, own: () => undefined, look: lookOf(Math.max(usualSize, textSize), placeOf) }).map(([, { id, shape }]) => ({ id, shape }));
  const ids = new Set(stubs.map(({ id }) => id));
  const zones = new Map(model.tables.zone);
  for (const { id, shape } of stubs) {
    const zone = getRecord(whole, 'zone', id);
    if (zone !== undefined) zones.set(id, copyOf(zone, { shape, parentId: undefined, collapsed: undefined }));
  }
  // What leads from stub to stub is none of this sheet.
  const conduits = new Map([...model.tables.conduit].filter(([, { zoneIds = [] }]) => zoneIds.some((id) => model.tables.zone.has(id))));
  // Bends lead to where the far zone stands plant-wide.
  for (const conduit of content.conduits) if (conduit.zoneIds?.some((id) => ids.has(id)) === true) conduits.set(conduit.id, copyOf(conduit, { bends: undefined }));
  return { model: { ...model, tables: { ...model.tables, zone: zones, conduit: conduits } }, ids };
}

/** The name and where its zone is drawn; a name too long for `width` is cut, the place never. */
function placed(name: string, place: string | undefined, fit?: { readonly width: number; readonly size: number }): string {
  const behind = place === undefined ? '' : ` · ${place}`;
  return (fit === undefined ? name : fitText(name, fit.width - textWidth(behind, fit.size), fit.size)) + behind;
}

const made = new WeakMap<SceneZone, { readonly place: string | undefined; readonly stub: SceneStub }>();

/** How the zone at the end of a line that leaves the sheet is named. */
export function stubOf(zone: SceneZone, placeOf: Sheet['placeOf']): SceneStub {
  const { id, name, shape, difference } = zone;
  const place = placeOf?.(id);
  const known = made.get(zone);
  if (known !== undefined && known.place === place) return known.stub;
  // The box was made as high as its text needs.
  const textSize = Math.max(usualSize, shape.height / 1.8 - 5.5);
  const stub: SceneStub = { id, shape, name, difference, textSize, text: placed(name, place, { width: shape.width - padding * textSize, size: textSize }) };
  made.set(zone, { place, stub });
  return stub;
}
