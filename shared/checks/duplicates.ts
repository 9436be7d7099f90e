import type { Asset } from '../model/entities/asset';
import type { Model } from '../model/model';
import type { CheckResult } from './check';
import { nameOf, standing } from './subjects';

/** A value that should belong to one asset only, and how it is shown. */
export interface SharedValue {
  /** Equal for values that mean the same. */
  readonly key: string;
  readonly shown: string;
}

/** Assets of today that share a value; one result for each value, about the asset that was there first. */
export function duplicateResults(model: Model, field: string, valuesOf: (asset: Asset) => readonly SharedValue[]): readonly CheckResult[] {
  const groups = new Map<string, { readonly shown: string; readonly assets: Asset[] }>();
  for (const asset of standing(model, 'asset')) {
    for (const { key, shown } of valuesOf(asset)) {
      const group = groups.get(key) ?? { shown, assets: [] };
      if (!group.assets.includes(asset)) group.assets.push(asset);
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ shown, assets }) => {
    const [first, ...others] = assets;
    if (first === undefined || others.length === 0) return [];
    const ids = assets.map(({ id }) => id);
    const parameters = { name: nameOf(first), others: others.map(nameOf).join(', '), value: shown };
    return [{ subjectId: first.id, objects: ids, parameters, fields: [field], saw: [shown, ids] }];
  });
}

/** A tag or number without the differences people do not mean: case and blanks. */
export function looseText(text: string | undefined): readonly SharedValue[] {
  const key = (text ?? '').toLowerCase().replace(/\s+/g, '');
  return key === '' ? [] : [{ key, shown: text ?? '' }];
}
