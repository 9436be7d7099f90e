import { useEffect, useState, type ReactNode } from 'react';
import { decisionKey, fixKey, type RowDecision, type RowOutcome } from '../../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../../shared/inventory/match-columns';
import type { ShownRow } from '../../../../shared/inventory/plan-view';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { Translate } from '../../../../shared/i18n/translate';
import { useApp } from '../../../commands/app-context';
import { sheetRows } from '../../../commands/import-inventory';
import { useTranslate } from '../../../store/stores';
import { SegmentedControl, TextField } from '../../../ui';
import { columnTitle } from './column-title';
import { withEntry, type Decisions } from './decisions';
import type { ImportDesk } from './import-desk';
import { LightChoice, type LightOption } from './light-choice';
import { flagText, OutcomeBadge } from './outcomes';
import { ShownText } from './shown-text';
import { fieldTitle } from './targets-text';

interface RowDetailProps {
  readonly desk: ImportDesk;
  readonly decisions: Decisions;
  readonly columns: readonly ColumnMatch[];
  readonly sheet: string;
  readonly row: ShownRow;
}

/** One row of the list: what becomes of it and why, what it changes, and its cells, which can be put right here. */
export function RowDetail({ desk, decisions, columns, sheet, row }: RowDetailProps): ReactNode {
  const translate = useTranslate();
  const { conflicts, changes, flags } = row;
  return (
    <section className="zw-import-detail" aria-label={translate('import.row-number', { row: row.row })}>
      <div className="zw-import-line">
        <h3>{translate('import.row-number', { row: row.row })}</h3>
        <OutcomeBadge outcome={row.outcome} />
      </div>
      <p className="zw-import__why">{matchText(row, translate)}</p>
      <RowChoice desk={desk} decisions={decisions} row={row} />
      {conflicts.map(({ assetId, field, before, after }) => (
        <div key={field} className="zw-import-conflict">
          <strong>{fieldTitle(field, translate)}</strong>
          <SegmentedControl
            label={translate('import.contradiction-of', { field: fieldTitle(field, translate) })}
            segments={[
              { id: 'mine', title: translate('import.mine') },
              { id: 'theirs', title: translate('import.theirs') },
            ]}
            value={decisions.cellDecisions.get(decisionKey(assetId, field)) ?? 'mine'}
            onChange={(decision) => desk.decide((was) => ({ ...was, cellDecisions: withEntry(was.cellDecisions, decisionKey(assetId, field), decision) }))}
          />
          <span>{translate('import.mine')}: <ShownText field={field} value={before} /></span>
          <span>{translate('import.theirs')}: <ShownText field={field} value={after} /></span>
        </div>
      ))}
      {changes.length > 0 && (
        <table className="zw-import-changes">
          <caption>{translate('import.changes')}</caption>
          <tbody>
            {changes.map(({ field, column, before, after }) => (
              <tr key={`${field} ${column ?? ''}`}>
                <th scope="row">{column === undefined ? fieldTitle(field, translate) : translate('import.kept-text', { column })}</th>
                <td><ShownText field={field} value={before} /></td>
                <td><ShownText field={field} value={after} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {flags.length > 0 && (
        <ul className="zw-import-flags">
          {flags.map((flag) => (
            <li key={`${flag.column} ${flag.code}`}>{flagText(flag, translate)}</li>
          ))}
        </ul>
      )}
      <Cells desk={desk} decisions={decisions} columns={columns} sheet={sheet} row={row} />
    </section>
  );
}

function matchText({ matchedBy, score, outcome, name, knownAs = name, reason, sameAs }: ShownRow, translate: Translate): string {
  if (reason !== undefined) return translate(`inventory.rejection.${reason}`, { row: sameAs ?? '' });
  if (outcome === 'duplicate') return translate('import.joined-with-row', { row: sameAs ?? '' });
  if (outcome === 'added' && matchedBy === undefined) return translate('import.matched-none');
  if (matchedBy === undefined) return '';
  return translate('import.matched-by', { key: translate(`import.key.${matchedBy}`), name: knownAs, percent: Math.round((score ?? 1) * 100) });
}

/** What a person wants done with the row. */
function RowChoice({ desk, decisions, row }: Pick<RowDetailProps, 'desk' | 'decisions' | 'row'>): ReactNode {
  const translate = useTranslate();
  const decided = decisions.rowDecisions.get(row.row);
  const assets = new Map((row.alternatives ?? []).map(({ assetId, name, score }) => [assetId, translate('import.choice.into', { name, percent: Math.round(score * 100) })]));
  const options: readonly LightOption[] = [
    { id: 'proposed', title: translate('import.choice.proposed', { outcome: proposal(row, translate) }) },
    { id: 'new', title: translate('import.choice.new') },
    ...[...assets].map(([id, title]) => ({ id: `into ${id}`, title })),
    ...(row.sameAs === undefined ? [] : [{ id: `row ${row.sameAs}`, title: translate('import.choice.join', { row: row.sameAs }) }]),
    { id: 'exclude', title: translate('import.choice.exclude') },
  ];
  const value = idOf(decided);
  const label = translate('import.row-decision', { row: row.row });
  return (
    <div className="zw-field">
      <span className="zw-field__label" aria-hidden>{translate('import.what-happens')}</span>
      <LightChoice
        label={label}
        groups={[{ title: '', options }]}
        value={value}
        valueTitle={options.find(({ id }) => id === value)?.title ?? translate('import.choice.other')}
        onChange={(id) => desk.decide((before) => ({ ...before, rowDecisions: withEntry(before.rowDecisions, row.row, decisionOf(id)) }))}
      />
    </div>
  );
}

function proposal({ outcome, reason, sameAs }: ShownRow, translate: Translate): string {
  if (outcome === 'duplicate' && reason === undefined) return translate('import.proposed.joined', { row: sameAs ?? '' });
  return translate(proposedKeys[outcome]);
}

/** What is proposed for a row, within a sentence. */
const proposedKeys = {
  added: 'import.proposed.added',
  updated: 'import.proposed.updated',
  unchanged: 'import.proposed.unchanged',
  conflict: 'import.proposed.conflict',
  duplicate: 'import.proposed.duplicate',
  grouped: 'import.proposed.grouped',
  rejected: 'import.proposed.rejected',
} as const satisfies Record<RowOutcome, MessageKey>;

function idOf(decision: RowDecision | undefined): string {
  if (decision === undefined) return 'proposed';
  if (decision.kind === 'into') return `into ${decision.assetId}`;
  return decision.kind === 'into-row' ? `row ${decision.row}` : decision.kind;
}

function decisionOf(id: string): RowDecision | undefined {
  if (id === 'new' || id === 'exclude') return { kind: id };
  if (id.startsWith('into ')) return { kind: 'into', assetId: id.slice('into '.length) };
  return id.startsWith('row ') ? { kind: 'into-row', row: Number(id.slice('row '.length)) } : undefined;
}

/** The cells of the row, beside those of the row it repeats. */
function Cells({ desk, decisions, columns, sheet, row }: RowDetailProps): ReactNode {
  const translate = useTranslate();
  const other = useOtherCells(sheet, row.sameAs);
  const shown = columns.filter(({ column, filled }) => filled > 0 || (row.cells[column] ?? '') !== '');
  return (
    <div className="zw-import-cells" role="group" aria-label={translate('import.cells')}>
      {shown.map((match) => {
        const { column } = match;
        const key = fixKey(row.row, column);
        const isFixed = decisions.fixes.has(key);
        return (
          <div key={column} className="zw-import-cells__row">
            {match.holdsSecrets && !decisions.includeSecrets.has(column) ? (
              <span className="zw-muted">{columnTitle(match, translate)}: •••</span>
            ) : (
              <TextField
                label={columnTitle(match, translate)}
                requiredWord={isFixed ? translate('import.by-you') : undefined}
                value={row.cells[column] ?? ''}
                onCommit={(text) => desk.decide((before) => ({ ...before, fixes: withEntry(before.fixes, key, text) }))}
              />
            )}
            {row.sameAs !== undefined && <span className="zw-import-cells__other">{translate('import.in-row', { row: row.sameAs })}: {other?.[column] ?? ''}</span>}
          </div>
        );
      })}
    </div>
  );
}

function useOtherCells(sheet: string, row: number | undefined): readonly string[] | undefined {
  const app = useApp();
  const [cells, setCells] = useState<readonly string[] | undefined>(undefined);
  useEffect(() => {
    if (row === undefined) return undefined;
    let isWanted = true;
    sheetRows(app, { sheet, from: row - 1, count: 1 }).then(
      ({ rows }) => {
        if (isWanted) setCells(rows[0]?.cells);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [app, sheet, row]);
  return cells;
}
