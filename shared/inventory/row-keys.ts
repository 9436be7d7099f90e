import type { DuplicateRows } from './import-plan';
import { foldKey, strongKey } from './find-assets';
import { createKeyTable } from './key-table';
import type { RowDraft } from './read-row';

type RowKey = DuplicateRows['key'];

/** An earlier row with a key of this one. */
export interface EarlierRow {
  readonly row: number;
  readonly key: RowKey;
  /** Addresses of this row that an earlier one has as well. */
  readonly addresses: readonly string[];
}

/** Notes the keys of the rows of a list and finds rows that share one. */
export interface RowKeys {
  /** Notes the keys of a row; gives the earlier row that shares the surest of them. */
  take(draft: RowDraft): EarlierRow | undefined;
  /** Rows that share a key, in the order they were found in. */
  duplicates(): readonly DuplicateRows[];
}

interface OpenDuplicate {
  readonly key: RowKey;
  readonly value: string;
  readonly rows: number[];
}

export function createRowKeys(): RowKeys {
  const taken = { tag: createKeyTable(), serial: createKeyTable(), mac: createKeyTable(), ip: createKeyTable() };
  const found = new Map<string, OpenDuplicate>();
  const note = (key: RowKey, value: string, shown: string, row: number): EarlierRow | undefined => {
    const earlier = taken[key].first(value, row);
    if (earlier === undefined || earlier === row) return undefined;
    const name = `${key} ${value}`;
    const known = found.get(name);
    if (known === undefined) found.set(name, { key, value: shown, rows: [earlier, row] });
    else if (known.rows.at(-1) !== row) known.rows.push(row);
    return { row: earlier, key, addresses: key === 'ip' || key === 'mac' ? [shown] : [] };
  };
  return {
    take(draft) {
      let earlier: EarlierRow | undefined;
      const { tag, serial } = draft.fields;
      const [foldedTag, foldedSerial] = [strongKey(draft, 'tag'), strongKey(draft, 'serial')];
      if (foldedTag !== undefined) earlier = note('tag', foldedTag, String(tag), draft.row);
      if (foldedSerial !== undefined) earlier = keep(earlier, note('serial', foldedSerial, String(serial), draft.row));
      for (const { ip, mac } of draft.interfaces) {
        if (mac !== undefined) earlier = keep(earlier, note('mac', foldKey(mac), mac, draft.row));
        if (ip !== undefined) earlier = keep(earlier, note('ip', ip, ip, draft.row));
      }
      return earlier;
    },
    duplicates: () => [...found.values()],
  };
}

const order: readonly RowKey[] = ['tag', 'serial', 'mac', 'ip'];

function keep(known: EarlierRow | undefined, next: EarlierRow | undefined): EarlierRow | undefined {
  if (known === undefined || next === undefined) return known ?? next;
  const surest = order.indexOf(next.key) < order.indexOf(known.key) ? next : known;
  return { ...surest, addresses: [...known.addresses, ...next.addresses] };
}
