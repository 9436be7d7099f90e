import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/app/commands';
import { commandMenus, type CommandDescription } from '../../shared/app/command';
import { en } from '../../shared/i18n/en';
import * as choiceSets from '../../shared/model/choice-sets';
import type { FieldTable, LooseRecord } from '../../shared/model/entity';
import { migrationGaps } from '../../shared/model/migrate';
import { recordTypes, type RecordType } from '../../shared/model/record-type';
import { entityOf, registry } from '../../shared/model/registry';
import { validateRecord } from '../../shared/model/validate';
import type { Source } from '../../shared/sync/stamps';
import { projectFiles, readJson } from './project-files';

const keysFrom = (...prefixes: readonly string[]): readonly string[] =>
  Object.keys(en).filter((key) => prefixes.some((prefix) => key.startsWith(prefix))).sort();

/** `name`, `evidence`, `evidence.kind`: a field and what its entries hold. */
const fieldPaths = (fields: FieldTable): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [name, ...(field.kind === 'entries' ? fieldPaths(field.fields).map((inner) => `${name}.${inner}`) : [])]);

/** Every field of a table, the fields of entries included. */
const allFields = (fields: FieldTable): readonly FieldTable[string][] =>
  Object.values(fields).flatMap((field) => [field, ...(field.kind === 'entries' ? allFields(field.fields) : [])]);

/** Where a value came from is part of its stamp, not a field. */
const sourceKinds: Readonly<Record<Source['kind'], true>> = {
  import: true, seen: true, interview: true, document: true, capture: true, derived: true, entered: true,
};

describe('labels', () => {
  it('exist for every record type and field, and for nothing else', () => {
    const expected = recordTypes.flatMap((type) => [
      `entity.${type}`,
      ...fieldPaths(entityOf(type).fields).map((path) => `field.${type}.${path}`),
    ]);
    expect(keysFrom('entity.', 'field.')).toEqual([...expected].sort());
  });

  it('exist for every choice, and for nothing else', () => {
    const sets = [...Object.values(choiceSets), { set: 'sourceKind', values: Object.keys(sourceKinds) }];
    const expected = sets.flatMap(({ set, values }) => values.map((value) => `choice.${set}.${value}`));
    expect(keysFrom('choice.')).toEqual([...new Set(expected)].sort());
  });
});

/** Everything `test/support/builders.ts` offers; found by name, so that a missing builder is a failed test with a name. */
const offered = Object.values(import.meta.glob<Readonly<Record<string, unknown>>>('../support/builders.ts', { eager: true }))[0] ?? {};
const fixtures = new Map(recordTypes.map((type) => [type, sampleRecords(`assets/sample/plant/${type}.json`)]));

function sampleRecords(path: string): readonly unknown[] {
  const records: unknown = projectFiles().includes(path) ? readJson(path) : [];
  return Array.isArray(records) ? records : [];
}

/** The builder of a record type: `buildZone` or, in a table `builders`, `zone`. */
function builderOf(type: RecordType): unknown {
  const table: unknown = offered['builders'];
  const inTable: unknown = typeof table === 'object' && table !== null ? Reflect.get(table, type) : undefined;
  return inTable ?? offered[`build${type.charAt(0).toUpperCase()}${type.slice(1)}`] ?? offered[type];
}

describe.each(recordTypes)('record type %s', (type) => {
  const entity = entityOf(type);

  it('has a builder whose record is valid', () => {
    const build = builderOf(type);
    expect(typeof build, `test/support/builders.ts offers no builder for ${type}`).toBe('function');
    const record: unknown = typeof build === 'function' ? build() : undefined;
    expect(record).toMatchObject({ type, id: expect.stringMatching(`^${type}:`) });
    expect(validateRecord(record as LooseRecord)).toEqual([]);
  });

  it('has a fixture in the sample plant', () => {
    expect(fixtures.get(type)).not.toEqual([]);
  });

  it.each(entity.migrations)('was seen to migrate to version $version', ({ version, up }) => {
    const path = `test/fixtures/migrations/${type}-${version}.json`;
    expect(projectFiles()).toContain(path);
    const { before, after } = readJson(path) as { readonly before: LooseRecord; readonly after: LooseRecord };
    expect(up(before)).toEqual(after);
  });

  it('is named by one of its fields', () => {
    expect({ type: entity.type, hasTitle: Object.hasOwn(entity.fields, entity.title) }).toEqual({ type, hasTitle: true });
  });

  it('refers to record types that exist', () => {
    const targets = allFields(entity.fields).flatMap((field) => (field.kind === 'reference' || field.kind === 'references' ? field.to : []));
    expect(targets.filter((target) => !Object.hasOwn(registry, target))).toEqual([]);
  });

  it('numbers its migrations without gaps and says why for each', () => {
    expect(migrationGaps(entity.migrations)).toEqual([]);
    expect(entity.migrations.filter(({ why }) => why.length < 10)).toEqual([]);
  });

  it('gives a column heading to one field only', () => {
    const headings = Object.values(entity.fields).flatMap(({ headings: known }) => [...new Set([...(known?.en ?? []), ...(known?.de ?? [])].map((text) => text.toLowerCase()))]);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });
});

describe('commands', () => {
  const list: readonly CommandDescription[] = commands;
  const shortcuts = list.flatMap(({ shortcut }) => shortcut ?? []);

  it('each have an id and a text of their own', () => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(keysFrom('command.')).toEqual(list.map(({ titleKey }) => titleKey).sort());
  });

  it('have shortcuts that do not clash, neither with each other nor with editing text', () => {
    expect(shortcuts.filter((shortcut, index) => shortcuts.indexOf(shortcut) !== index)).toEqual([]);
    expect(shortcuts.filter((shortcut) => /^Mod\+[ACVX]$/.test(shortcut))).toEqual([]);
  });

  it('have shortcuts written in one way', () => {
    const form = /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F[1-9]|F1[0-2]|[,.+-]|Space|Enter|Delete|Escape|Up|Down|Left|Right)$/;
    expect(shortcuts.filter((shortcut) => !form.test(shortcut))).toEqual([]);
  });

  it('stand together in their menu, group by group', () => {
    for (const menu of commandMenus) {
      const groups = list.filter((command) => command.menu === menu).map(({ group }) => group ?? '');
      const starts = groups.filter((group, index) => group !== groups[index - 1]);
      expect(starts.filter((group, index) => starts.indexOf(group) !== index)).toEqual([]);
    }
  });
});
