import type { Asset } from '../model/entities/asset';
import { foldHeading } from './heading-text';

type ClientColumn = NonNullable<Asset['clientColumns']>[number];

/** Original text of a column of the client. */
export interface ClientText {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** The field that the text contradicts; the field keeps what it says. */
  readonly field?: string;
  /** What the text means in that field, where it does not say so itself. */
  readonly meant?: string;
  /** True once somebody decided that the field is right. */
  readonly kept?: boolean;
}

const columnIds = new Map<string, string>();

/**
 * Identity of a client column inside its asset: the same heading is the same column in every import and on every computer.
 * Headings that differ in signs only are told apart by a number made from the exact text.
 */
export function clientColumnId(heading: string): string {
  const known = columnIds.get(heading);
  if (known !== undefined) return known;
  const words = foldHeading(heading).replaceAll(' ', '-');
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(heading) && words === heading.toLowerCase();
  const sum = Array.from(heading).reduce((value, sign) => (value * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  const id = isPlain ? `column-${words}` : `column-${words}-${sum}`;
  if (columnIds.size < 10_000) columnIds.set(heading, id);
  return id;
}

/**
 * The client columns of an asset with those of a row laid over them, by name. A contradiction that was settled stays settled
 * as long as the list says the same.
 * @param isSettled true for a column whose cell now says no more than its field; the older original beside it goes
 */
export function mergeClientColumns(
  mine: readonly ClientColumn[],
  theirs: readonly ClientText[],
  isSettled: (name: string) => boolean,
): readonly ClientColumn[] {
  const result = mine.filter(({ name }) => theirs.some((text) => text.name === name) || !isSettled(name));
  for (const text of theirs) {
    const at = result.findIndex((column) => column.name === text.name);
    const found = result[at];
    if (found === undefined) {
      result.push(result.some((column) => column.id === text.id) ? { ...text, id: `${text.id}-${result.length}` } : text);
    } else {
      result[at] = { ...text, id: found.id, ...(isKeptFor(found, text) ? { kept: true } : {}) };
    }
  }
  return result;
}

/** True when somebody decided against the very same text before. */
export function isKeptFor(column: ClientColumn, { field, value }: ClientText): boolean {
  return column.kept === true && field !== undefined && column.field === field && column.value === value;
}
