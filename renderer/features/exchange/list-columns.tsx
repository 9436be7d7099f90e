import { useState, type ReactNode } from 'react';
import type { Translate } from '../../../shared/i18n/translate';
import type { ColumnChoice, FlowColumn } from '../../../shared/traffic/flow-columns';
import { flowMeanings, type FlowMeaning } from '../../../shared/traffic/flow-meanings';
import type { FlowListPlan } from '../../../shared/traffic/plan-flow-list';
import { ColumnHeads, RecalledLine } from '../../records/list-columns';
import { useTranslate } from '../../store/stores';
import { Badge, Checkbox, VirtualRows } from '../../ui';
import type { ExchangeDesk } from './exchange-desk';

interface ListColumnsProps {
  readonly plan: FlowListPlan;
  readonly desk: ExchangeDesk;
  readonly onDecide: (column: number, choice: ColumnChoice) => void;
}

const template = 'minmax(150px, 1.1fr) minmax(200px, 1.6fr) minmax(230px, 1.1fr) minmax(210px, 1.2fr)';
const rowHeight = 56;
/** From this confidence on nobody has to look again. */
const sureFrom = 0.75;

/** What each column of a list of connections means: what was found out, with examples, and the choice to say otherwise. */
export function ListColumns({ plan, desk, onDecide }: ListColumnsProps): ReactNode {
  const translate = useTranslate();
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const { recalled } = plan;
  const unsure = plan.columns.filter(isUnsure);
  const shown = onlyUnsure && unsure.length > 0 ? unsure : plan.columns;
  return (
    <>
      {recalled !== undefined && <RecalledLine {...recalled} onTake={(isTaken) => void desk.recall(isTaken)} />}
      <div className="zw-exchange-columns__bar">
        <p className="zw-exchange__lead">{translate('exchange.columns.lead')}</p>
        {unsure.length > 0 && (
          <Checkbox isSelected={onlyUnsure} onChange={setOnlyUnsure}>
            {translate('import.only-unsure', { count: unsure.length })}
          </Checkbox>
        )}
      </div>
      <VirtualRows
        label={translate('exchange.tab.columns')}
        count={shown.length}
        rowHeight={rowHeight}
        template={template}
        head={() => <ColumnHeads />}
        renderRow={(index) => {
          const column = shown[index];
          return column === undefined ? null : <ColumnCells column={column} onChoose={(choice) => onDecide(column.column, choice)} />;
        }}
      />
    </>
  );
}

function isUnsure({ filled, reason, confidence, proposed, alternatives }: FlowColumn): boolean {
  if (filled === 0 || reason === 'decided') return false;
  return proposed === undefined ? alternatives.length > 0 : confidence < sureFrom;
}

interface ColumnCellsProps {
  readonly column: FlowColumn;
  readonly onChoose: (choice: ColumnChoice) => void;
}

function ColumnCells({ column, onChoose }: ColumnCellsProps): ReactNode {
  const translate = useTranslate();
  const { heading, filled, samples } = column;
  const title = heading === '' ? translate('inventory.import.column-number', { number: column.column + 1 }) : heading;
  return (
    <>
      <span role="rowheader" className="zw-exchange-columns__name">
        <strong title={title}>{title}</strong>
        <span className="zw-muted">{translate('import.filled', { count: filled })}</span>
      </span>
      <span role="cell" className="zw-exchange-columns__samples" title={samples.join('\n')}>
        {samples.map((sample) => <span key={sample}>{sample}</span>)}
      </span>
      <span role="cell">
        <MeaningChoice label={translate('inventory.import.meaning-of', { column: title })} column={column} onChoose={onChoose} />
      </span>
      <span role="cell" className="zw-exchange-columns__why">
        {sureness(column, translate)} <span className="zw-muted">{why(column, translate)}</span>
      </span>
    </>
  );
}

/** The system's own list: likely meanings first, then all of them, then none. */
function MeaningChoice({ label, column: { meaning, proposed, alternatives }, onChoose }: ColumnCellsProps & { readonly label: string }): ReactNode {
  const translate = useTranslate();
  const likely = [...new Set([...(proposed === undefined ? [] : [proposed]), ...alternatives])];
  const option = (one: FlowMeaning): ReactNode => (
    <option key={one} value={one}>
      {translate(`exchange.meaning.${one}`)}
    </option>
  );
  const leave = <option value="leave">{translate('exchange.meaning.leave')}</option>;
  return (
    <select
      className="zw-input zw-input--select zw-input--small zw-exchange-columns__choice"
      aria-label={label}
      value={meaning ?? 'leave'}
      onChange={({ target }) => onChoose(flowMeanings.find((one) => one === target.value) ?? 'leave')}
    >
      {likely.length === 0 ? null : <optgroup label={translate('exchange.columns.likely')}>{likely.map(option)}</optgroup>}
      <optgroup label={translate('exchange.columns.all')}>{flowMeanings.filter((one) => !likely.includes(one)).map(option)}</optgroup>
      {leave}
    </select>
  );
}

function sureness({ filled, reason, meaning, confidence, alternatives }: FlowColumn, translate: Translate): ReactNode {
  if (filled === 0) return <Badge>{translate('import.empty-column')}</Badge>;
  if (reason === 'decided') return <Badge tone="accent">{translate('import.by-you')}</Badge>;
  if (meaning === undefined) return <Badge tone={alternatives.length > 0 ? 'warning' : 'neutral'}>{translate('import.not-recognised')}</Badge>;
  if (confidence >= sureFrom) return <Badge tone="success">{translate('inventory.import.sure-high')}</Badge>;
  return <Badge tone="warning">{translate('inventory.import.sure-low')}</Badge>;
}

/** One sentence about the column: what matters most for the decision. */
function why({ filled, reason, meaning, alternatives }: FlowColumn, translate: Translate): string {
  if (filled === 0 || reason === 'decided') return meaning === undefined && filled > 0 ? translate('import.left') : '';
  const [likely] = alternatives;
  if (reason === 'none') return likely === undefined ? translate('import.left') : translate('exchange.columns.maybe', { target: translate(`exchange.meaning.${likely}`) });
  return translate(`inventory.reason.${reason}`);
}
