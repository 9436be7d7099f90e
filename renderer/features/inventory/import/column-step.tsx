import { useMemo, useState, type ReactNode } from 'react';
import { isSplit, type ColumnDecision, type PlannedColumn } from '../../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../../shared/inventory/match-columns';
import { isImportTarget } from '../../../../shared/inventory/targets';
import type { Translate } from '../../../../shared/i18n/translate';
import { ColumnHeads, RecalledLine } from '../../../records/list-columns';
import { useTranslate } from '../../../store/stores';
import { Badge, Checkbox, Notice, VirtualRows } from '../../../ui';
import { columnTitle } from './column-title';
import { decisionInPlan, isUnsure, joinedWith, likelyFrom, sureFrom, withColumn, type Decisions } from './decisions';
import type { ImportDesk, ImportState } from './import-desk';
import { LightChoice, type LightOption } from './light-choice';
import { isNameless } from './outcomes';
import { SplitEditor } from './split-editor';
import { decisionGroups, decisionTitle, splitId, targetOptions, targetTitle } from './targets-text';

interface ColumnStepProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
}

const template = 'minmax(170px, 1.1fr) minmax(200px, 1.5fr) minmax(230px, 1fr) minmax(260px, 1.5fr)';
const rowHeight = 52;

/** What every column of the list becomes, with examples, how sure the matching is, and why. */
export function ColumnStep({ desk, state }: ColumnStepProps): ReactNode {
  const translate = useTranslate();
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const [splitColumn, setSplitColumn] = useState<number | undefined>(undefined);
  const all = useMemo(() => targetOptions(translate), [translate]);
  const { read, decisions, plan, recalled, isRecalled } = state;
  const planned = new Map((plan?.columns ?? []).map((column) => [column.column, column]));
  const columns = (read?.understood.chosen.columns ?? []).filter(({ column }) => planned.get(column)?.fate !== 'other-list');
  const unsure = columns.filter(isUnsure);
  const shown = onlyUnsure ? unsure : columns;
  const split = columns.find(({ column }) => column === splitColumn);
  const decide = (match: ColumnMatch, decision: ColumnDecision): void => desk.decide((before) => withColumn(before, match.column, decision, match.holdsSecrets));
  const choose = (match: ColumnMatch, id: string): void => {
    if (id === splitId) return setSplitColumn(match.column);
    decide(match, id === 'keep' || id === 'leave' ? id : isImportTarget(id) ? id : 'keep');
  };
  return (
    <div className="zw-import-step-body">
      {recalled !== undefined && <RecalledLine {...recalled} isTaken={isRecalled} onTake={(isTaken) => desk.recall(isTaken)} />}
      {isNameless(plan) && (
        <Notice tone="warning" title={translate('import.nameless')}>
          {translate('import.nameless-text')}
        </Notice>
      )}
      <div className="zw-import-line">
        <p className="zw-import__lead">{translate('import.columns-lead')}</p>
        {unsure.length > 0 && (
          <Checkbox isSelected={onlyUnsure} onChange={setOnlyUnsure}>
            {translate('import.only-unsure', { count: unsure.length })}
          </Checkbox>
        )}
      </div>
      {split !== undefined && (
        <SplitEditor
          match={split}
          decision={decisions.mapping.get(split.column)}
          all={all}
          onClose={() => setSplitColumn(undefined)}
          onDecide={(decision) => {
            decide(split, decision);
            setSplitColumn(undefined);
          }}
        />
      )}
      <VirtualRows
        label={translate('inventory.import.columns')}
        count={shown.length}
        rowHeight={rowHeight}
        template={template}
        head={() => <ColumnHeads />}
        renderRow={(index) => {
          const match = shown[index];
          if (match === undefined) return null;
          return <ColumnCells match={match} columns={columns} decisions={decisions} planned={planned.get(match.column)} all={all} onChoose={(id) => choose(match, id)} />;
        }}
      />
    </div>
  );
}

