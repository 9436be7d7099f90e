import type { Field, FieldValues } from './field';
import type { RecordId, RecordType } from './record-type';

/** A record before or after migration: nothing is known of its fields. */
export type LooseRecord = Readonly<Record<string, unknown>> & { readonly id: RecordId; readonly type: string };

/** One step of a record type's history: lifts a record from the version before to `version`. */
export interface Migration {
  readonly version: number;
  readonly why: string;
  readonly up: (record: LooseRecord) => LooseRecord;
}

/** The one description of a record type: forms, tables, import, export, compare and merge read it. */
export interface Entity<Type extends RecordType = RecordType, Fields extends FieldTable = FieldTable> {
  readonly type: Type;
  readonly fields: Fields;
  /** The field that names a record to a person. */
  readonly title: string;
  readonly migrations: readonly Migration[];
}

export type FieldTable = Readonly<Record<string, Field>>;

/** Describes a record type. `title` is the field shown as the record's name; migrations are numbered from 1 without gaps. */
export function defineEntity<const Type extends RecordType, const Fields extends FieldTable>(
  type: Type,
  title: keyof Fields & string,
  fields: Fields,
  migrations: readonly Migration[] = [],
): Entity<Type, Fields> {
  return { type, fields, title, migrations };
}

export type RecordOf<Described extends Entity> = {
  readonly id: RecordId;
  readonly type: Described['type'];
} & FieldValues<Described['fields']>;
