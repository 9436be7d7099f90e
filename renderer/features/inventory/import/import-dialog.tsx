import { useDeferredValue, useEffect, type ReactNode } from 'react';
import { useApp } from '../../../commands/app-context';
import { useTranslate } from '../../../store/stores';
import { BusyLine, Dialog, Notice } from '../../../ui';
import { ColumnStep } from './column-step';
import { FileStep } from './file-step';
import { FootButtons } from './foot-buttons';
import type { ImportDesk, ImportState, ImportStep } from './import-desk';
import { ListNotes } from './list-notes';
import { PlanLine } from './plan-line';
import { RowStep } from './row-step';
import { SheetStep } from './sheet-step';
import { notesOf } from './step-notes';
import { Stepper } from './stepper';
import { SummaryStep } from './summary-step';
import { tellTaken } from './tell-taken';
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
  const app = useApp();
  const { desk, state } = useImport();
  const close = (): void => {
    tellTaken(app, desk.state().taken, onShow);
    onClose();
  };
  useEffect(() => {
    if (dropped !== undefined) void desk.drop(dropped);
  }, [desk, dropped]);
  const { step, read, plan, failure } = state;
  // A step is a large table: drawn bit by bit, so that the window never blocks.
  const drawnStep = useDeferredValue(step);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={translate('inventory.import.title')}
      closeLabel={translate('app.close')}
      size="wizard"
      footerNote={read?.file}
      footer={<FootButtons desk={desk} state={state} onClose={close} />}
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
