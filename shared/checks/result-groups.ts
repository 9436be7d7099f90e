import { severities } from '../model/choice-sets';
import { recordsWith } from '../model/indexes';
import { getRecord, type Model } from '../model/model';
import { typeOfId, type RecordId } from '../model/record-type';
import { zonesInOrder } from '../network/zone-tree';
import { isWaiting, type AnsweredResult } from './answers';
import type { Check, Severity } from './check';
import { checks } from './index';

/** Results that belong together, those that wait for somebody counted. */
export interface ResultGroup<Key> {
  readonly key: Key;
  readonly results: readonly AnsweredResult[];
  readonly waiting: number;
  /** The worst severity among those that wait; undefined when none does. */
  readonly worst: Severity | undefined;
}

/** By severity, the worst first; severities without results are left out. */
export function groupBySeverity(results: readonly AnsweredResult[]): readonly ResultGroup<Severity>[] {
  return grouped(severities.values, results, ({ check }) => [check.severity]);
}

/** By rule in the order of the rules. */
export function groupByRule(results: readonly AnsweredResult[]): readonly ResultGroup<Check>[] {
  return grouped(checks, results, ({ check }) => [check]);
}

/**
 * By zone, parents before the zones in them; undefined at the end for what concerns no zone. A result about a border is
 * in the group of every zone it concerns.
 */
export function groupByZone(model: Model, results: readonly AnsweredResult[]): readonly ResultGroup<RecordId | undefined>[] {
  const keys: readonly (RecordId | undefined)[] = [...zonesInOrder(model).map(({ zone }) => zone.id), undefined];
  return grouped(keys, results, ({ subjectId }) => {
    const zones = zonesOf(model, subjectId);
    return zones.length === 0 ? [undefined] : zones;
  });
}

function grouped<Key>(keys: readonly Key[], results: readonly AnsweredResult[], keysOf: (result: AnsweredResult) => readonly Key[]): readonly ResultGroup<Key>[] {
  const groups = new Map<Key, AnsweredResult[]>(keys.map((key) => [key, []]));
  for (const result of results) for (const key of new Set(keysOf(result))) groups.get(key)?.push(result);
  return [...groups].flatMap(([key, inGroup]) => (inGroup.length === 0 ? [] : [{ key, results: inGroup, ...stateOf(inGroup) }]));
}

function stateOf(results: readonly AnsweredResult[]): { readonly waiting: number; readonly worst: Severity | undefined } {
  const waiting = results.filter(isWaiting);
  return { waiting: waiting.length, worst: severities.values.find((severity) => waiting.some(({ check }) => check.severity === severity)) };
}

/** The zones a record lies in or borders on. */
function zonesOf(model: Model, id: RecordId): readonly RecordId[] {
  const zoneOf = (end: RecordId | undefined): readonly RecordId[] => {
    const zone = getRecord(model, 'zone', end) ?? getRecord(model, 'zone', getRecord(model, 'asset', end)?.zoneId);
    return zone === undefined ? [] : [zone.id];
  };
  const type = typeOfId(id);
  if (type === 'conduit') return (getRecord(model, 'conduit', id)?.zoneIds ?? []).flatMap(zoneOf);
  if (type === 'flow') return [getRecord(model, 'flow', id)?.fromId, getRecord(model, 'flow', id)?.toId].flatMap(zoneOf);
  if (type === 'access') return (getRecord(model, 'access', id)?.assetIds ?? []).flatMap(zoneOf);
  return zoneOf(id);
}

/** What waits at each record: how many results and the worst severity, for marks on the drawing and in lists. */
export function marksOfResults(results: readonly AnsweredResult[]): ReadonlyMap<RecordId, { readonly count: number; readonly worst: Severity }> {
  const marks = new Map<RecordId, { count: number; worst: Severity }>();
  for (const result of results) {
    if (!isWaiting(result)) continue;
    const { severity } = result.check;
    const mark = marks.get(result.subjectId);
    if (mark === undefined) marks.set(result.subjectId, { count: 1, worst: severity });
    else marks.set(result.subjectId, { count: mark.count + 1, worst: isWorse(severity, mark.worst) ? severity : mark.worst });
  }
  return marks;
}

function isWorse(one: Severity, other: Severity): boolean {
  return severities.values.indexOf(one) < severities.values.indexOf(other);
}

/** Every result that names a record, as subject or beside it: the panel of a selected element. */
export function resultsAbout(model: Model, results: readonly AnsweredResult[], id: RecordId): readonly AnsweredResult[] {
  const inside = typeOfId(id) === 'zone' ? new Set(recordsWith(model, 'asset', 'zoneId', id).map((asset) => asset.id)) : new Set<RecordId>();
  return results.filter(({ objects, subjectId }) => objects.includes(id) || inside.has(subjectId));
}
