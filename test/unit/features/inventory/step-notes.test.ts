import { describe, expect, it } from 'vitest';
import { firstDecisions } from '../../../../renderer/features/inventory/import/decisions';
import type { ImportState } from '../../../../renderer/features/inventory/import/import-desk';
import { changesNothing, neighbour, notesOf, openOf } from '../../../../renderer/features/inventory/import/step-notes';
import { translator } from '../../../../shared/i18n/translate';
import type { ValueColumn } from '../../../../shared/inventory/column-values';
import type { ImportCounts } from '../../../../shared/inventory/import-plan';
import type { ImportSummary } from '../../../../shared/jobs/import-jobs';

const nothing: ImportCounts = { added: 0, updated: 0, unchanged: 0, conflicts: 0, duplicates: 0, grouped: 0, rejected: 0, gone: 0 };
const kinds: ValueColumn = {
  column: 1, heading: 'Typ', target: 'kind',
  entries: [
    { text: 'SPS', count: 2, value: 'plc', isSure: true },
    { text: 'Quirlomat', count: 1, value: null, isSure: false },
    { text: 'Raum', count: 1, value: null, isSure: false, isNoDevice: true },
  ],
};

function summaryOf(counts: Partial<ImportCounts>, facts: Partial<ImportSummary> = {}): ImportSummary {
  return {
    file: 'liste.xlsx', counts: { ...nothing, ...counts }, columns: [], newAreas: [], newZones: [], flags: { rows: 0, concerns: [], kinds: [] }, conflicts: { total: 0, first: [] }, refused: [],
    duplicates: { total: 0, first: [] }, waiting: 0, gone: { total: 0, first: [] }, flows: { total: 0, first: [] }, newFlows: 0, earlier: undefined, values: [], ...facts,
  };
}

function stateAt(step: ImportState['step'], plan: ImportSummary | undefined, hasHeadings = true): ImportState {
  const headerRow = hasHeadings ? 4 : undefined;
  const chosen = { sheet: 'Geräte', isHidden: false, kind: 'inventory', headerRow, groupRow: undefined, firstDataRow: 5, recordCount: 2, columns: [], groupColumn: undefined, others: [], score: 9 } as const;
  return {
    step, plan, busy: undefined, failure: undefined, recalled: undefined, isRecalled: false, planNumber: 1, isPlanning: false,
    decisions: firstDecisions([], undefined), rowView: { filter: 'all', concern: undefined }, taken: [], justTaken: undefined,
    read: {
      file: 'liste.xlsx', source: { name: 'liste.xlsx', size: 1, token: 't' }, original: { facts: { file: 'liste.xlsx', sha256: '', size: 1, importedAt: '', importedBy: '' }, bytes: new Uint8Array() },
      understood: { sheets: [], chosen, sectionCount: 0, hiddenCount: 0, notices: [] },
    },
  };
}

const notes = (state: ImportState) => notesOf(state, translator('de'));

describe('the way through the steps', () => {
  it('passes over the words when none is open, and does not on the way back', () => {
    const open = summaryOf({ added: 2 }, { values: [kinds] });
    const closed = summaryOf({ added: 2 });
    expect([neighbour(stateAt('columns', open), 1), neighbour(stateAt('columns', closed), 1), neighbour(stateAt('rows', closed), -1)]).toEqual(['values', 'rows', 'values']);
  });

  it('leads no further than there is something to show', () => {
    const { read: _read, ...unread } = stateAt('file', undefined);
    expect([neighbour({ ...unread, read: undefined }, 1), neighbour(stateAt('sheet', undefined, false), 1), neighbour(stateAt('columns', undefined), 1), neighbour(stateAt('summary', summaryOf({})), 1)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(notes({ ...unread, read: undefined })).toEqual({ file: 'noch keine gewählt' });
  });

  it('names the sheet only where there are sheets, and asks for a name where no row has one', () => {
    const nameless = stateAt('columns', summaryOf({ rejected: 2 }, { refused: [{ reason: 'no-name', total: 2, rows: [5, 6] }] }));
    const read = nameless.read && { ...nameless.read, understood: { ...nameless.read.understood, text: { encoding: 'utf-8', delimiter: ';', quote: '"', decimal: ',' } as const } };
    expect(notes({ ...nameless, read })).toMatchObject({ sheet: 'Überschriften in Zeile 4', columns: 'Bezeichnung fehlt' });
  });

  it('leads only back where the list was brought in and another is waiting', () => {
    const list = { sha256: '', file: 'liste.xlsx', sheet: 'Geräte', headerRow: 4, added: 2, updated: 0, step: undefined };
    const state = { ...stateAt('sheet', undefined), taken: [list], justTaken: list };
    expect([neighbour(state, -1), neighbour(state, 1), Object.keys(notes(state))]).toEqual(['file', undefined, ['file', 'sheet']]);
  });

  it('counts what is to be decided about, else what is odd', () => {
    const flags = { rows: 5, concerns: [], kinds: [] };
    expect(notes(stateAt('rows', summaryOf({ added: 2 }, { flags, values: [kinds] })))).toMatchObject({ sheet: 'Zeile 4, Geräte', values: '1 offene Frage', rows: '5 auffällig', summary: '2 neu' });
    expect(notes(stateAt('rows', summaryOf({ updated: 3, duplicates: 2, gone: 2 }, { flags, waiting: 1 })))).toMatchObject({ rows: '3 zu entscheiden', summary: '3 geändert' });
  });

  it('says that a list changes nothing, also when it repeats itself', () => {
    const same = stateAt('summary', summaryOf({ unchanged: 9, duplicates: 1 }));
    const wanted = { ...same, plan: summaryOf({ unchanged: 9 }, { newFlows: 2 }), decisions: { ...same.decisions, takeFlows: true } };
    expect([changesNothing(same), notes(same).summary, changesNothing(stateAt('summary', summaryOf({ gone: 1 }))), changesNothing(wanted)]).toEqual([true, 'ändert nichts', false, false]);
  });

  it('asks one question of a scale, and none about what is no device', () => {
    expect([openOf(kinds), openOf({ ...kinds, direction: 'asked' }), openOf({ ...kinds, direction: 'first-is-high' })]).toEqual([1, 1, 1]);
  });
});
