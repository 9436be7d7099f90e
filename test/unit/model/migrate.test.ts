import { afterAll, describe, expect, it } from 'vitest';
import type { LooseRecord, Migration } from '../../../shared/model/entity';
import { currentVersions, migrationGaps, newerTypes, runMigrations, versionOf } from '../../../shared/model/migrate';
import { recordTypes, type RecordType } from '../../../shared/model/record-type';
import { entityOf } from '../../../shared/model/registry';
import { projectFiles, readJson } from '../../arch/project-files';

/** A type as it may stand after two changes: a field renamed, then a text split into a list. */
const twoSteps: readonly Migration[] = [
  { version: 1, why: 'the place is called location', up: ({ place, ...rest }) => ({ ...rest, id: rest.id, type: rest.type, location: place }) },
  { version: 2, why: 'several addresses are a list', up: (record) => ({ ...record, addresses: String(record['addresses']).split(',') }) },
];
const old: LooseRecord = { id: 'device:1', type: 'device', place: 'Halle 2', addresses: 'a,b' };

describe('migrations', () => {
  it('run in order from the version a record was written in', () => {
    const first = { id: 'device:1', type: 'device', location: 'Halle 2', addresses: 'a,b' };
    const second = { ...first, addresses: ['a', 'b'] };
    expect([runMigrations(old, 0, twoSteps), runMigrations(first, 1, twoSteps), runMigrations(second, 2, twoSteps)]).toEqual([second, second, second]);
    expect([versionOf({ migrations: twoSteps }), versionOf({ migrations: [] })]).toEqual([2, 0]);
  });

  it('must be numbered without gaps', () => {
    expect([migrationGaps(twoSteps), migrationGaps([twoSteps[1]!, twoSteps[0]!])]).toEqual([
      [], ['2 (several addresses are a list) stands at place 1', '1 (the place is called location) stands at place 2'],
    ]);
  });

  it('notice types of a later version', () => {
    expect(newerTypes({ device: 99, ...currentVersions() })).toEqual([]);
    expect(newerTypes({ zone: versionOf(entityOf('zone')) + 1, constructor: 9 })).toEqual(['zone']);
  });
});

describe('every migration of every record type', () => {
  const ran = new Set<string>();
  /** The migrations of a type, each noting that it ran. */
  const watched = (type: RecordType): readonly Migration[] =>
    entityOf(type).migrations.map((migration) => ({
      ...migration,
      up: (record) => {
        ran.add(`${type} ${migration.version}`);
        return migration.up(record);
      },
    }));
  const all = recordTypes.flatMap((type) => entityOf(type).migrations.map(({ version }) => ({ type, version })));

  it('lifts its fixture', () => {
    for (const { type, version } of all) {
      const path = `test/fixtures/migrations/${type}-${version}.json`;
      expect(projectFiles()).toContain(path);
      const { before, after } = readJson(path) as { readonly before: LooseRecord; readonly after: LooseRecord };
      expect(runMigrations(before, version - 1, watched(type).slice(0, version))).toEqual(after);
    }
  });

  afterAll(() => {
    expect([...ran].sort()).toEqual(all.map(({ type, version }) => `${type} ${version}`).sort());
  });
});
