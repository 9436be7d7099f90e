import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { errorKey, isAppError } from '../../../shared/app/errors';
import type { ColumnDecision } from '../../../shared/inventory/import-plan';
import type { ImportSummary } from '../../../shared/jobs/import-jobs';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { useApp } from '../../commands/app-context';
import {
  applyInventory, endImport, planInventory, prepareInventory, readInventory, understand, type PreparedImport, type ReadInventory,
} from '../../commands/import-inventory';
import { useTranslate } from '../../store/stores';
import { BusyLine, Button, Dialog, FileDrop, Notice } from '../../ui';
import { ColumnStep } from './column-step';
import { PlanSummary } from './plan-summary';
import './import-dialog.css';

type Failure = { readonly key: ReturnType<typeof errorKey>; readonly parameters: Readonly<Record<string, string | number>> };

/** A plan as it is shown; without what it writes while another one is worked out. */
interface ShownPlan {
  readonly plan: ImportSummary;
  readonly prepared: Promise<PreparedImport> | undefined;
}

/** Brings in a list: file, sheet and columns with their meaning, what will happen, then one undoable step. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const [fraction, setFraction] = useState<number | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [read, setRead] = useState<ReadInventory | undefined>(undefined);
  const [mapping, setMapping] = useState<ReadonlyMap<number, ColumnDecision>>(new Map());
  const [shown, setShown] = useState<ShownPlan | undefined>(undefined);
  const lastPlan = useRef(0);
  useEffect(() => () => endImport(app), [app]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(isAppError(error) ? { key: errorKey(error.code), parameters: error.parameters } : { key: errorKey('unexpected'), parameters: {} });
    } finally {
      setFraction(undefined);
    }
  };

  const makePlan = async (next: ReadInventory, decisions: ReadonlyMap<number, ColumnDecision>): Promise<void> => {
    // A wide sheet is a large table: drawn bit by bit the first time, so that the window never blocks.
    const draw = read === undefined ? startTransition : (now: () => void): void => now();
    draw(() => {
      setRead(next);
      setMapping(decisions);
    });
    setShown((before) => before && { plan: before.plan, prepared: undefined });
    lastPlan.current += 1;
    const mine = lastPlan.current;
    const plan = await planInventory(app, next, decisions, { createAreas: true, createZones: true });
    // The worker holds one plan only, the last one asked for.
    if (mine !== lastPlan.current) return;
    // Worked out while a person looks at the plan; what is wrong with it is told when it is applied.
    const prepared = prepareInventory(app);
    prepared.catch(() => undefined);
    setShown({ plan, prepared });
  };

  const choose = (): Promise<void> =>
    attempt(async () => {
      const answer = await app.host['file.open']({ purpose: 'inventory', multiple: false });
      const file = answer.ok ? answer.value.files[0] : undefined;
      if (file === undefined) return;
      setFraction(0);
      const next = await readInventory(app, file, setFraction);
      await makePlan(next, proposedMapping(next.understood.chosen.columns));
    });

  const look = (choice: { readonly sheet?: string; readonly headerRow?: number }): Promise<void> =>
    attempt(async () => {
      if (read === undefined) return;
      const understood = await understand(app, read.file, choice);
      await makePlan({ ...read, understood }, proposedMapping(understood.chosen.columns));
    });

  const decide = (column: number, decision: ColumnDecision): Promise<void> =>
    attempt(async () => {
      if (read !== undefined) await makePlan(read, new Map(mapping).set(column, decision));
    });

  const apply = (): Promise<void> =>
    attempt(async () => {
      if (shown?.prepared === undefined) return;
      const { plan, prepared } = shown;
      await applyInventory(app, plan.file, prepared);
      const { added, updated } = plan.counts;
      app.ui.tell({ tone: 'success', titleKey: 'inventory.import.told', parameters: { added, updated, file: plan.file } });
      onClose();
    });

  const changes = shown === undefined ? 0 : shown.plan.counts.added + shown.plan.counts.updated;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={translate('inventory.import.title')}
      closeLabel={translate('app.close')}
      size="wizard"
      footerNote={read === undefined ? undefined : read.file}
      footer={
        <>
          <Button onPress={onClose}>{translate('app.cancel')}</Button>
          <Button variant="primary" isDisabled={shown?.prepared === undefined || changes === 0} onPress={() => void apply()}>
            {translate('inventory.import.apply', { count: changes })}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="danger" title={translate('inventory.import.failed')} isUrgent>
          {translate(failure.key, failure.parameters)}
        </Notice>
      )}
      {fraction !== undefined && <BusyLine label={translate('inventory.import.reading')} fraction={fraction} />}
      {read === undefined ? (
        <FileDrop
          title={translate('inventory.import.choose')}
          text={translate('inventory.import.choose-text')}
          chooseLabel={translate('inventory.import.choose-file')}
          onChoose={() => void choose()}
          isDisabled={fraction !== undefined}
        />
      ) : (
        <>
          <ColumnStep read={read} mapping={mapping} onLook={(choice) => void look(choice)} onDecide={(column, decision) => void decide(column, decision)} />
          {shown !== undefined && <PlanSummary plan={shown.plan} />}
        </>
      )}
    </Dialog>
  );
}
