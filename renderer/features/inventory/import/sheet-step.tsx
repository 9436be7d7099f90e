import { useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import { columnLetters } from '../../../../shared/office/workbook';
import type { ShownRole } from '../../../../shared/jobs/import-view-jobs';
import type { UnderstandOutput } from '../../../../shared/jobs/inventory-jobs';
import { useTranslate } from '../../../store/stores';
import { Badge, Button, classes, Notice, VirtualRows } from '../../../ui';
import { columnTitle } from './column-title';
import type { ImportDesk, ImportState } from './import-desk';
import { inventorySheets, listsLeft, listTitle, someOf, type ListOfFile, type TakenList } from './lists-of-file';
import { OtherFile } from './other-file';
import { TextReadingFields } from './text-reading-fields';
import { useSheetRows } from './use-sheet-rows';

interface SheetStepProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
}

/** Which sheet holds the list, and in which row its headings stand: shown in the sheet, corrected by a click. */
export function SheetStep({ desk, state }: SheetStepProps): ReactNode {
  const translate = useTranslate();
  const { read, justTaken } = state;
  if (read === undefined) return null;
  const { understood } = read;
  const { chosen } = understood;
  const isFirst = takenSheets(state).size === 0;
  return (
    <div className="zw-import-step-body zw-import-two">
      <div className="zw-import-two__aside">
        <SheetList understood={understood} taken={takenSheets(state)} onLook={(sheet) => void desk.look({ sheet })} />
        {understood.text !== undefined && <TextReadingFields text={understood.text} onRead={(text) => void desk.readAgain(text)} />}
        {understood.notices.map((notice) => (
          <p key={`${notice.code} ${JSON.stringify(notice.parameters)}`} className="zw-import__notice">
            {translate(`notice.${notice.code}` as MessageKey, notice.parameters)}
          </p>
        ))}
      </div>
      <div className="zw-import-two__main">
        {justTaken === undefined && <OtherTables desk={desk} state={state} />}
        {justTaken !== undefined ? (
          <Taken list={justTaken} left={listsLeft(state)} />
        ) : chosen.headerRow === undefined ? (
          <Notice tone="warning" title={translate(chosen.kind === 'transposed' ? 'import.is-transposed' : chosen.kind === 'oneColumn' ? 'import.is-one-column' : 'import.no-headings')} isUrgent actions={<OtherFile desk={desk} />}>
            {translate(`inventory.kindHint.${chosen.kind}`)}
          </Notice>
        ) : chosen.kind !== 'inventory' ? (
          <OtherList desk={desk} state={state} />
        ) : (
          <>
            {inventorySheets(understood) > 1 && isFirst && (
              <Notice tone="info" title={translate('import.several', { count: inventorySheets(understood) })}>
                {translate('import.several.text', { sheet: chosen.sheet })}
              </Notice>
            )}
            <p className="zw-import__lead">{translate('import.sheet-lead', { row: chosen.headerRow, count: chosen.recordCount })}</p>
          </>
        )}
        <SheetTable key={chosen.sheet} understood={understood} onLook={(headerRow) => void desk.look({ sheet: chosen.sheet, headerRow })} />
      </div>
    </div>
  );
}

/** Further lists are chosen by a click on their headings. */
const mostChoices = 4;

/** Lists whose rows belong to devices that they name again and again. */
const groupable: ReadonlySet<string> = new Set(['pointsList', 'services', 'vulnerabilities', 'maintenancePlan', 'softwareList', 'checkList']);
const deviceTargets: readonly string[] = ['deviceGroup', 'ip', 'hostname', 'tag'];

/** Says that the sheet holds something else than devices, and what can be done with it. */
function OtherList({ desk, state }: SheetStepProps): ReactNode {
  const translate = useTranslate();
  const { read, decisions, plan } = state;
  const chosen = read?.understood.chosen;
  if (chosen === undefined) return null;
  const named = chosen.kind === 'checkList' ? chosen.columns.find(({ column }) => column === chosen.groupColumn) : undefined;
  const proposed = named ?? deviceTargets.flatMap((wanted) => chosen.columns.filter(({ target }) => target === wanted))[0];
  const isGrouped = decisions.groupBy !== undefined;
  const match = groupable.has(chosen.kind) ? (chosen.columns.find(({ column }) => column === decisions.groupBy) ?? proposed) : undefined;
  const column = match === undefined ? '' : columnTitle(match, translate);
  const devices = (plan?.counts.added ?? 0) + (plan?.counts.updated ?? 0) + (plan?.counts.unchanged ?? 0) + (plan?.counts.conflicts ?? 0);
  return (
    <Notice
      tone={isGrouped ? 'info' : 'warning'}
      title={translate('import.looks-like', { kind: translate(`import.kind.${chosen.kind}`) })}
      actions={
        <>
          {match !== undefined && (
            <Button size="small" onPress={() => desk.decide((before) => ({ ...before, groupBy: isGrouped ? undefined : match.column }))}>
              {isGrouped ? translate('import.group-undo') : translate('import.group-offer', { column })}
            </Button>
          )}
          <OtherFile desk={desk} />
        </>
      }
    >
      {translate(`inventory.kindHint.${chosen.kind}`)}
      {isGrouped && <strong> {translate('import.grouped-lead', { column, count: devices, rows: chosen.recordCount })}</strong>}
    </Notice>
  );
}

/** What was brought in a moment ago, and what else the file holds. */
function Taken({ list: { sheet, file, added, updated }, left }: { readonly list: TakenList; readonly left: readonly ListOfFile[] }): ReactNode {
  const translate = useTranslate();
  return (
    <Notice tone="success" title={translate('import.taken', { sheet, count: added + updated })} isUrgent>
      {translate('import.taken.text', { file, names: someOf(left.map((one) => listTitle(one, translate)), translate) })}
    </Notice>
  );
}

