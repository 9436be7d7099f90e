import { describe, expect, test } from 'vitest';
import { communicationMatrix, filterChoices, type MatrixFilter } from '../../../../renderer/features/communication/matrix';
import { matrixTable, sheetParts } from '../../../../renderer/features/communication/matrix-table';
import { translator } from '../../../../shared/i18n/translate';
import { modelOf } from '../../../../shared/model/model';

const everything: MatrixFilter = { levels: new Set(), kinds: new Set() };

const model = modelOf([
  { id: 'zone:office', type: 'zone', code: 'Z-01', name: 'Office', kind: 'enterprise', purdueLevel: '4' },
  { id: 'zone:dmz', type: 'zone', code: 'Z-02', name: 'DMZ', kind: 'dmz', purdueLevel: '3.5' },
  { id: 'zone:line', type: 'zone', code: 'Z-03', name: 'Line', kind: 'control', purdueLevel: '2' },
  { id: 'zone:new', type: 'zone', code: 'Z-04', name: 'New', kind: 'control', purdueLevel: '2', state: 'planned' },
  { id: 'zone:plain', type: 'zone', name: 'Somewhere' },
  { id: 'asset:plc', type: 'asset', name: 'PLC', zoneId: 'zone:line' },
  { id: 'asset:loose', type: 'asset', name: 'Loose' },
  { id: 'conduit:1', type: 'conduit', name: 'C-01', zoneIds: ['zone:dmz', 'zone:office'] },
  { id: 'flow:1', type: 'flow', name: 'allowed', fromId: 'zone:dmz', toId: 'asset:plc', verdict: 'allowed' },
  { id: 'flow:2', type: 'flow', name: 'open', fromId: 'zone:dmz', toId: 'asset:plc', observed: true },
  { id: 'flow:3', type: 'flow', name: 'turned', fromId: 'zone:office', toId: 'zone:line', initiator: 'to', verdict: 'toRemove', state: 'toBeRemoved' },
  { id: 'flow:4', type: 'flow', name: 'both', fromId: 'zone:line', toId: 'zone:plain', initiator: 'both', verdict: 'toRestrict' },
  { id: 'flow:5', type: 'flow', name: 'no zone', fromId: 'asset:loose', toId: 'zone:line', verdict: 'allowed' },
]);

/** What the cells say: from, to, state, flows. */
function cellsOf(view: 'asIs' | 'target', filter = everything): readonly string[] {
  const { zones, cell } = communicationMatrix(model, view, filter);
  return zones.flatMap((from) =>
    zones.flatMap((to) => {
      const found = cell(from.id, to.id);
      return found === undefined ? [] : [`${from.name} ${to.name} ${found.state} ${found.flows.length}${found.observed > 0 ? ` (${found.observed})` : ''}`];
    }),
  );
}

describe('the matrix of zones', () => {
  test('stands from the outside in, and each cell says what most deserves a look', () => {
    expect(communicationMatrix(model, 'asIs', everything).zones.map(({ name }) => name)).toEqual(['Office', 'DMZ', 'Line', 'Somewhere']);
    expect(cellsOf('asIs')).toEqual([
      'Office DMZ open 0',
      'DMZ Office open 0',
      'DMZ Line undecided 2 (1)',
      'Line Office toRemove 1',
      'Line Somewhere toRestrict 1',
      'Somewhere Line toRestrict 1',
    ]);
  });

  test('shows the target: what is removed is gone, what is planned is there', () => {
    expect(communicationMatrix(model, 'target', everything).zones.map(({ name }) => name)).toEqual(['Office', 'DMZ', 'Line', 'New', 'Somewhere']);
    expect(cellsOf('target').filter((cell) => cell.startsWith('Line Office'))).toEqual([]);
  });

  test('flows without a zone at an end are told, not lost', () => {
    expect(communicationMatrix(model, 'asIs', everything).outside.map(({ name }) => name)).toEqual(['no zone']);
  });

  test('only zones of the chosen levels and kinds are on the edges', () => {
    expect(cellsOf('asIs', { levels: new Set(['2', '3.5']), kinds: new Set() })).toEqual(['DMZ Line undecided 2 (1)']);
    expect(communicationMatrix(model, 'asIs', { levels: new Set(['none']), kinds: new Set() }).zones.map(({ name }) => name)).toEqual(['Somewhere']);
    expect(filterChoices(model, 'asIs')).toEqual({ levels: ['4', '3.5', '2', 'none'], kinds: ['control', 'dmz', 'enterprise'] });
  });

  test('becomes a table of words with a row for each zone', () => {
    const { columns, rows } = matrixTable(communicationMatrix(model, 'asIs', everything), translator('en'));
    expect(columns.map(({ heading }) => heading)).toEqual(['From ↓ to →', 'Z-01 Office', 'Z-02 DMZ', 'Z-03 Line', 'Somewhere']);
    expect(rows[1]).toEqual(['Z-02 DMZ', 'Nothing recorded', '', 'Undecided (2)', '']);
  });
});

describe('the matrix on paper', () => {
  const table = (zones: number, filled: readonly (readonly [number, number])[]) => ({
    columns: Array.from({ length: zones + 1 }, (_, column) => ({ heading: column === 0 ? '' : `Z${column}`, kind: 'text' as const })),
    rows: Array.from({ length: zones }, (_, row) => [`Z${row + 1}`, ...Array.from({ length: zones }, (_cell, column) => (filled.some(([from, to]) => from === row + 1 && to === column + 1) ? 'Allowed' : ''))]),
  });

  test('is one table as long as a sheet is wide enough', () => {
    const small = table(9, []);
    expect(sheetParts(small)).toEqual([small]);
  });

  test('is cut into parts that leave out what they say nothing about, and lose no cell', () => {
    const filled = [[1, 2], [40, 2], [3, 12], [5, 40]] as const;
    const parts = sheetParts(table(40, filled));
    expect(parts.map(({ columns, rows }) => [columns.length, columns.at(1)?.heading, rows.map(([name]) => name).join()])).toEqual([[10, 'Z1', 'Z1,Z40'], [10, 'Z10', 'Z3'], [5, 'Z37', 'Z5']]);
    const found = parts.flatMap(({ columns, rows }) => rows.flatMap(([name = '', ...cells]) => cells.flatMap((cell, index) => (cell === '' ? [] : [`${String(name)} ${columns[index + 1]?.heading ?? ''}`]))));
    expect(found).toEqual(filled.map(([from, to]) => `Z${from} Z${to}`).sort((one, other) => Number(one.split(' Z')[1]) - Number(other.split(' Z')[1])));
  });
});
