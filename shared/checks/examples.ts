import type { LooseRecord } from '../model/entity';
import type { RecordType } from '../model/record-type';
import type { RecordFor } from '../model/registry';

/** A record for the examples of a rule, with the id `<type>:example<number>`. */
export function example<Type extends RecordType>(
  type: Type,
  number: number,
  fields: Omit<RecordFor<Type>, 'id' | 'type'>,
): RecordFor<Type> {
  const record: LooseRecord = { ...fields, id: `${type}:example${number}`, type };
  return record as RecordFor<Type>;
}
