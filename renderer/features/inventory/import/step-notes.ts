import type { MessageKey } from '../../../../shared/i18n/en';
import type { Translate } from '../../../../shared/i18n/translate';
import type { ValueColumn } from '../../../../shared/inventory/column-values';
import type { ReadInventory } from '../../../commands/import-inventory';
import { isUnsure } from './decisions';
import { importSteps, type ImportState, type ImportStep } from './import-desk';
import { changesOf, countsOf, isNameless } from './outcomes';

/** The step before or behind; words are passed over when there is nothing to decide about them. */
export function neighbour(state: ImportState, way: 1 | -1): ImportStep | undefined {
  const steps = reachable(state);
  for (let index = importSteps.indexOf(state.step) + way; ; index += way) {
    const step = importSteps[index];
    if (step === undefined || !steps.has(step)) return undefined;
    if (step !== 'values' || way === -1 || openWords(state) > 0) return step;
  }
}

function reachable({ read, plan, justTaken }: ImportState): ReadonlySet<ImportStep> {
  if (read === undefined) return new Set(['file']);
  if (justTaken !== undefined || read.understood.chosen.headerRow === undefined) return new Set(['file', 'sheet']);
  return new Set(plan === undefined ? ['file', 'sheet', 'columns'] : importSteps);
}

/**
 * Words that nobody has decided about and that are not sure; for a scale, the one question which end is high. What is no
 * kind of device is asked for by its rows.
 */
export function openOf({ entries, direction }: ValueColumn): number {
  return direction === 'asked' ? 1 : entries.filter(({ isSure, isNoDevice }) => !isSure && isNoDevice !== true).length;
}

function openWords({ plan }: ImportState): number {
  return plan?.values.reduce((sum, column) => sum + openOf(column), 0) ?? 0;
}

/** True when everything the list says stands in the inventory as it is. */
export function changesNothing({ plan, decisions }: Pick<ImportState, 'plan' | 'decisions'>): boolean {
  return plan !== undefined && changesOf(plan) === 0 && plan.counts.gone === 0 && !(decisions.takeFlows && plan.newFlows > 0);
}

/** One line about each step that can be gone to. */
export function notesOf(state: ImportState, translate: Translate): Partial<Record<ImportStep, string>> {
  const { read } = state;
  const chosen = read?.understood.chosen;
  const some = (count: number, key: MessageKey): string => (count === 0 ? translate('import.note.nothing-open') : translate(key, { count }));
  const notes: Readonly<Record<ImportStep, string>> = {
    file: read?.file ?? translate('import.note.no-file'),
    sheet: read === undefined ? '' : sheetNote(read, translate),
    columns: isNameless(state.plan) ? translate('import.note.nameless') : some(chosen?.columns.filter(isUnsure).length ?? 0, 'import.note.unsure'),
    values: some(openWords(state), 'import.note.open'),
    rows: rowNote(state, translate),
    summary: summaryNote(state, translate),
  };
  return Object.fromEntries([...reachable(state)].map((step) => [step, notes[step]]));
}

/** A text table is its own sheet. */
function sheetNote({ understood: { chosen, text } }: ReadInventory, translate: Translate): string {
  const { headerRow, sheet } = chosen;
  if (headerRow === undefined) return translate('import.note.no-headings');
  return text === undefined ? translate('import.note.sheet', { sheet, row: headerRow }) : translate('import.note.headings', { row: headerRow });
}

/** What waits for a decision; when nothing does, what is odd. */
function rowNote(state: ImportState, translate: Translate): string {
  const { conflict, gone, flagged } = countsOf(state);
  const toDecide = conflict + (state.plan?.waiting ?? 0) + gone;
  if (toDecide > 0) return translate('import.note.look', { count: toDecide });
  return flagged > 0 ? translate('import.note.flagged', { count: flagged }) : translate('import.note.nothing-open');
}

function summaryNote({ plan, decisions }: ImportState, translate: Translate): string {
  if (plan === undefined) return '';
  if (changesNothing({ plan, decisions })) return translate('import.note.no-change');
  const { added } = plan.counts;
  return added > 0 || changesOf(plan) === 0 ? translate('import.note.new', { count: added }) : translate('import.note.changed', { count: changesOf(plan) });
}
