import type { Entity, LooseRecord, Migration } from './entity';
import { isRecordType, recordTypes } from './record-type';
import { entityOf } from './registry';

/** The version of every record type, as a file names them: a type without migrations has version 0. */
export type SchemaVersions = Readonly<Record<string, number>>;

/** The version of one record type: the number of its last migration, 0 when there is none. */
export function versionOf(entity: Pick<Entity, 'migrations'>): number {
  return entity.migrations.at(-1)?.version ?? 0;
}

/** The versions this program writes. */
export function currentVersions(): SchemaVersions {
  return Object.fromEntries(recordTypes.map((type) => [type, versionOf(entityOf(type))]));
}

/** Record types of a file that are newer than this program; empty when everything can be read. */
export function newerTypes(versions: SchemaVersions): readonly string[] {
  return Object.entries(versions)
    .filter(([type, version]) => isRecordType(type) && version > versionOf(entityOf(type)))
    .map(([type]) => type);
}

/** Runs the migrations after `from`, in order. */
export function runMigrations(record: LooseRecord, from: number, migrations: readonly Migration[]): LooseRecord {
  return migrations.filter(({ version }) => version > from).reduce((current, { up }) => up(current), record);
}

/** What is wrong with a list of migrations: numbers must run 1, 2, 3 … without gaps. Empty when sound. */
export function migrationGaps(migrations: readonly Migration[]): readonly string[] {
  return migrations
    .map(({ version, why }, index) => (version === index + 1 ? '' : `${version} (${why}) stands at place ${index + 1}`))
    .filter((gap) => gap !== '');
}
