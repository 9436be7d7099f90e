import { sameValue } from '../model/same-value';
import { changedIds, type Model } from '../model/model';
import { recordTypes, typeOfId, type RecordId, type RecordType } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import type { Check, CheckResult, FoundResult } from './check';
import { groupRecords, keysIn, recordsFor, sightOn, type Groups, type Lookup, type Sight } from './sight';

/** What a check found about one record, and what it asked for. */
interface Look {
  readonly check: Check;
  readonly subjectId: RecordId;
  readonly results: readonly FoundResult[];
  readonly askedFor: readonly string[];
}

/** Everything known about the model that was looked at last. */
export interface Memory {
  readonly checks: readonly Check[];
  tables: Model['tables'];
  today: string;
  readonly groups: Map<Lookup, Groups>;
  /** By check and subject; only looks that found or asked for something. */
  readonly looks: Map<Check, Map<RecordId, Look>>;
  /** Who asked for a record (by id) or a group (by lookup and key). */
  readonly askers: Map<string, Set<Look>>;
  readonly lists: Map<Check, readonly FoundResult[]>;
}

type RecordPair = readonly [before: AnyRecord | undefined, now: AnyRecord | undefined];

const groupKey = (lookup: Lookup, key: string): string => `${lookup.name}\u0000${key}`;

/** So many changes are followed whatever the size of the plant. */
const followedAtMost = 100;

/** Looks at everything. */
export function beginMemory(checks: readonly Check[], model: Model, today: string): Memory {
  const fresh: Memory = { checks, tables: model.tables, today, groups: new Map(), looks: new Map(), askers: new Map(), lists: new Map() };
  const view = viewOf(fresh);
  for (const check of checks) {
    if (check.scope.kind === 'whole') continue;
    fresh.looks.set(check, new Map());
    for (const record of recordsFor(check.scope, fresh)) lookAgain(fresh, view, check, record.id, record);
  }
  for (const check of checks) fresh.lists.set(check, check.scope.kind === 'whole' ? wholeResults(check, model, today) : listed(fresh, check));
  return fresh;
}

function wholeResults(check: Check, model: Model, today: string): readonly FoundResult[] {
  return check.run(model, today).map((result) => ({ ...result, check }));
}

function listed({ looks }: Memory, check: Check): readonly FoundResult[] {
  const found = [...(looks.get(check)?.values() ?? [])].filter(({ results }) => results.length > 0);
  return found.sort((first, second) => (first.subjectId < second.subjectId ? -1 : 1)).flatMap(({ results }) => results);
}

/** The sight of the memory, and what was asked for since it was last emptied. */
interface View {
  readonly sight: Sight;
  askedFor: string[];
}

function viewOf(kept: Memory): View {
  const view: View = { askedFor: [], sight: sightOn({ record, group }, kept.today) };
  function record(type: RecordType, id: RecordId): AnyRecord | undefined {
    view.askedFor.push(id);
    return kept.tables[type].get(id);
  }
  function group(lookup: Lookup, key: string): readonly AnyRecord[] {
    view.askedFor.push(groupKey(lookup, key));
    let groups = kept.groups.get(lookup);
    if (groups === undefined) {
      groups = groupRecords(lookup, recordsFor(lookup, kept));
      kept.groups.set(lookup, groups);
    }
    return groups.get(key) ?? [];
  }
  return view;
}

function recordIn({ tables }: Memory, id: RecordId): AnyRecord | undefined {
  const type = typeOfId(id);
  return type === undefined ? undefined : tables[type].get(id);
}

/** Takes one look again; true when it found something else than before. */
function lookAgain(kept: Memory, view: View, check: Check, subjectId: RecordId, record: AnyRecord | undefined): boolean {
  const looks = kept.looks.get(check);
  if (looks === undefined || check.scope.kind === 'whole') return false;
  const last = looks.get(subjectId);
  const raw = record === undefined ? nothing : check.scope.look(record, view.sight);
  const askedFor = view.askedFor.length === 0 ? nothing : [...new Set(view.askedFor)];
  if (askedFor !== nothing) view.askedFor = [];
  if (last === undefined && raw.length === 0 && askedFor === nothing) return false;
  if (last !== undefined) for (const asked of last.askedFor) kept.askers.get(asked)?.delete(last);
  const isSame = sameResults(last?.results ?? nothing, raw);
  const results = isSame ? (last?.results ?? nothing) : raw.map((result) => ({ ...result, check }));
  if (results.length === 0 && askedFor === nothing) {
    looks.delete(subjectId);
    return !isSame;
  }
  const look: Look = { check, subjectId, results, askedFor };
  looks.set(subjectId, look);
  for (const asked of askedFor) {
    const askers = kept.askers.get(asked);
    if (askers === undefined) kept.askers.set(asked, new Set([look]));
    else askers.add(look);
  }
  return !isSame;
}

