import { useDeferredValue, type ReactNode } from 'react';
import { formatNumber } from '../../../../shared/i18n/format';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { Translate } from '../../../../shared/i18n/translate';
import { useApp } from '../../../commands/app-context';
import { useTranslate, useUi } from '../../../store/stores';
import { BusyLine, Button, Dialog, Notice } from '../../../ui';
import { ColumnStep } from './column-step';
import { isUnsure } from './decisions';
import { FileStep } from './file-step';
import { importSteps, type ImportDesk, type ImportState, type ImportStep } from './import-desk';
import { countsOf, filterKeys } from './outcomes';
import { RowStep } from './row-step';
import { SheetStep } from './sheet-step';
import { Stepper } from './stepper';
import { SummaryStep } from './summary-step';
import { useImport, useLasting } from './use-import';
import { openOf, ValueStep } from './value-step';
import './import.css';
import './import-rows.css';

/** Brings in a list, step by step: file, sheet, columns, words, rows, then everything as one undoable step. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const { desk, state } = useImport();
  const { step, read, plan, busy, failure } = state;
  const changes = plan === undefined ? 0 : plan.counts.added + plan.counts.updated + plan.counts.conflicts;
  const canApply = plan !== undefined && !state.isPlanning && busy === undefined;
  const apply = async (): Promise<void> => {
    if (plan === undefined || !(await desk.apply())) return;
    const { added, updated, conflicts } = plan.counts;
    ui.tell({ tone: 'success', titleKey: 'inventory.import.told', parameters: { added, updated: updated + conflicts, file: plan.file } });
    onClose();
  };
  // A step is a large table: drawn bit by bit, so that the window never blocks.
  const drawnStep = useDeferredValue(step);
  const previous = neighbour(state, -1);
  const next = neighbour(state, 1);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate('inventory.import.title')}
      closeLabel={translate('app.close')}
      size="wizard"
      footerNote={read?.file}
      footer={
        <>
          <Button onPress={onClose}>{translate('app.cancel')}</Button>
          {previous !== undefined && <Button onPress={() => desk.go(previous)}>{translate('import.back')}</Button>}
          {next !== undefined && (
            <Button variant="primary" isDisabled={busy !== undefined} onPress={() => desk.go(next)}>
              {translate('import.next')}
            </Button>
          )}
          {plan !== undefined && (
            // Behind the last step it takes the place, and the focus, of what led there.
            <Button key={next === undefined ? 'last' : 'early'} autoFocus={next === undefined && canApply} variant={next === undefined ? 'primary' : 'default'} isDisabled={!canApply || (changes === 0 && plan.counts.gone === 0)} onPress={() => void apply()}>
              {translate('inventory.import.apply', { count: changes })}
            </Button>
          )}
        </>
      }
    >
      <div className="zw-import">
        <Stepper step={step} notes={notesOf(state, translate)} onGo={desk.go} />
        {failure !== undefined && (
          <Notice tone="danger" title={translate('inventory.import.failed')} isUrgent>
            {translate(failure.key, failure.parameters)}
          </Notice>
        )}
        <Step step={drawnStep} desk={desk} state={state} />
        {plan !== undefined && drawnStep !== 'summary' && <PlanLine desk={desk} state={state} />}
      </div>
    </Dialog>
  );
}

function Step({ step, desk, state }: { readonly step: ImportStep; readonly desk: ImportDesk; readonly state: ImportState }): ReactNode {
  switch (step) {
    case 'file':
      return <FileStep desk={desk} state={state} />;
    case 'sheet':
      return <SheetStep desk={desk} state={state} />;
    case 'columns':
      return <ColumnStep desk={desk} state={state} />;
    case 'values':
      return <ValueStep desk={desk} state={state} />;
    case 'rows':
      return <RowStep desk={desk} state={state} />;
    case 'summary':
      return state.plan === undefined ? null : <SummaryStep plan={state.plan} figures={<PlanLine desk={desk} state={state} />} />;
  }
}

const figures = ['added', 'updated', 'unchanged', 'conflict', 'duplicate', 'grouped', 'gone', 'rejected'] as const;
/** Shown even when there are none. */
const always: ReadonlySet<string> = new Set(['added', 'updated', 'unchanged', 'rejected']);

/** What the import would do as things stand, on every step. */
function PlanLine({ desk, state }: { readonly desk: ImportDesk; readonly state: ImportState }): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const isSlow = useLasting(state.isPlanning);
  const counts = countsOf(state);
  return (
    <section className="zw-import__plan" aria-label={translate('inventory.import.plan')} aria-busy={state.isPlanning}>
      <dl className="zw-import__figures">
        {figures.filter((id) => always.has(id) || counts[id] > 0).map((id) => (
          <div key={id}>
            <dt>{translate(filterKeys[id])}</dt>
            <dd>{formatNumber(language, counts[id])}</dd>
          </div>
        ))}
      </dl>
      {isSlow && <BusyLine label={translate('import.planning')} fraction={null} cancelLabel={translate('import.planning-cancel')} onCancel={desk.cancelPlan} />}
    </section>
  );
}

/** The step before or behind; words are passed over when there is nothing to decide about them. */
function neighbour(state: ImportState, way: 1 | -1): ImportStep | undefined {
  const notes = reachable(state);
  for (let index = importSteps.indexOf(state.step) + way; ; index += way) {
    const step = importSteps[index];
    if (step === undefined || !notes.has(step)) return undefined;
    if (step !== 'values' || way === -1 || hasOpenWords(state)) return step;
  }
}

function hasOpenWords({ plan, read }: ImportState): boolean {
  return read?.understood.chosen.kind === 'pointsList' || (plan?.values.some((column) => openOf(column) > 0) ?? false);
}

function reachable({ read, plan }: ImportState): ReadonlySet<ImportStep> {
  if (read === undefined) return new Set(['file']);
  if (read.understood.chosen.headerRow === undefined) return new Set(['file', 'sheet']);
  return new Set(plan === undefined ? ['file', 'sheet', 'columns'] : importSteps);
}

/** One line about each step that can be gone to. */
function notesOf(state: ImportState, translate: Translate): Partial<Record<ImportStep, string>> {
  const { read, plan } = state;
  const chosen = read?.understood.chosen;
  const unsure = chosen?.columns.filter(isUnsure).length ?? 0;
  const open = plan?.values.reduce((sum, column) => sum + openOf(column), 0) ?? 0;
  const counts = countsOf(state);
  const look = counts.conflict + counts.duplicate + counts.gone;
  const some = (count: number, key: MessageKey): string => (count === 0 ? translate('import.note.nothing-open') : translate(key, { count }));
  const notes: Readonly<Record<ImportStep, string>> = {
    file: read?.file ?? '',
    sheet: chosen === undefined ? '' : chosen.headerRow === undefined ? translate('import.note.no-headings') : translate('import.note.sheet', { sheet: chosen.sheet, row: chosen.headerRow }),
    columns: some(unsure, 'import.note.unsure'),
    values: some(open, 'import.note.open'),
    rows: some(look, 'import.note.look'),
    summary: plan === undefined ? '' : translate('import.note.new', { count: counts.added }),
  };
  return Object.fromEntries([...reachable(state)].map((step) => [step, notes[step]]));
}
