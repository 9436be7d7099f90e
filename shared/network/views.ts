import type { LooseRecord } from '../model/entity';
import { sameValue } from '../model/same-value';
import { getRecord, growModel, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { freshView } from './view-places';

const drawnTypes = ['zone', 'asset', 'conduit', 'callout'] as const;
/** What a view is made from; while these tables stay, so does the view. */
const sourceTypes = [...drawnTypes, 'view', 'placement'] as const;

interface Seen {
  readonly source: Model;
  readonly viewed: Model;
}

const known = new WeakMap<Model, Map<RecordId, Model>>();
// By the table of views, which lives as long as the assessment is open and none of them is edited.
const lastSeen = new WeakMap<Model['tables']['view'], Map<RecordId, Seen>>();

/**
 * The model as one named view shows it: zones, assets, conduits and notes are those of the view, with the places and
 * bends they have there; everything else is the model's. Without a view (or with one that is gone) the plant-wide one.
 * The same model gives the same object; what an edit leaves alone stays the same record, so that what hangs on it holds.
 */
export function viewedModel(model: Model, viewId: RecordId | undefined): Model {
  let views = known.get(model);
  if (views === undefined) {
    views = new Map();
    known.set(model, views);
  }
  const key = getRecord(model, 'view', viewId)?.id ?? '';
  let viewed = views.get(key);
  if (viewed === undefined) {
    viewed = following(model, key);
    views.set(key, viewed);
  }
  return viewed;
}

/** The same without remembering it, for a model that nobody will look at. */
export function viewOnce(model: Model, viewId: RecordId | undefined): Model {
  const view = getRecord(model, 'view', viewId);
  return view === undefined ? plantWide(model) : freshView(model, view);
}

function following(model: Model, key: RecordId): Model {
  let views = lastSeen.get(model.tables.view);
  if (views === undefined) {
    views = new Map();
    lastSeen.set(model.tables.view, views);
  }
  const last = views.get(key);
  const isSame = last !== undefined && sourceTypes.every((type) => last.source.tables[type] === model.tables[type]);
  const viewed = withDrawn(model, isSame ? last.viewed : key === '' ? viewOnce(model, key) : reconciled(last?.viewed, viewOnce(model, key)));
  views.set(key, { source: model, viewed });
  return viewed;
}

/** Everything of the model but what is drawn, which is the view's. */
function withDrawn(model: Model, { tables: { zone, asset, conduit, callout } }: Model): Model {
  if (zone === model.tables.zone && asset === model.tables.asset && conduit === model.tables.conduit && callout === model.tables.callout) return model;
  return { ...model, tables: { ...model.tables, zone, asset, conduit, callout } };
}

function plantWide(model: Model): Model {
  if (listOf(model, 'callout').every(({ viewId }) => viewId === undefined)) return model;
  return { ...model, tables: { ...model.tables, callout: new Map([...model.tables.callout].filter(([, { viewId }]) => viewId === undefined)) } };
}

/** The new view built onto the last one, so that equal records are the same objects and lists are followed, not sorted anew. */
function reconciled(last: Model | undefined, fresh: Model): Model {
  if (last === undefined) return fresh;
  const growing = growModel(last);
  for (const type of drawnTypes) {
    const before: ReadonlyMap<RecordId, LooseRecord> = last.tables[type];
    const now: ReadonlyMap<RecordId, LooseRecord> = fresh.tables[type];
    for (const [id, record] of now) {
      const earlier = before.get(id);
      if (earlier !== record && !isSameRecord(earlier, record)) growing.put(id, record);
    }
    for (const id of before.keys()) if (!now.has(id)) growing.put(id, undefined);
  }
  return growing.done();
}

/** Records are immutable and copies share their values, so most fields are the same by identity. */
function isSameRecord(first: LooseRecord | undefined, second: LooseRecord): boolean {
  if (first === undefined) return false;
  const keys = Object.keys(second);
  if (keys.length !== Object.keys(first).length) return false;
  return keys.every((key) => first[key] === second[key] || ((key === 'shape' || key === 'bends') && sameValue(first[key], second[key])));
}
