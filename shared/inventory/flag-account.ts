import type { FlagCode } from './cell';
import type { CellFlag } from './import-plan';

/** What a remark on a cell is about, for going through the rows; its name is `import.concern.<concern>`. */
export const flagConcerns = ['no-device', 'out-of-use', 'excel', 'match', 'address', 'date', 'word', 'number', 'text'] as const;
export type FlagConcern = (typeof flagConcerns)[number];

const concernOf = {
  'ip-as-number': 'excel',
  'ip-invalid': 'address',
  'ip-leading-zero': 'address',
  'ip-range': 'address',
  'mac-as-number': 'excel',
  'mac-invalid': 'address',
  'vlan-invalid': 'address',
  'date-unclear': 'date',
  'date-as-number': 'date',
  'date-day-or-month': 'date',
  'date-month-and-year': 'date',
  'excel-exponent': 'excel',
  'excel-date': 'excel',
  'excel-number': 'excel',
  'excel-digits-cut': 'excel',
  'excel-leading-zeros': 'excel',
  'excel-phone': 'excel',
  'excel-error': 'excel',
  'word-unknown': 'word',
  'scale-direction': 'word',
  'number-invalid': 'number',
  'quantity-unclear': 'number',
  'out-of-use': 'out-of-use',
  'too-long': 'text',
  'hidden-characters': 'text',
  'matched-by-weak-key': 'match',
  'matches-several': 'match',
  'same-address-in-list': 'match',
  'no-device': 'no-device',
} as const satisfies Record<FlagCode, FlagConcern>;

export function concernOfFlag(code: FlagCode): FlagConcern {
  return concernOf[code];
}

/** All remarks of one kind. */
export interface FlagKind {
  readonly code: FlagCode;
  readonly rows: number;
  readonly cells: number;
  /** The first of them with different texts. */
  readonly first: readonly CellFlag[];
}

/** The remarks of a plan, counted: rows are what a person goes through, a row may have several remarks. */
export interface FlagAccount {
  readonly rows: number;
  /** Rows by concern, in the order of `flagConcerns`; those without rows are left out. */
  readonly concerns: readonly { readonly concern: FlagConcern; readonly rows: number }[];
  /** Most rows first. */
  readonly kinds: readonly FlagKind[];
}

/** As many cells of a kind as are named. */
const mostNamed = 3;

/** Counts the remarks of a plan by what they say. */
export function flagAccount(flags: readonly CellFlag[]): FlagAccount {
  const rows = new Set<number>();
  const byCode = new Map<FlagCode, { rows: Set<number>; cells: number; first: CellFlag[] }>();
  const byConcern = new Map<FlagConcern, Set<number>>();
  for (const flag of flags) {
    const { code, row } = flag;
    rows.add(row);
    const concern = concernOf[code];
    byConcern.set(concern, (byConcern.get(concern) ?? new Set()).add(row));
    const kind = byCode.get(code) ?? { rows: new Set(), cells: 0, first: [] };
    kind.rows.add(row);
    kind.cells += 1;
    // The same text in another row says nothing new.
    if (kind.first.length < mostNamed && !kind.first.some(({ column, text }) => column === flag.column && text === flag.text)) kind.first.push(flag);
    byCode.set(code, kind);
  }
  return {
    rows: rows.size,
    concerns: flagConcerns.flatMap((concern) => {
      const own = byConcern.get(concern);
      return own === undefined ? [] : [{ concern, rows: own.size }];
    }),
    kinds: [...byCode].map(([code, kind]) => ({ code, rows: kind.rows.size, cells: kind.cells, first: kind.first })).sort((one, other) => other.rows - one.rows),
  };
}
