import { createAssetFinder, foldKey, foldStrong } from '../../inventory/find-assets';
import type { ImportedList } from '../../inventory/imported-list';
import type { RowDraft } from '../../inventory/read-row';
import type { Asset } from '../../model/entities/asset';
import { getRecord, listOf, type Model } from '../../model/model';
import type { LooseRecord } from '../../model/entity';
import { isDeleted, type RecordState } from '../../sync/record-state';
import { shownVersion } from '../../sync/register';
import type { Replica } from '../../sync/replica';
import type { Source } from '../../sync/stamps';
import type { ReadList } from './read-list';

/** Which record each row of the list speaks of. Rows are counted from 0. */
export interface RowMatches {
  readonly assets: ReadonlyMap<number, Asset>;
  /** Rows whose asset is in the assessment no more. */
  readonly deleted: ReadonlyMap<number, RecordState>;
}

/** True for a source that names this list. */
export function isFromList(source: Source | undefined, list: ImportedList): boolean {
  return source?.kind === 'import' && source.sheet === list.sheet && (source.file ?? '').slice(0, 200) === list.file;
}

/**
 * Finds the asset of each row: by the row its values came from, as long as they share a name or number, else by the keys of
 * the import. An asset answers one row.
 */
export function matchRows(list: ImportedList, read: ReadList, replica: Replica, model: Model): RowMatches {
  const claims = statesByRow(list, replica);
  const assets = new Map<number, Asset>();
  const deleted = new Map<number, RecordState>();
  const taken = new Set<string>();
  const drafts = new Map(read.records.map((row) => [row, read.draft(row)] as const));
  for (const [row, draft] of drafts) {
    const wanted = identitiesOfDraft(draft);
    const state = (claims.get(row) ?? []).find((candidate) => !taken.has(candidate.id) && (wanted.size === 0 || sharesIdentity(candidate, model, wanted)));
    if (state === undefined) continue;
    taken.add(state.id);
    const asset = getRecord(model, 'asset', state.id);
    if (asset !== undefined) assets.set(row, asset);
    else if (isDeleted(state)) deleted.set(row, state);
  }
  const finder = createAssetFinder(listOf(model, 'asset'));
  for (const [row, asset] of assets) finder.claim(asset, row + 1);
  for (const [row, draft] of drafts) {
    if (assets.has(row) || deleted.has(row)) continue;
    const [found, another] = finder.find(draft).candidates;
    if (found === undefined || another !== undefined) continue;
    assets.set(row, found);
    finder.claim(found, row + 1);
  }
  return { assets, deleted };
}

/** The assets with a value from this list, by row from 0; those written last come first. */
function statesByRow(list: ImportedList, replica: Replica): ReadonlyMap<number, readonly RecordState[]> {
  const rows = new Map<number, { readonly state: RecordState; readonly time: string }[]>();
  for (const state of replica.states.values()) {
    if (state.type !== 'asset') continue;
    const times = new Map<number, string>();
    const note = (source: Source | undefined, time: string): void => {
      if (source?.row === undefined || !isFromList(source, list)) return;
      const row = source.row - 1;
      if ((times.get(row) ?? '') < time) times.set(row, time);
    };
    note(state.created.source, state.created.stamp.time);
    for (const register of state.cells.values()) {
      const { source, stamp } = shownVersion(register);
      note(source, stamp.time);
    }
    for (const [row, time] of times) rows.set(row, [...(rows.get(row) ?? []), { state, time }]);
  }
  return new Map([...rows].map(([row, claims]) => [row, claims.sort((first, second) => (first.time < second.time ? 1 : -1)).map(({ state }) => state)]));
}

function identitiesOfDraft({ fields, interfaces }: RowDraft): ReadonlySet<string> {
  return identities({ ...fields, interfaces });
}

function sharesIdentity({ id, created }: RecordState, model: Model, wanted: ReadonlySet<string>): boolean {
  const now = getRecord(model, 'asset', id);
  return [created.record, now].some((record) => record !== undefined && [...identities(record)].some((key) => wanted.has(key)));
}

function identities(record: LooseRecord | Asset | { readonly [field: string]: unknown }): ReadonlySet<string> {
  const { tag, serial, name, interfaces } = record as { readonly [field: string]: unknown };
  const keys = new Set<string>();
  if (typeof tag === 'string' && tag !== '') keys.add(`tag ${foldKey(tag)}`);
  if (typeof serial === 'string' && serial !== '') keys.add(`serial ${foldStrong(serial, 'serial')}`);
  if (typeof name === 'string' && name !== '') keys.add(`name ${foldKey(name)}`);
  for (const face of Array.isArray(interfaces) ? interfaces : []) {
    const { ip, mac } = Object(face) as { readonly ip?: unknown; readonly mac?: unknown };
    if (typeof ip === 'string') keys.add(`ip ${ip}`);
    if (typeof mac === 'string') keys.add(`mac ${foldKey(mac)}`);
  }
  return keys;
}
