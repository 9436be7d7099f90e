import { describe, expect, it } from 'vitest';
import { activeRow, countStates, fitting, groupResults, listRows, type ListRow, type StateFilter } from '../../../../renderer/features/checks/check-list';
import { answeredResults, answerResult, type AnsweredResult } from '../../../../shared/checks/answers';
import { applyChange } from '../../../../shared/model/change';
import { modelOf, type Model } from '../../../../shared/model/model';

const today = '2026-11-23';
const env = { now: () => '2026-11-23T10:00:00Z' };
const plant = modelOf([
  { id: 'zone:1', type: 'zone', name: 'Line 1' },
  { id: 'zone:2', type: 'zone', name: 'Office', kind: 'enterprise', owner: 'Kolb', slTarget: { IAC: 1 } },
  { id: 'conduit:1', type: 'conduit', name: 'Office – line 1', kind: 'network', zoneIds: ['zone:1', 'zone:2'] },
  { id: 'asset:1', type: 'asset', name: 'Loose end' },
]);

const open: ReadonlySet<StateFilter> = new Set(['open']);
const everything: ReadonlySet<StateFilter> = new Set(['open', 'reopened', 'answered']);
const named = ({ check, subjectId }: AnsweredResult): string => `${check.id} ${subjectId}`;
const titles = (rows: readonly ListRow[]): readonly string[] => rows.map((row) => (row.kind === 'heading' ? `${row.group.id}: ${row.group.results.length}` : `  ${named(row.result)}`));
const rowsOf = (of: Model, by: 'severity' | 'zone' | 'rule', folded: ReadonlySet<string> = new Set()): readonly ListRow[] => listRows(groupResults(answeredResults(of, today), by, of), folded);

function accepted(of: Model, check: string): Model {
  const result = answeredResults(of, today).find((each) => each.check.id === check);
  if (result === undefined) throw new Error(`no result of ${check}`);
  return applyChange(of, answerResult(of, result, { kind: 'accepted', reason: 'Torn down in March' }, 'Voss', env));
}

describe('the list of results', () => {
  it('stands under severities, the worst first', () => {
    const headings = rowsOf(plant, 'severity').filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ key }) => key)).toEqual(['heading high', 'heading medium', 'heading low']);
  });

  it('stands under zones, a border in both and what has none at the end', () => {
    const lines = titles(rowsOf(plant, 'zone'));
    expect(lines.filter((line) => line.includes('conduit-unguarded'))).toHaveLength(2);
    expect(lines.slice(-2)).toEqual([': 1', '  zoneless asset:1']);
  });

  it('folds a group to its heading', () => {
    const lines = titles(rowsOf(plant, 'rule', new Set(['zoneless'])));
    expect(lines).toContain('zoneless: 1');
    expect(lines).not.toContain('  zoneless asset:1');
  });

  it('gives every line a key of its own', () => {
    const keys = rowsOf(plant, 'zone').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('filters', () => {
  it('count and keep states', () => {
    const answered = accepted(plant, 'zoneless');
    const results = answeredResults(answered, today);
    expect(countStates(results)).toEqual({ open: results.length - 1, reopened: 0, answered: 1 });
    expect(fitting(results, new Set<StateFilter>(['answered']), '', 'en').map(named)).toEqual(['zoneless asset:1']);
  });

  it('find words in any order, in the language of the screen, also those of the reason', () => {
    const results = answeredResults(accepted(plant, 'zoneless'), today);
    expect(fitting(results, open, 'office device', 'en').map(named)).toEqual(['conduit-unguarded conduit:1']);
    expect(fitting(results, open, 'gerät office', 'de').map(named)).toEqual(['conduit-unguarded conduit:1']);
    expect(fitting(results, everything, 'march', 'en').map(named)).toEqual(['zoneless asset:1']);
    expect(fitting(results, open, 'nothing like it', 'en')).toEqual([]);
  });
});

describe('the line to stand on', () => {
  const rows = rowsOf(plant, 'rule');
  const index = rows.findIndex(({ key }) => key.includes('conduit-unguarded conduit:1'));
  const key = rows[index]?.key;

  it('stays with its result', () => {
    expect(activeRow(rows, key, 0)).toBe(index);
    expect(activeRow(rows, undefined, 4)).toBe(-1);
  });

  it('becomes the next result when that was answered and left, never a heading before one', () => {
    const left = fitting(answeredResults(accepted(plant, 'conduit-unguarded'), today), open, '', 'en');
    const without = listRows(groupResults(left, 'rule', plant), new Set());
    const next = activeRow(without, key, index);
    expect(without.some((row) => row.key === key)).toBe(false);
    expect(without[next]?.kind).toBe('result');
  });

  it('becomes the last line at the end, and none in an empty list', () => {
    expect(activeRow(rows.slice(0, 3), 'gone', 99)).toBe(2);
    expect(activeRow([], 'gone', 3)).toBe(-1);
  });
});
