import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { packAssessment } from '../../shared/file/pack';
import type { Asset } from '../../shared/model/entities/asset';
import type { Conduit } from '../../shared/model/entities/conduit';
import type { Zone } from '../../shared/model/entities/zone';
import type { AnyRecord } from '../../shared/model/registry';
import { buildSample } from '../../shared/sample/build-sample';
import { recordTypes } from '../../shared/model/record-type';
import { readSampleSource } from '../../shared/sample/source';
import { replicaOf } from '../bench/support/plant';

const written = recordTypes.map((type) => [type, `assets/sample/plant/${type}.json`] as const).filter(([, path]) => existsSync(path));
const source = readSampleSource(Object.fromEntries(written.map(([type, path]): [string, unknown] => [type, JSON.parse(readFileSync(path, 'utf8'))])));
const records: readonly AnyRecord[] = buildSample(source, 'en');
export const sampleZones = records.filter((record): record is Zone => record.type === 'zone');
const conduits = records.filter((record): record is Conduit => record.type === 'conduit');
const assets = records.filter((record): record is Asset => record.type === 'asset');

export function assetsIn(zone: Zone): readonly Asset[] {
  return assets.filter(({ zoneId }) => zoneId === zone.id);
}

/** The names of the two zones of every conduit that joins two of these. */
export function conduitsAmong(zones: readonly Zone[]): readonly (readonly [string, string])[] {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  return conduits.flatMap(({ zoneIds }) => {
    const [first, second] = (zoneIds ?? []).map((id) => names.get(id));
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

/** The sample plant as it is before anybody draws: its areas and assets, on an empty page. */
export function writeBarePlant(path: string): string {
  const bare = records.flatMap((record): AnyRecord[] => {
    if (record.type === 'asset') {
      const { zoneId: _zone, shape: _shape, attachmentIds: _photos, ...asset } = record;
      return [asset];
    }
    return record.type === 'assessment' || record.type === 'area' ? [record] : [];
  });
  const facts = {
    kind: 'assessment', programVersion: '0.1.0', savedAt: '2026-09-14T08:00:00.000Z', author: 'Bench', replica: '0'.repeat(26),
    assessment: { id: bare.find(({ type }) => type === 'assessment')?.id ?? '', title: 'Bare plant', language: 'en' },
  } as const;
  writeFileSync(path, packAssessment(replicaOf(bare), new Map(), facts));
  return path;
}
