import { useRef } from 'react';
import type { Field } from '../../shared/model/field';
import { emptyModel, type Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import { useProject } from '../store/stores';

/**
 * The model to read titles of referenced records from: the same one until a record of a type these fields refer to
 * changes, so that an edit elsewhere does not draw every row and field anew.
 */
export function useTitlesModel(fields: readonly (Field | undefined)[]): Model {
  return useModelOf(fields.flatMap(referredTypes));
}

/** The same model until a record of one of these types changes. */
export function useModelOf(types: readonly RecordType[]): Model {
  const kept = useRef(emptyModel);
  return useProject(({ model }) => {
    if (types.some((type) => kept.current.tables[type] !== model.tables[type])) kept.current = model;
    return kept.current;
  });
}

function referredTypes(field: Field | undefined): readonly RecordType[] {
  if (field?.kind === 'reference' || field?.kind === 'references') return field.to;
  return field?.kind === 'entries' ? Object.values(field.fields).flatMap(referredTypes) : [];
}
