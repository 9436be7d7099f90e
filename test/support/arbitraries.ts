import fc from 'fast-check';
import type { LooseRecord } from '../../shared/model/entity';
import { foundationalRequirements, type Field } from '../../shared/model/field';
import { recordTypes, type RecordId, type RecordType } from '../../shared/model/record-type';
import { entityOf, type AnyRecord } from '../../shared/model/registry';
import { exampleId } from './builders';

/** Ids from a small pool, so that random edits meet each other. */
export const idsPerType = 3;
export const anyId = (types: readonly RecordType[]): fc.Arbitrary<RecordId> =>
  fc.tuple(fc.constantFrom(...types), fc.integer({ min: 1, max: idsPerType })).map(([type, number]) => exampleId(type, number));

/** Short texts, with those that trip up careless code. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  // Cut to what the shortest text field holds: graphemes can be long.
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text.length <= 20),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a/b', '@deleted', 'ß Ü', '=1+1', '\u2028', '\ud83d\ude00'),
);

const anyDate = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyNumber = (min: number, max: number, integer: boolean): fc.Arbitrary<number> =>
  // JSON knows no negative zero.
  integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const coordinate = fc.integer({ min: -5000, max: 5000 });

/** Any valid value of a field. */
export function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return anyText;
    case 'number':
      return anyNumber(field.min, field.max, field.integer);
    case 'flag':
      return fc.boolean();
    case 'date':
      return anyDate;
    case 'instant':
      return anyDate.map((day) => `${day}T08:30:00.000Z`);
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...field.values), { maxLength: 3 });
    case 'texts':
      return fc.uniqueArray(anyText, { maxLength: 3 });
    case 'reference':
      return anyId(field.to);
    case 'references':
      return fc.uniqueArray(anyId(field.to), { maxLength: 3 });
    case 'levels':
      return fc.dictionary(fc.constantFrom(...foundationalRequirements), fc.integer({ min: 0, max: 4 }), { noNullPrototype: true });
    case 'shape':
      return fc.record({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }, { noNullPrototype: true });
    case 'points':
      return fc.array(fc.record({ x: coordinate, y: coordinate }, { noNullPrototype: true }), { maxLength: 3 });
    case 'entries':
      return fc.uniqueArray(anyEntry(field.fields), { maxLength: 3, selector: ({ id }) => id });
  }
}

function anyEntry(fields: Readonly<Record<string, Field>>): fc.Arbitrary<{ readonly id: string }> {
  return fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), anyFields(fields)).map(([id, values]) => ({ ...values, id }));
}

/** Values for the fields of a table: the required ones always, the others now and then. */
function anyFields(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const model = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)]));
  const requiredKeys = Object.entries(fields).flatMap(([name, field]) => (field.isRequired === true ? [name] : []));
  return fc.record(model, { requiredKeys, noNullPrototype: true });
}

/** Any valid record of the given types. */
export function anyRecord(types: readonly RecordType[] = recordTypes): fc.Arbitrary<AnyRecord> {
  return fc.oneof(...types.map((type) =>
    fc.tuple(anyId([type]), anyFields(entityOf(type).fields)).map(([id, fields]): LooseRecord => ({ ...fields, id, type })),
  )) as fc.Arbitrary<AnyRecord>;
}
