import type { RecordType } from './record-type';

/** The seven foundational requirements of IEC 62443, in the standard's order and with its abbreviations. */
export const foundationalRequirements = ['IAC', 'UC', 'SI', 'DC', 'RDF', 'TRE', 'RA'] as const;
export type FoundationalRequirement = (typeof foundationalRequirements)[number];

/** A security level vector: 0–4 for each foundational requirement; a missing one is not set. */
export type LevelVector = { readonly [Requirement in FoundationalRequirement]?: number };

/** Position and size on the drawing, in drawing units (1 unit = 1 px at 100 %), absolute. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element of a list field whose elements keep their identity when lists are merged. */
export interface Entry {
  readonly id: string;
}

/**
 * How concurrent edits of a field meet: `register` keeps both values until a person decides, `each` does so for every
 * element of a list (or level of a vector) on its own, `newest` lets the later edit win without a question.
 */
export type MergeRule = 'register' | 'each' | 'newest';

/** What a redacted export must hide in this field. */
export type Sensitivity = 'person' | 'address' | 'secret';

export interface Headings {
  readonly en: readonly string[];
  readonly de: readonly string[];
}

interface FieldFacts {
  /** A record without a value in this field is invalid. */
  readonly isRequired?: boolean;
  readonly merge: MergeRule;
  /** Column headings by which an imported list is recognised, besides the label itself. */
  readonly headings?: Headings;
  readonly sensitivity?: Sensitivity;
}

export type FieldKind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'longText'; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'choice'; readonly set: string; readonly values: readonly string[] }
  | { readonly kind: 'choices'; readonly set: string; readonly values: readonly string[] }
  | { readonly kind: 'texts'; readonly max: number }
  | { readonly kind: 'reference'; readonly to: readonly RecordType[] }
  | { readonly kind: 'references'; readonly to: readonly RecordType[] }
  | { readonly kind: 'levels' }
  | { readonly kind: 'shape' }
  | { readonly kind: 'points' }
  | { readonly kind: 'entries'; readonly fields: Readonly<Record<string, Field>> };

/** The description of one field. `value` exists for the compiler only and is never set. */
export type Field<Value = unknown> = FieldFacts & FieldKind & { readonly value?: Value };

type Facts = Partial<Omit<FieldFacts, 'isRequired'>>;

function field<Value>(kind: FieldKind, facts: Facts, merge: MergeRule = 'register'): Field<Value> {
  return { ...kind, merge, ...facts };
}

/** One line of text. */
export const text = (max = 200, facts: Facts = {}): Field<string> => field({ kind: 'text', max }, facts);

/** Text of several lines. */
export const longText = (max = 20_000, facts: Facts = {}): Field<string> =>
  field({ kind: 'longText', max }, facts);

export const number = (min: number, max: number, facts: Facts = {}): Field<number> =>
  field({ kind: 'number', min, max, integer: false }, facts);

export const integer = (min: number, max: number, facts: Facts = {}): Field<number> =>
  field({ kind: 'number', min, max, integer: true }, facts);

export const flag = (facts: Facts = {}): Field<boolean> => field({ kind: 'flag' }, facts);

/** A calendar date, `YYYY-MM-DD`. */
export const date = (facts: Facts = {}): Field<string> => field({ kind: 'date' }, facts);

/** A moment, ISO 8601 with time zone. */
export const instant = (facts: Facts = {}): Field<string> => field({ kind: 'instant' }, facts);

/** One of a named set of choices; the set's name is part of the label keys (`choice.<set>.<value>`). */
export const choice = <const Value extends string, const Set extends string>(
  choiceSet: { readonly set: Set; readonly values: readonly Value[] },
  facts: Facts = {},
): Field<Value> & { readonly set: Set; readonly values: readonly Value[] } => ({
  ...field<Value>({ kind: 'choice', ...choiceSet }, facts),
  ...choiceSet,
});

export const choices = <const Value extends string, const Set extends string>(
  choiceSet: { readonly set: Set; readonly values: readonly Value[] },
  facts: Facts = {},
): Field<readonly Value[]> & { readonly set: Set; readonly values: readonly Value[] } => ({
  ...field<readonly Value[]>({ kind: 'choices', ...choiceSet }, facts, 'each'),
  ...choiceSet,
});

/** A set of short texts, for example protocols or subnets. */
export const texts = (max = 200, facts: Facts = {}): Field<readonly string[]> =>
  field({ kind: 'texts', max }, facts, 'each');

export const reference = (to: RecordType | readonly RecordType[], facts: Facts = {}): Field<string> =>
  field({ kind: 'reference', to: typeof to === 'string' ? [to] : to }, facts);

export const references = (
  to: RecordType | readonly RecordType[],
  facts: Facts = {},
): Field<readonly string[]> =>
  field({ kind: 'references', to: typeof to === 'string' ? [to] : to }, facts, 'each');

export const levels = (facts: Facts = {}): Field<LevelVector> => field({ kind: 'levels' }, facts, 'each');

export const shape = (facts: Facts = {}): Field<Shape> => field({ kind: 'shape' }, facts, 'newest');

/** Bend points of a line on the drawing. */
export const points = (facts: Facts = {}): Field<readonly { readonly x: number; readonly y: number }[]> =>
  field({ kind: 'points' }, facts, 'newest');

/** A list of small objects, each with its own identity. */
export const entries = <const Fields extends Readonly<Record<string, Field>>>(
  fields: Fields,
  facts: Facts = {},
): Field<readonly (Entry & FieldValues<Fields>)[]> & { readonly fields: Fields } => ({
  ...field<readonly (Entry & FieldValues<Fields>)[]>({ kind: 'entries', fields }, facts, 'each'),
  fields,
});

/** The same field, but a record without it is invalid. */
export const required = <Described extends Field>(base: Described): Described & { readonly isRequired: true } => ({
  ...base,
  isRequired: true,
});

export type ValueOf<Described> = Described extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never;

export type FieldValues<Fields extends Readonly<Record<string, unknown>>> = {
  readonly [Key in keyof Fields as Fields[Key] extends { readonly isRequired: true } ? Key : never]: ValueOf<Fields[Key]>;
} & {
  readonly [Key in keyof Fields as Fields[Key] extends { readonly isRequired: true } ? never : Key]?: ValueOf<
    Fields[Key]
  >;
};
