import type { Asset } from '../../../shared/model/entities/asset';
import type { Zone } from '../../../shared/model/entities/zone';
import type { Shape } from '../../../shared/model/field';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { exampleId } from '../../support/builders';

/** Names in a row, so that tests know which record is new. */
export function countingEnv(start = 100): { readonly now: () => string; readonly newId: () => string } {
  let last = start;
  return {
    now: () => '2026-11-23T08:00:00Z',
    newId: () => {
      last += 1;
      return String(last).padStart(26, '0');
    },
  };
}

/** A zone with nothing but a place and what the test is about. */
export function zone(number: number, shape: readonly [number, number, number, number] | undefined, more: Partial<Zone> = {}): Zone {
  return { id: exampleId('zone', number), type: 'zone', name: `Zone ${number}`, ...(shape === undefined ? {} : { shape: rectangle(...shape) }), ...more };
}

export function asset(number: number, at: readonly [number, number] | undefined, more: Partial<Asset> = {}): Asset {
  return { id: exampleId('asset', number), type: 'asset', name: `Asset ${number}`, ...(at === undefined ? {} : { shape: rectangle(...at, 120, 44) }), ...more };
}

export function rectangle(x: number, y: number, width: number, height: number): Shape {
  return { x, y, width, height };
}

export const zoneId = (number: number): string => exampleId('zone', number);
export const assetId = (number: number): string => exampleId('asset', number);

export function plant(...records: readonly AnyRecord[]): Model {
  return modelOf(records);
}

/** The records of a model by id, to compare two models whole. */
export function contentOf(model: Model): ReadonlyMap<string, AnyRecord> {
  return new Map(Object.values(model.tables).flatMap((table): [string, AnyRecord][] => [...table]));
}

export function sampleModel(language: 'de' | 'en' = 'en'): Model {
  return modelOf(buildSample(samplePlant, language));
}
