import { useDeferredValue, useEffect, type ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { MessageParameters } from '../../../../shared/i18n/message';
import { useApp } from '../../../commands/app-context';
import { useTranslate } from '../../../store/stores';
import { BusyLine, Button, Dialog, Notice } from '../../../ui';
import { ColumnStep } from './column-step';
import { FileStep } from './file-step';
import type { ImportDesk, ImportState, ImportStep } from './import-desk';
import { ListNotes } from './list-notes';
import { changesOf } from './outcomes';
import { PlanLine } from './plan-line';
import { RowStep } from './row-step';
import { SheetStep } from './sheet-step';
import { changesNothing, neighbour, notesOf } from './step-notes';
import { Stepper } from './stepper';
import { SummaryStep } from './summary-step';
import { useImport, useLasting } from './use-import';
import { ValueStep } from './value-step';
import './import.css';
import './import-rows.css';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Shows the rows of the inventory that the import touched. */
  readonly onShow: () => void;
  /** Files that were dropped on the inventory. */
  readonly dropped?: readonly File[] | undefined;
}

/** Brings in a list, step by step: file, sheet, columns, words, rows, then everything as one undoable step. */
export function ImportDialog({ onClose, onShow, dropped }: ImportDialogProps): ReactNode {
  const translate = useTranslate();
  const { desk, state } = useImport();
  useEffect(() => {
    if (dropped !== undefined) void desk.drop(dropped);
  }, [desk, dropped]);
  const { step, read, plan, failure } = state;
  // A step is a large table: drawn bit by bit, so that the window never blocks.
  const drawnStep = useDeferredValue(step);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate('inventory.import.title')}
      closeLabel={translate('app.close')}
      size="wizard"
      footerNote={read?.file}
      footer={<FootButtons desk={desk} state={state} onClose={onClose} onShow={onShow} />}
    >
      <div className="zw-import">
        <Stepper step={step} notes={notesOf(state, translate)} onGo={desk.go} />
        {failure !== undefined && (
          <Notice tone="danger" title={translate('inventory.import.failed')} isUrgent>
            {translate(failure.key, failure.parameters)}
          </Notice>
        )}
        <Step step={drawnStep} desk={desk} state={state} />
        {drawnStep === 'rows' && <ListNotes desk={desk} state={state} />}
        <Busy desk={desk} state={state} />
        {plan !== undefined && drawnStep !== 'summary' && <PlanLine desk={desk} state={state} />}
      </div>
    </Dialog>
  );
}

const busyKeys = { reading: 'inventory.import.reading', looking: 'import.looking', applying: 'import.applying' } as const;

/** What is being done, once it takes so long that a person wonders; the first step shows its own reading. */
function Busy({ desk, state: { busy, step } }: { readonly desk: ImportDesk; readonly state: ImportState }): ReactNode {
  const translate = useTranslate();
  const isLasting = useLasting(busy !== undefined);
  if (busy === undefined || !isLasting || (step === 'file' && busy.kind === 'reading')) return null;
  return <BusyLine label={translate(busyKeys[busy.kind])} fraction={busy.fraction} {...(busy.kind === 'reading' ? { cancelLabel: translate('app.cancel'), onCancel: desk.cancel } : {})} />;
}

/** Back, on, and bringing it in at once where there is nothing to think about. */
function FootButtons({ desk, state, onClose, onShow }: { readonly desk: ImportDesk; readonly state: ImportState; readonly onClose: () => void; readonly onShow: () => void }): ReactNode {
  const translate = useTranslate();
  const { ui, history, run } = useApp();
  const { plan, busy, read } = state;
  const previous = neighbour(state, -1);
  const next = neighbour(state, 1);
  const changes = plan === undefined ? 0 : changesOf(plan) + (state.decisions.takeFlows ? plan.newFlows : 0);
  const canApply = plan !== undefined && !state.isPlanning && busy === undefined && (changes > 0 || plan.counts.gone > 0);
  const isIdle = next === undefined && changesNothing(state) && !state.isPlanning;
  const isInventory = read?.understood.chosen.kind === 'inventory' || state.decisions.groupBy !== undefined;
  const apply = async (): Promise<void> => {
    if (plan === undefined || !(await desk.apply())) return;
    const { added, updated, conflicts } = plan.counts;
    const step = history.state.getState().undo.at(-1);
    const undo = (): void => {
      // Only the import itself is taken back, not what was done after it.
      if (history.state.getState().undo.at(-1) === step) run('edit.undo');
    };
    ui.tell({ tone: 'success', ...told(added, updated + conflicts, plan.file), actionKey: 'command.edit.undo', onAction: undo, secondKey: 'import.show', onSecond: onShow });
    onClose();
  };
  const applyLabel = changes > 0 ? translate('inventory.import.apply', { count: changes }) : translate('import.apply-rest');
  return (
    <>
      {!isIdle && <Button onPress={onClose}>{translate('app.cancel')}</Button>}
      {next !== undefined && canApply && isInventory && <Button onPress={() => void apply()}>{applyLabel}</Button>}
      {previous !== undefined && <Button onPress={() => desk.go(previous)}>{translate('import.back')}</Button>}
      {next !== undefined && (
        <Button variant="primary" isDisabled={busy !== undefined} onPress={() => desk.go(next)}>
          {translate('import.next')}
        </Button>
      )}
      {isIdle ? (
        <Button variant="primary" autoFocus onPress={onClose}>
          {translate('import.finish')}
        </Button>
      ) : (
        next === undefined &&
        plan !== undefined && (
          // Takes the place, and the focus, of what led here.
          <Button key="last" autoFocus={canApply} variant="primary" isDisabled={!canApply} onPress={() => void apply()}>
            {applyLabel}
          </Button>
        )
      )}
    </>
  );
}

function told(added: number, updated: number, file: string): { readonly titleKey: MessageKey; readonly parameters: MessageParameters } {
  if (updated === 0) return { titleKey: 'import.told-new', parameters: { count: added, file } };
  return { titleKey: 'inventory.import.told', parameters: { added, updated, file } };
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
      return state.plan === undefined ? null : <SummaryStep desk={desk} state={state} plan={state.plan} figures={<PlanLine desk={desk} state={state} isSaid />} />;
  }
}
