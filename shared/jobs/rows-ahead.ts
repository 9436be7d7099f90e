import { strFromU8 } from 'fflate';
import { type GrowingPlan, planAhead } from '../inventory/plan-ahead';
import { unpackRows } from '../office/row-blocks';
import { createRowStore, type RowStore } from '../office/row-store';
import type { SheetData, WorkbookData } from '../office/workbook';
import type { Replica } from '../sync/replica';
import { defineProjectJob, type JobMemory, type ProjectJobContext } from './project-jobs';
import type { ReadWorkbook } from './read-workbook';

export interface RowsInput {
  /** A block of rows as the reading process hands it over. */
  readonly block: Uint8Array;
  /** Another workbook begins. */
  readonly isFirst: boolean;
}

/** A workbook that is still being read. */
interface Arriving {
  readonly store: RowStore;
  /** By the number of the sheet; undefined for one that cannot be planned ahead. */
  readonly plans: Map<number, GrowingPlan | undefined>;
  readonly replica: Replica;
}

const arrivingKey = 'inventory.arriving';
const aheadKey = 'inventory.ahead';

/** Takes rows in while the reader goes on, and plans them as far as that can be done. */
export const takeRowsJob = defineProjectJob('inventory.arriving', (input: RowsInput, context): null => {
  takeRows(input, context);
  return null;
});

export function takeRows({ block: bytes, isFirst }: RowsInput, { project, env, memory }: Pick<ProjectJobContext, 'project' | 'env' | 'memory'>): void {
  const kept = isFirst ? undefined : (memory?.recall(arrivingKey) as Arriving | undefined);
  const arriving = kept ?? { store: createRowStore(), plans: new Map<number, GrowingPlan | undefined>(), replica: project.replica };
  memory?.keep(arrivingKey, arriving);
  const block = unpackRows(bytes, (text) => strFromU8(text));
  const sheet = arriving.store.take(block);
  const { plans } = arriving;
  if (!plans.has(block.sheet)) plans.set(block.sheet, planAhead(sheet, project.model, env));
  plans.get(block.sheet)?.advance();
}

/**
 * The workbook with the rows that came ahead of it. What was planned of them is kept until the sheet is planned.
 * @throws RangeError when a row is missing
 */
export function withRowsAhead({ ahead, ...workbook }: ReadWorkbook, memory: JobMemory | undefined): WorkbookData {
  const arriving = memory?.recall(arrivingKey) as Arriving | undefined;
  memory?.clear();
  if (ahead === undefined) return workbook;
  const store = arriving?.store ?? createRowStore();
  const sheets = workbook.sheets.map((sheet, index) => {
    const { sheet: number, rows } = ahead[index] ?? { sheet: -1, rows: 0 };
    return store.whole(number, rows, sheet);
  });
  const plans = new Map<SheetData, GrowingPlan>();
  sheets.forEach((sheet, index) => {
    const { sheet: number, rows } = ahead[index] ?? { sheet: -1, rows: 0 };
    const plan = rows === 0 ? undefined : arriving?.plans.get(number);
    if (plan !== undefined) plans.set(sheet, plan);
  });
  if (arriving !== undefined && plans.size > 0) memory?.keep(aheadKey, { plans, replica: arriving.replica } satisfies KeptPlans);
  return { ...workbook, sheets };
}

interface KeptPlans {
  readonly plans: ReadonlyMap<SheetData, GrowingPlan>;
  readonly replica: Replica;
}

/** What was planned of the sheet while it was read, when the assessment is still the same. */
export function plannedAhead(sheet: SheetData, replica: Replica, memory: JobMemory | undefined): GrowingPlan | undefined {
  const kept = memory?.recall(aheadKey) as KeptPlans | undefined;
  return kept?.replica === replica ? kept.plans.get(sheet) : undefined;
}