/** Names of the sheets of which something was brought in while the dialog was open. */
function takenSheets({ read, taken }: ImportState): ReadonlySet<string> {
  return new Set(taken.flatMap(({ sha256, sheet, step }) => (step !== undefined && sha256 === read?.original.facts.sha256 ? [sheet] : [])));
}

/** Lists below, above or beside the chosen one, on the same sheet: each is brought in on its own. */
function OtherTables({ desk, state }: SheetStepProps): ReactNode {
  const translate = useTranslate();
  const others = listsLeft(state).filter(({ headerRow, columns }) => headerRow !== undefined || columns !== undefined);
  if (others.length === 0) return null;
  const choices = others.slice(0, mostChoices).map(({ sheet, columns, headerRow, records }) => (
    <Button key={`${sheet} ${headerRow ?? ''}`} size="small" onPress={() => void desk.look(headerRow === undefined ? { sheet } : { sheet, headerRow })}>
      {columns === undefined ? translate('import.other-tables.take', { row: headerRow ?? 1, count: records }) : translate('import.other-tables.take-beside', { columns, count: records })}
    </Button>
  ));
  return (
    <Notice tone="info" title={translate('import.other-tables', { count: others.length })} actions={<>{choices}</>}>
      {translate('import.other-tables.text')}
    </Notice>
  );
}

interface SheetListProps {
  readonly understood: UnderstandOutput;
  readonly taken: ReadonlySet<string>;
  readonly onLook: (sheet: string) => void;
}

function SheetList({ understood, taken, onLook }: SheetListProps): ReactNode {
  const translate = useTranslate();
  const { sheets, chosen } = understood;
  return (
    <ul className="zw-import-list" aria-label={translate('import.sheets')}>
      {sheets.map(({ name, records, kind, isHidden }, rank) => {
        const isHere = name === chosen.sheet;
        return (
          <li key={name}>
            <button type="button" className={classes('zw-import-list__item', isHere && 'zw-import-list__item--here')} aria-pressed={isHere} onClick={() => onLook(name)}>
              <span className="zw-import-list__main" title={name}>{name}</span>
              <span className="zw-import-list__sub">{records === 0 ? translate(`import.kind.${kind}`) : translate('import.sheet-is', { kind: translate(`import.kind.${kind}`), rows: translate('import.rows-count', { count: records }) })}</span>
              <span className="zw-import-list__marks">
                {taken.has(name) ? (
                  <Badge tone="success">{translate('import.taken-mark')}</Badge>
                ) : (
                  rank === 0 && sheets.length > 1 && taken.size === 0 && kind !== 'unclear' && <Badge tone="success">{translate('import.likeliest')}</Badge>
                )}
                {isHidden && <Badge>{translate('import.hidden')}</Badge>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const roleKeys: Readonly<Record<ShownRole, MessageKey>> = {
  above: 'import.role.above',
  headings: 'import.role.headings',
  record: 'import.role.record',
  explanation: 'import.role.explanation',
  heading: 'import.role.heading',
  section: 'import.role.section',
  footer: 'import.role.footer',
  otherTable: 'import.role.otherTable',
  empty: 'import.role.empty',
};

const laneWidth = 150;
const markWidth = 176;

function SheetTable({ understood, onLook }: { readonly understood: UnderstandOutput; readonly onLook: (headerRow: number) => void }): ReactNode {
  const translate = useTranslate();
  const { chosen } = understood;
  const { headerRow } = chosen;
  const [active, setActive] = useState((headerRow ?? 1) - 1);
  const rows = useSheetRows(chosen.sheet, headerRow, understood);
  return (
    <VirtualRows
      className="zw-import-sheet"
      label={translate('import.sheet-table', { sheet: chosen.sheet })}
      count={rows.rowCount}
      rowHeight={28}
      lanes={{ first: markWidth, count: rows.columnCount, width: laneWidth }}
      active={active}
      onActive={setActive}
      onChoose={(index) => {
        if (index + 1 !== headerRow) onLook(index + 1);
      }}
      isChosenByClick
      onWindow={rows.want}
      rowClass={(index) => `zw-import-sheet__row--${rows.row(index)?.role ?? 'empty'}`}
      head={({ from, to }) => (
        <>
          <span role="columnheader">{translate('import.row-is')}</span>
          {numbers(from, to, rows.columnCount).map((column) => (
            <span key={column} role="columnheader" aria-colindex={column + 2} style={{ gridColumn: column + 2 }}>
              {columnLetters(column)}
            </span>
          ))}
        </>
      )}
      renderRow={(index, { from, to }) => {
        const row = rows.row(index);
        if (row === undefined) return <span role="gridcell">{index + 1}</span>;
        return (
          <>
            <span role="rowheader" className="zw-import-sheet__mark">
              <span className="zw-import-number">{row.row}</span> {headerRow === undefined && row.role === 'above' ? '' : translate(roleKeys[row.role])}
              {row.isHidden && ` · ${translate('import.hidden')}`}
            </span>
            {numbers(from, to, rows.columnCount).map((column) => (
              <span key={column} role="gridcell" className={rows.otherColumns.includes(column) ? 'zw-muted' : undefined} aria-colindex={column + 2} style={{ gridColumn: column + 2 }} title={row.cells[column]}>
                {row.cells[column]}
              </span>
            ))}
          </>
        );
      }}
    />
  );
}

function numbers(from: number, to: number, count: number): readonly number[] {
  const end = Math.min(to, count);
  return Array.from({ length: Math.max(0, end - from) }, (_, offset) => from + offset);
}
