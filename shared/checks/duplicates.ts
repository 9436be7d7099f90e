import type { Asset } from '../model/entities/asset';
import type { CheckResult } from './check';
import { lookupBy, type Lookup, type Sight } from './sight';
import { nameOf, stands } from './subjects';

/** A value that should belong to one asset only, and how it is shown. */
export interface SharedValue {
  /** Equal for values that mean the same. */
  readonly key: string;
  readonly shown: string;
}

/** How values that assets must not share are found. */
export interface SharedValues {
  readonly lookup: Lookup<'asset'>;
  readonly valuesOf: (asset: Asset) => readonly SharedValue[];
}

/** Declares a value that assets must not share. `name` is unique among lookups. */
export function sharedValues(name: string, valuesOf: SharedValues['valuesOf']): SharedValues {
  return { lookup: lookupBy(name, 'asset', (asset) => valuesOf(asset).map(({ key }) => key)), valuesOf };
}

/** One result for each value that the asset shares with assets of today listed after it. */
export function duplicateResults(asset: Asset, sight: Sight, field: string, { lookup, valuesOf }: SharedValues): readonly CheckResult[] {
  if (!stands(asset)) return [];
  const values = new Map(valuesOf(asset).map((value) => [value.key, value.shown]));
  return [...values].flatMap(([key, own]) => {
    const assets = sight.found(lookup, key).filter(stands);
    const [first, ...others] = assets;
    if (first?.id !== asset.id || others.length === 0) return [];
    const ids = assets.map(({ id }) => id);
    const parameters = { name: nameOf(asset), others: others.map(nameOf).join(', '), value: own };
    return [{ subjectId: asset.id, part: key, objects: ids, parameters, fields: [field], saw: [own, ids] }];
  });
}

/** A tag or number without the differences people do not mean: case and blanks. */
export function looseText(text: string | undefined): readonly SharedValue[] {
  const key = (text ?? '').toLowerCase().replace(/\s+/g, '');
  return key === '' ? [] : [{ key, shown: text ?? '' }];
}
