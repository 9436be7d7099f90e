import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import { formatNumber } from '../../../../shared/i18n/format';
import { concernOfFlag, type FlagKind } from '../../../../shared/inventory/flag-account';
import type { PlannedColumn } from '../../../../shared/inventory/import-plan';
import type { ImportSummary, RefusedRows } from '../../../../shared/jobs/import-jobs';
import { useTranslate, useUi } from '../../../store/stores';
import { Button, Notice } from '../../../ui';
import { BulkActions, noDeviceRows } from './bulk-actions';
import { columnTitle } from './column-title';
import type { ImportDesk, ImportState } from './import-desk';
import { ListNotes } from './list-notes';
import { listsLeft, listTitle, someOf } from './lists-of-file';
import { OtherFile } from './other-file';
import { countsOf } from './outcomes';
import { shownText } from './shown-text';
import { changesNothing } from './step-notes';
import { fieldTitle, targetTitle } from './targets-text';

interface SummaryStepProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
  readonly plan: ImportSummary;
  readonly figures: ReactNode;
}

/** What the import will do: every row and every column is accounted for, nothing is passed over silently. */
export function SummaryStep({ desk, state, plan, figures }: SummaryStepProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const format = (value: number): string => formatNumber(language, value);
  const { all } = countsOf({ plan });
  const { counts, newZones, newAreas, flows, conflicts, refused, flags } = plan;
  const kind = state.read?.understood.chosen.kind ?? 'inventory';
  const made = [
    ...(newZones.length > 0 ? [translate('inventory.import.new-zones', { count: newZones.length, names: someOf(newZones, translate) })] : []),
    ...(newAreas.length > 0 ? [translate('inventory.import.new-areas', { count: newAreas.length, names: someOf(newAreas, translate) })] : []),
    ...(counts.gone > 0 ? [translate('import.summary-gone', { count: counts.gone })] : []),
    ...(flows.total > 0 && !state.decisions.takeFlows ? [translate('import.summary-flows', { count: flows.total })] : []),
  ];
  return (
    <div className="zw-import-summary">
      {changesNothing(state) ? (
        <Nothing unchanged={counts.unchanged} />
      ) : (
        kind !== 'inventory' && state.decisions.groupBy === undefined && (
          <Notice tone="warning" title={translate('import.looks-like', { kind: translate(`import.kind.${kind}`) })} actions={<OtherFile desk={desk} />}>
            {translate('import.other-list-anyway')}
          </Notice>
        )
      )}
      <p className="zw-import__lead">{translate('import.summary-rows', { count: all, list: listName(state, plan) })}</p>
      {figures}
      <ListNotes desk={desk} state={state} />
      {plan.waiting > 0 && (
        <div className="zw-import-line">
          <strong>{translate('import.waiting', { count: plan.waiting })}</strong>
          <Button size="small" onPress={() => desk.showRows({ filter: 'duplicate', concern: undefined })}>
            {translate('import.show-rows', { count: plan.waiting })}
          </Button>
        </div>
      )}
      {made.length > 0 && (
        <ul className="zw-import-made">
          {made.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <OtherLists state={state} />
      <Remarks desk={desk} kinds={flags.kinds} total={flags.rows} format={format} />
      <Contradictions desk={desk} conflicts={conflicts} />
      <Refused desk={desk} refused={refused} total={counts.rejected} />
      <ColumnAccount columns={plan.columns} format={format} />
      {!changesNothing(state) && (
        <Notice tone="info" title={translate('import.one-step')}>
          {translate('import.one-step-text')}
        </Notice>
      )}
    </div>
  );
}

/** The sheet where the file has several, else the file. */
function listName({ read }: ImportState, { file }: ImportSummary): string {
  return read === undefined || read.understood.sheets.length < 2 ? file : read.understood.chosen.sheet;
}

/** Lists of the same file that do not come along: other sheets, and others on this sheet. */
function OtherLists({ state }: { readonly state: ImportState }): ReactNode {
  const translate = useTranslate();
  const left = listsLeft(state);
  return left.length === 0 ? null : <p className="zw-import-line">{translate('import.other-lists', { names: someOf(left.map((list) => listTitle(list, translate)), translate) })}</p>;
}

/** The list says what is known already, or nothing at all. */
function Nothing({ unchanged }: { readonly unchanged: number }): ReactNode {
  const translate = useTranslate();
  const isKnown = unchanged > 0;
  return (
    <Notice tone={isKnown ? 'success' : 'warning'} title={translate(isKnown ? 'import.nothing-changes' : 'import.nothing-there')}>
      {translate(isKnown ? 'import.nothing-changes-text' : 'import.nothing-there-text', { count: unchanged })}
    </Notice>
  );
}

const fates = ['matched', 'kept', 'left-out', 'other-list', 'empty'] as const;
const fateKeys = {
  matched: 'import.fate.matched', kept: 'import.fate.kept', 'left-out': 'import.fate.left-out', 'other-list': 'import.fate.other-list', empty: 'import.fate.empty',
} as const satisfies Record<PlannedColumn['fate'], MessageKey>;

function ColumnAccount({ columns, format }: { readonly columns: readonly PlannedColumn[]; readonly format: (value: number) => string }): ReactNode {
  const translate = useTranslate();
  return (
    <table className="zw-import-account">
      <caption>{translate('import.columns-account', { count: columns.length })}</caption>
      <tbody>
        {fates.map((fate) => {
          const own = columns.filter((column) => column.fate === fate);
          if (own.length === 0) return null;
          return (
            <tr key={fate}>
              <th scope="row">{translate(fateKeys[fate])}</th>
              <td className="zw-import-number">{format(own.length)}</td>
              <td>
                <ul className="zw-import-pairs">
                  {own.map((column) => (
                    <li key={column.column} className="zw-import-pair">
                      <Account column={column} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `Fabrikat → Hersteller`, or the name alone. */
function Account({ column }: { readonly column: PlannedColumn }): ReactNode {
  const translate = useTranslate();
  const title = columnTitle(column, translate);
  const targets = column.fate === 'empty' || column.fate === 'left-out' || column.fate === 'other-list' ? [] : (column.split?.split ?? (column.target === undefined ? [] : [column.target]));
  const becomes = targets.length > 0 ? targets.map((target) => targetTitle(target, translate)).join(' + ') : column.keptAs;
  return (
    <>
      <span className="zw-muted">{title}</span>
      {becomes !== undefined && ` → ${becomes}`}
    </>
  );
}

interface Section {
  readonly desk: ImportDesk;
}

/** What is odd, once for each kind, with the way to its rows. */
function Remarks({ desk, kinds, total, format }: Section & { readonly kinds: readonly FlagKind[]; readonly total: number; readonly format: (value: number) => string }): ReactNode {
  const translate = useTranslate();
  if (kinds.length === 0) return null;
  return (
    <section className="zw-import-remarks" aria-label={translate('import.remarks', { count: total })}>
      <h3>{translate('import.remarks', { count: total })}</h3>
      <ul>
        {kinds.map(({ code, rows, first }) => {
          const places = first.map(({ row, heading, text }) => (heading === '' ? translate('import.row-number', { row }) : translate('import.remark-place', { row, heading, text })));
          return (
            <li key={code}>
              <span className="zw-import-number">{format(rows)}</span>
              <span>
                {translate(`inventory.flag.${code}`)} <span className="zw-muted">{rows > first.length ? translate('import.places-and-more', { places: places.join('; ') }) : places.join('; ')}</span>
              </span>
              {concernOfFlag(code) === 'word' ? (
                <Button size="small" onPress={() => desk.go('values')}>
                  {translate('import.map-words')}
                </Button>
              ) : (
                <div className="zw-import-line">
                  {concernOfFlag(code) === 'no-device' && <BulkActions desk={desk} view={noDeviceRows} text="" total={rows} />}
                  <Button size="small" onPress={() => desk.showRows({ filter: 'flagged', concern: concernOfFlag(code) })}>
                    {translate('import.show-rows', { count: rows })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Contradictions({ desk, conflicts }: Section & { readonly conflicts: ImportSummary['conflicts'] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const { total, first } = conflicts;
  if (total === 0) return null;
  return (
    <section className="zw-import-remarks" aria-label={translate('inventory.import.conflicts', { count: total })}>
      <div className="zw-import-line">
        <h3>{translate('inventory.import.conflicts', { count: total })}</h3>
        <Button size="small" onPress={() => desk.showRows({ filter: 'conflict', concern: undefined })}>
          {translate('import.decide-rows', { count: total })}
        </Button>
      </div>
      <ul>
        {first.map(({ row, field, before, after }) => (
          <li key={`${row} ${field}`}>
            <span />
            <span>{translate('inventory.import.conflict-line', { row, field: fieldTitle(field, translate), mine: shownText(field, before, language), theirs: shownText(field, after, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ desk, refused, total }: Section & { readonly refused: readonly RefusedRows[]; readonly total: number }): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  if (total === 0) return null;
  return (
    <section className="zw-import-remarks" aria-label={translate('inventory.import.refused', { count: total })}>
      <div className="zw-import-line">
        <h3>{translate('inventory.import.refused', { count: total })}</h3>
        <Button size="small" onPress={() => desk.showRows({ filter: 'rejected', concern: undefined })}>
          {translate('import.show-rows', { count: total })}
        </Button>
      </div>
      <ul>
        {refused.map(({ reason, sameAs, total: count, rows }) => {
          const places = rows.join(', ');
          return (
            <li key={`${reason} ${sameAs ?? ''}`}>
              <span className="zw-import-number">{formatNumber(language, count)}</span>
              <span>
                {translate(`inventory.rejection.${reason}`, { row: sameAs ?? '' })}{' '}
                <span className="zw-muted">{translate('import.in-rows', { count, rows: count > rows.length ? translate('import.places-and-more', { places }) : places })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