const nothing: readonly never[] = [];

function sameResults(found: readonly FoundResult[], raw: readonly CheckResult[]): boolean {
  if (found.length !== raw.length) return false;
  return raw.every((result, index) => {
    const earlier = found[index];
    return earlier !== undefined && sameValue(earlier, { ...result, check: earlier.check });
  });
}

/** Brings the memory to another model; undefined when so much differs that beginning anew is quicker. */
export function followMemory(kept: Memory, model: Model): Memory | undefined {
  if (recordTypes.every((type) => kept.tables[type] === model.tables[type])) return kept;
  const changedTypes = recordTypes.filter((type) => kept.tables[type] !== model.tables[type]);
  const changes = new Map<RecordId, RecordPair>();
  for (const type of changedTypes) for (const [id, pair] of differences(kept.tables[type], model.tables[type])) changes.set(id, pair);
  const size = recordTypes.reduce((sum, type) => sum + model.tables[type].size, 0);
  if (changes.size > followedAtMost && changes.size * 4 > size) return undefined;
  const askedFor = new Set<string>([...changes.keys(), ...regroup(kept, changes)]);
  kept.tables = model.tables;
  const due = looksDue(kept, askedFor, changes);
  const view = viewOf(kept);
  for (const [check, subjects] of due) {
    let isOther = false;
    for (const subjectId of subjects) isOther = lookAgain(kept, view, check, subjectId, recordIn(kept, subjectId)) || isOther;
    if (isOther) kept.lists.set(check, listed(kept, check));
  }
  for (const check of kept.checks) if (check.scope.kind === 'whole' && check.scope.reads.some((type) => changedTypes.includes(type))) runWhole(kept, check, model);
  return kept;
}

function runWhole(kept: Memory, check: Check, model: Model): void {
  const results = wholeResults(check, model, kept.today);
  if (!sameValue(results, kept.lists.get(check))) kept.lists.set(check, results);
}

type Table = ReadonlyMap<RecordId, AnyRecord>;

function* differences(before: Table, now: Table): Generator<readonly [RecordId, RecordPair]> {
  const known = changedIds(now, before);
  const ids = known ?? new Set([...now.keys(), ...before.keys()]);
  for (const id of ids) if (before.get(id) !== now.get(id)) yield [id, [before.get(id), now.get(id)]];
}

/** Moves changed records between the groups of the lookups; the keys of every group that is not as before. */
function regroup(kept: Memory, changes: ReadonlyMap<RecordId, RecordPair>): readonly string[] {
  const touched: string[] = [];
  for (const [lookup, groups] of kept.groups) {
    for (const [id, [before, now]] of changes) {
      if (typeOfId(id) !== lookup.of) continue;
      for (const key of before === undefined ? [] : keysIn(lookup, before)) {
        touched.push(groupKey(lookup, key));
        groups.set(key, (groups.get(key) ?? []).filter((record) => record.id !== id));
      }
      for (const key of now === undefined ? [] : keysIn(lookup, now)) {
        touched.push(groupKey(lookup, key));
        groups.set(key, inOrder(groups.get(key) ?? [], now));
      }
    }
  }
  return touched;
}

function inOrder(group: readonly AnyRecord[], added: AnyRecord | undefined): AnyRecord[] {
  if (added === undefined) return [...group];
  const place = group.findIndex(({ id }) => id > added.id);
  return place < 0 ? [...group, added] : [...group.slice(0, place), added, ...group.slice(place)];
}

/** The looks to take again: whose subject changed, and who asked for something that did. */
function looksDue({ checks, askers }: Memory, askedFor: ReadonlySet<string>, changes: ReadonlyMap<RecordId, RecordPair>): ReadonlyMap<Check, ReadonlySet<RecordId>> {
  const due = new Map<Check, Set<RecordId>>();
  const add = (check: Check, subjectId: RecordId): void => {
    const subjects = due.get(check) ?? new Set();
    due.set(check, subjects.add(subjectId));
  };
  for (const asked of askedFor) for (const { check, subjectId } of askers.get(asked) ?? []) add(check, subjectId);
  const byType = new Map<RecordType, RecordId[]>();
  for (const id of changes.keys()) {
    const type = typeOfId(id);
    if (type !== undefined) byType.set(type, [...(byType.get(type) ?? []), id]);
  }
  for (const check of checks) if (check.scope.kind === 'records') for (const id of byType.get(check.scope.of) ?? []) add(check, id);
  return due;
}
