import { useDeferredValue, useState, type ReactNode } from 'react';
import { formatNumber } from '../../../../shared/i18n/format';
import type { FlagConcern } from '../../../../shared/inventory/flag-account';
import type { RowFilter, ShownRow } from '../../../../shared/inventory/plan-view';
import { useTranslate, useUi } from '../../../store/stores';
import { classes, SearchField, VirtualRows } from '../../../ui';
import { BulkActions } from './bulk-actions';
import { GoneRows } from './gone-rows';
import type { ImportDesk, ImportState } from './import-desk';
import { countsOf, filterKeys, flagText, OutcomeBadge } from './outcomes';
import { RowDetail } from './row-detail';
import { usePlanRows } from './use-plan-rows';

interface RowStepProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
}

/** The filters in the order in which they deserve a look. */
const filters: readonly RowFilter[] = ['all', 'conflict', 'duplicate', 'gone', 'flagged', 'added', 'updated', 'unchanged', 'grouped', 'rejected'];

/** Every row of the list with what becomes of it; each can be decided about. */
export function RowStep({ desk, state }: RowStepProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const { rowView } = state;
  const { filter } = rowView;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const text = useDeferredValue(query);
  const rows = usePlanRows(rowView, text, state.planNumber);
  const counts = countsOf(state);
  const columns = state.read?.understood.chosen.columns ?? [];
  const shown = rows.row(active);
  const show = (next: RowFilter, about?: FlagConcern): void => {
    desk.showRows({ filter: next, concern: about });
    setActive(-1);
  };
  return (
    <div className="zw-import-step-body">
      <div className="zw-import-line">
        <div className="zw-import-filters" role="group" aria-label={translate('import.filters')}>
          {filters.filter((id) => id === 'all' || counts[id] > 0 || id === filter).map((id) => (
            <button key={id} type="button" className={classes('zw-import-filter', id === filter && 'zw-import-filter--here')} aria-pressed={id === filter} onClick={() => show(id)}>
              {translate(filterKeys[id])} <span className="zw-import-filter__count">{formatNumber(language, counts[id])}</span>
            </button>
          ))}
        </div>
        <SearchField label={translate('import.search-rows')} value={query} onChange={setQuery} clearLabel={translate('records.clear-filter')} placeholder={translate('import.search-rows')} />
      </div>
      {filter === 'flagged' && <Concerns state={state} onShow={(about) => show('flagged', about)} />}
      <BulkActions desk={desk} view={rowView} text={text} total={rows.total ?? 0} />
      {filter === 'gone' ? (
        <GoneRows desk={desk} decisions={state.decisions} rows={rows} />
      ) : (
        <div className="zw-import-two zw-import-two--detail">
          <VirtualRows
            label={translate('import.rows')}
            count={rows.total ?? 0}
            rowHeight={36}
            template="64px 150px minmax(180px, 1fr) minmax(220px, 1.4fr)"
            active={active}
            onActive={setActive}
            onWindow={rows.want}
            head={() => (
              <>
                <span role="columnheader">{translate('import.row')}</span>
                <span role="columnheader">{translate('import.outcome')}</span>
                <span role="columnheader">{translate('import.asset')}</span>
                <span role="columnheader">{translate('import.details')}</span>
              </>
            )}
            renderRow={(index) => <RowCells index={index} row={rows.row(index)} />}
          />
          {shown === undefined ? (
            <p className="zw-import-detail zw-import__lead">{translate('import.choose-row')}</p>
          ) : (
            <RowDetail key={shown.row} desk={desk} decisions={state.decisions} columns={columns} sheet={state.read?.understood.chosen.sheet ?? ''} row={shown} />
          )}
        </div>
      )}
    </div>
  );
}

/** What the remarks are about, when they are about more than one thing. */
function Concerns({ state, onShow }: { readonly state: ImportState; readonly onShow: (concern: FlagConcern | undefined) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  const { concerns = [], rows = 0 } = state.plan?.flags ?? {};
  const { concern } = state.rowView;
  if (concerns.length < 2 && concern === undefined && concerns[0]?.concern !== 'no-device' && concerns[0]?.concern !== 'out-of-use') return null;
  const all = { concern: undefined, rows };
  return (
    <div className="zw-import-filters" role="group" aria-label={translate('import.concerns')}>
      {[all, ...concerns].map((one) => (
        <button
          key={one.concern ?? 'all'}
          type="button"
          className={classes('zw-import-filter', 'zw-import-filter--small', one.concern === concern && 'zw-import-filter--here')}
          aria-pressed={one.concern === concern}
          onClick={() => onShow(one.concern)}
        >
          {translate(one.concern === undefined ? 'import.concern.all' : `import.concern.${one.concern}`)} <span className="zw-import-filter__count">{formatNumber(language, one.rows)}</span>
        </button>
      ))}
    </div>
  );
}

function RowCells({ row, index }: { readonly index: number; readonly row: ShownRow | undefined }): ReactNode {
  if (row === undefined) return <span role="gridcell" className="zw-muted">{index + 1}</span>;
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  return (
    <>
      <span role="rowheader" className="zw-import-number">{row.row}</span>
      <span role="gridcell">
        <OutcomeBadge outcome={row.outcome} />
      </span>
      <span role="gridcell">{row.name === '' ? filled.slice(0, 2).join(' · ') : row.name}</span>
      <span role="gridcell" className="zw-muted">
        <RowLine row={row} />
      </span>
    </>
  );
}

/** What happens with a row, in one line. */
function RowLine({ row }: { readonly row: ShownRow }): ReactNode {
  const translate = useTranslate();
  const { reason, sameAs, outcome, flags, conflicts, changes, cells, name } = row;
  const [only] = flags;
  if (reason !== undefined) return translate(`inventory.rejection.${reason}`, { row: sameAs ?? '' });
  if (outcome === 'grouped') return translate('import.belongs-to-row', { row: sameAs ?? '' });
  if (outcome === 'duplicate') return translate('import.joined-with-row', { row: sameAs ?? '' });
  const parts = [
    ...(conflicts.length > 0 ? [translate('import.contradictions-count', { count: conflicts.length })] : []),
    ...(changes.length > 0 ? [translate('import.changes-count', { count: changes.length })] : []),
    ...(only === undefined ? [] : [flags.length > 1 ? translate('inventory.import.flags', { count: flags.length }) : flagText(only, translate)]),
  ];
  return parts.length > 0 ? parts.join(' · ') : cells.filter((cell) => cell.trim() !== '' && cell.trim() !== name).slice(0, 4).join(' · ');
}