interface ColumnCellsProps {
  readonly match: ColumnMatch;
  readonly columns: readonly ColumnMatch[];
  readonly decisions: Decisions;
  readonly planned: PlannedColumn | undefined;
  readonly all: readonly LightOption[];
  readonly onChoose: (id: string) => void;
}

function ColumnCells({ match, columns, decisions, planned, all, onChoose }: ColumnCellsProps): ReactNode {
  const translate = useTranslate();
  const decision = decisionInPlan(decisions, match.column, planned);
  const isByGroup = decision !== (decisions.mapping.get(match.column) ?? 'keep');
  const title = columnTitle(match, translate);
  const likely = [...new Set([...(match.target === undefined ? [] : [match.target]), ...match.alternatives.map(({ target }) => target)])];
  return (
    <>
      <span role="rowheader" className="zw-import-cell">
        <span className="zw-import-cell__main" title={title}>{title}</span>
        <span className="zw-import-cell__sub">{match.group === '' ? translate('import.filled', { count: match.filled }) : match.group}</span>
      </span>
      <span role="cell" className="zw-import-cell zw-import__samples" title={match.samples.join('\n')}>
        {match.holdsSecrets ? '•••' : match.samples.map((sample) => <span key={sample} className="zw-import-sample">{sample}</span>)}
      </span>
      <span role="cell">
        <LightChoice
          label={translate('inventory.import.meaning-of', { column: title })}
          groups={decisionGroups(likely, match.holdsSecrets, all, translate)}
          value={isSplit(decision) ? 'is-split' : decision}
          valueTitle={decisionTitle(decision, translate)}
          onChange={onChoose}
        />
      </span>
      <span role="cell" className="zw-import-cell zw-import-cell--wrap">
        {isByGroup ? <Badge tone="info">{translate('import.by-group')}</Badge> : sureness(match, decision, translate)}{' '}
        <span className="zw-import__why">
          {isByGroup ? translate(decision === 'keep' ? 'import.by-group.kept' : 'import.by-group.names') : whyText(match, decision, joinedWith(columns, decisions, match.column), planned, translate)}
        </span>
      </span>
    </>
  );
}

function sureness({ target, confidence, holdsSecrets, filled, alternatives }: ColumnMatch, decision: ColumnDecision, translate: Translate): ReactNode {
  if (filled === 0) return <Badge>{translate('import.empty-column')}</Badge>;
  if (holdsSecrets) return <Badge tone="warning">{translate('inventory.import.secret')}</Badge>;
  if (decision !== (target ?? 'keep')) return <Badge tone="accent">{translate('import.by-you')}</Badge>;
  if (target === undefined) return <Badge tone={alternatives.length > 0 ? 'warning' : 'neutral'}>{translate('import.not-recognised')}</Badge>;
  if (confidence >= sureFrom) return <Badge tone="success">{translate('inventory.import.sure-high')}</Badge>;
  return confidence >= likelyFrom ? <Badge tone="info">{translate('inventory.import.sure-medium')}</Badge> : <Badge tone="warning">{translate('inventory.import.sure-low')}</Badge>;
}

/** One sentence about the column: what matters most for the decision. */
function whyText({ holdsSecrets, reason, target, filled, alternatives }: ColumnMatch, decision: ColumnDecision, joined: readonly string[], planned: PlannedColumn | undefined, translate: Translate): string {
  if (filled === 0) return '';
  if (holdsSecrets) return translate(decision === 'leave' ? 'import.secret-left' : 'import.secret-taken');
  if (joined.length > 0) return translate('import.joined', { columns: joined.join(', ') });
  if (decision === 'leave') return translate('import.left');
  if (planned?.keptAs !== undefined) return translate('import.kept-as', { name: planned.keptAs });
  const [likely] = alternatives;
  if (decision === 'keep' && target === undefined && likely !== undefined) return translate('import.maybe', { target: targetTitle(likely.target, translate) });
  if (decision === 'keep') return translate('inventory.reason.none');
  return decision === target ? translate(`inventory.reason.${reason}`) : '';
}
