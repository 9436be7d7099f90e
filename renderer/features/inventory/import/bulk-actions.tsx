import type { ReactNode } from 'react';
import { decisionKey, type RowDecision } from '../../../../shared/inventory/import-plan';
import type { RowPage, ShownRow } from '../../../../shared/inventory/plan-view';
import type { MessageKey } from '../../../../shared/i18n/en';
import { useApp } from '../../../commands/app-context';
import { planRows } from '../../../commands/import-inventory';
import { useTranslate } from '../../../store/stores';
import { Button } from '../../../ui';
import type { Decisions } from './decisions';
import type { ImportDesk, RowView } from './import-desk';
import { rowQuery } from './use-plan-rows';

interface BulkActionsProps {
  readonly desk: ImportDesk;
  readonly view: RowView;
  readonly text: string;
  readonly total: number;
}

interface BulkAction {
  readonly key: MessageKey;
  readonly change: (decisions: Decisions, page: RowPage) => Decisions;
}

/** Rows of rooms, people and whatever else is no device. */
export const noDeviceRows: RowView = { filter: 'flagged', concern: 'no-device' };

/** One decision for all rows that are shown. */
export function BulkActions({ desk, view, text, total }: BulkActionsProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const actions = actionsOf(view, text !== '');
  if (total === 0 || actions.length === 0) return null;
  const run = async ({ change }: BulkAction): Promise<void> => {
    const page = await planRows(app, { ...rowQuery(view), from: 0, count: total, text });
    desk.decide((decisions) => change(decisions, page));
  };
  return (
    <div className="zw-import-line">
      {actions.map((action) => (
        <Button key={action.key} size="small" onPress={() => void run(action)}>
          {translate(action.key, { count: total })}
        </Button>
      ))}
    </div>
  );
}

const exclude: BulkAction = { key: 'import.bulk.exclude', change: (decisions, page) => decideRows(decisions, page, () => ({ kind: 'exclude' })) };
const asProposed: BulkAction = { key: 'import.bulk.as-proposed', change: (decisions, page) => decideRows(decisions, page, () => undefined) };
const intoRow: BulkAction = { key: 'import.bulk.join', change: (decisions, page) => decideRows(decisions, page, ({ sameAs }) => (sameAs === undefined ? undefined : { kind: 'into-row', row: sameAs })) };
const asNew: BulkAction = { key: 'import.bulk.new', change: (decisions, page) => decideRows(decisions, page, () => ({ kind: 'new' })) };
const mine: BulkAction = { key: 'import.bulk.mine', change: (decisions, page) => decideCells(decisions, page, 'mine') };
const theirs: BulkAction = { key: 'import.bulk.theirs', change: (decisions, page) => decideCells(decisions, page, 'theirs') };
const retire: BulkAction = { key: 'import.bulk.retire', change: (decisions, page) => decideGone(decisions, page, 'retire') };
const keep: BulkAction = { key: 'import.bulk.keep', change: (decisions, page) => decideGone(decisions, page, 'keep') };

function actionsOf({ filter, concern }: RowView, isSearched: boolean): readonly BulkAction[] {
  switch (filter) {
    case 'conflict':
      return [mine, theirs];
    case 'duplicate':
      return [intoRow, asNew, exclude];
    case 'gone':
      return [keep, retire];
    case 'flagged':
      // Remarks of every kind have nothing in common that speaks for leaving all their rows out.
      return concern === 'no-device' || concern === 'out-of-use' || isSearched ? [exclude] : [];
    case 'added':
    case 'updated':
    case 'unchanged':
      return isSearched ? [exclude] : [];
    case 'rejected':
      return [asProposed];
    case 'all':
      return isSearched ? [exclude, asProposed] : [];
    case 'grouped':
      return [];
  }
}

function decideRows(decisions: Decisions, { rows }: RowPage, decisionOf: (row: ShownRow) => RowDecision | undefined): Decisions {
  const rowDecisions = new Map(decisions.rowDecisions);
  for (const row of rows) {
    const decision = decisionOf(row);
    if (decision === undefined) rowDecisions.delete(row.row);
    else rowDecisions.set(row.row, decision);
  }
  return { ...decisions, rowDecisions };
}

function decideCells(decisions: Decisions, { rows }: RowPage, decision: 'mine' | 'theirs'): Decisions {
  const cellDecisions = new Map(decisions.cellDecisions);
  for (const { conflicts } of rows) for (const { assetId, field } of conflicts) cellDecisions.set(decisionKey(assetId, field), decision);
  return { ...decisions, cellDecisions };
}

function decideGone(decisions: Decisions, { gone }: RowPage, decision: 'keep' | 'retire'): Decisions {
  const goneDecisions = new Map(decisions.goneDecisions);
  for (const { assetId } of gone) goneDecisions.set(assetId, decision);
  return { ...decisions, goneDecisions };
}
