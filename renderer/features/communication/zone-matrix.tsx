import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { Zone } from '../../../shared/model/entities/zone';
import { listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { useApp } from '../../commands/app-context';
import { SeeSample } from '../../records/see-sample';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, classes, EmptyState, NetworkIcon, Notice, SplitPane } from '../../ui';
import { CellPanel } from './cell-panel';
import { communicationMatrix, type CommunicationMatrix, type MatrixCell, type MatrixFilter } from './matrix';
import { MatrixBar } from './matrix-bar';
import { stateKeys } from './state-keys';
import { VerdictMark } from './verdict-mark';
import './zone-matrix.css';

/** A cell by its place on the edges. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface Chosen {
  readonly fromId: RecordId;
  readonly toId: RecordId;
}

const everything: MatrixFilter = { levels: new Set(), kinds: new Set() };
const panelWidth = 420;

/** Zone × zone: what flows between them and what was decided. Rows are the side that opens the connection. */
export function ZoneMatrix({ onFlow }: { readonly onFlow: (id: RecordId) => void }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const view = useUi((state) => state.view);
  const [filter, setFilter] = useState(everything);
  const [chosen, setChosen] = useState<Chosen>();
  const [width, setWidth] = useState(panelWidth);
  const grid = useRef<HTMLDivElement>(null);
  const matrix = useMemo(() => communicationMatrix(model, view, filter), [model, view, filter]);
  if (listOf(model, 'zone').length === 0) return <NoZones />;
  const close = (): void => {
    setChosen(undefined);
    grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  };
  return (
    <div className="zw-matrix-room">
      <MatrixBar matrix={matrix} filter={filter} onFilter={setFilter} />
      <SplitPane
        size={width}
        onSizeChange={setWidth}
        resizeLabel={translate('records.details-width')}
        main={
          <div className="zw-matrix">
            {matrix.outside.length === 0 ? null : <Notice tone="info" title={translate('communication.matrix.outside', { count: matrix.outside.length })} />}
            {matrix.zones.length === 0 ? <p className="zw-muted">{translate('records.nothing-fits')}</p> : <MatrixTable matrix={matrix} chosen={chosen} onChoose={setChosen} table={grid} />}
          </div>
        }
        aside={chosen === undefined ? null : <CellPanel fromId={chosen.fromId} toId={chosen.toId} cell={matrix.cell(chosen.fromId, chosen.toId)} onClose={close} onFlow={onFlow} />}
      />
    </div>
  );
}

interface TableProps {
  readonly matrix: CommunicationMatrix;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  readonly table: RefObject<HTMLDivElement | null>;
}

function MatrixTable({ matrix, chosen, onChoose, table }: TableProps): ReactNode {
  const translate = useTranslate();
  const { zones } = matrix;
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const last = zones.length - 1;
  const place = { row: Math.min(wanted.row, last), column: Math.min(wanted.column, last) };
  // The panel that opens beside it takes width from the table.
  useEffect(() => {
    if (chosen !== undefined) table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, table]);
  const go = (row: number, column: number): void => {
    const next = { row: Math.max(0, Math.min(last, row)), column: Math.max(0, Math.min(last, column)) };
    setWanted(next);
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const open = ({ row, column }: Place): void => {
    const [from, to] = [zones[row], zones[column]];
    if (from !== undefined && to !== undefined) onChoose({ fromId: from.id, toId: to.id });
  };
  const press = (event: KeyboardEvent): void => {
    const { row, column } = place;
    const move = event.key in steps ? steps[event.key] : undefined;
    if (move !== undefined) go(row + move[0], column + move[1]);
    else if (event.key === 'Home') go(event.ctrlKey ? 0 : row, 0);
    else if (event.key === 'End') go(event.ctrlKey ? last : row, last);
    else if (event.key === 'Enter' || event.key === ' ') open(place);
    else return;
    event.preventDefault();
  };
  const choose = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    const [row, column] = (cell?.dataset['place'] ?? '').split(' ').map(Number);
    if (row === undefined || column === undefined) return;
    setWanted({ row, column });
    open({ row, column });
  };
  return (
    <div
      ref={table}
      role="grid"
      tabIndex={-1}
      className="zw-matrix__table"
      aria-label={translate('communication.matrix')}
      aria-rowcount={zones.length + 1}
      aria-colcount={zones.length + 1}
      onKeyDown={press}
      onClick={choose}
    >
      <div role="row" className="zw-matrix__row">
        <div role="columnheader" className="zw-matrix__column zw-matrix__corner">
          {translate('communication.matrix.from-to')}
        </div>
        {zones.map((zone, column) => (
          <div key={zone.id} role="columnheader" className={classes('zw-matrix__column', column === place.column && 'zw-matrix__column--current')} title={zone.name}>
            <ZoneHead zone={zone} />
          </div>
        ))}
      </div>
      {zones.map((from, row) => (
        <MatrixRow key={from.id} from={from} row={row} matrix={matrix} focused={place.row === row ? place.column : undefined} chosen={chosen?.fromId === from.id ? chosen.toId : undefined} />
      ))}
    </div>
  );
}

function ZoneHead({ zone }: { readonly zone: Zone }): ReactNode {
  return (
    <>
      <span className="zw-matrix__code">{zone.code}</span>
      <span className="zw-matrix__head">{zone.name}</span>
    </>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-8, 0], PageDown: [8, 0] };

interface RowProps {
  readonly from: Zone;
  readonly row: number;
  readonly matrix: CommunicationMatrix;
  /** Column that takes the focus, when this row has it. */
  readonly focused: number | undefined;
  readonly chosen: RecordId | undefined;
}

/** Drawn anew only when something in it changes: forty zones are 1,600 cells. */
const MatrixRow = memo(function MatrixRow({ from, row, matrix, focused, chosen }: RowProps): ReactNode {
  return (
    <div role="row" className="zw-matrix__row">
      <div role="rowheader" className={classes('zw-matrix__name', focused !== undefined && 'zw-matrix__name--current')} title={from.name}>
        <ZoneHead zone={from} />
      </div>
      {matrix.zones.map((to, column) => (
        <div
          key={to.id}
          role="gridcell"
          data-place={`${row} ${column}`}
          tabIndex={focused === column ? 0 : -1}
          aria-selected={chosen === to.id}
          className={from.id === to.id ? 'zw-matrix__cell zw-matrix__cell--same' : 'zw-matrix__cell'}
        >
          <Content from={from} to={to} cell={matrix.cell(from.id, to.id)} />
        </div>
      ))}
    </div>
  );
});

function Content({ from, to, cell }: { readonly from: Zone; readonly to: Zone; readonly cell: MatrixCell | undefined }): ReactNode {
  const translate = useTranslate();
  const zones = { from: from.code ?? from.name, to: to.code ?? to.name };
  if (cell === undefined) return <span className="zw-visually-hidden">{translate('communication.matrix.cell-none', zones)}</span>;
  const { state, flows, observed } = cell;
  return (
    <span className="zw-matrix__content" title={translate('communication.matrix.cell', { ...zones, state: translate(stateKeys[state]), count: flows.length })}>
      <VerdictMark state={state} />
      {flows.length === 0 ? null : <span className="zw-matrix__count">{flows.length}</span>}
      {observed === 0 ? null : <span className="zw-matrix__observed">{translate('communication.matrix.observed', { count: observed })}</span>}
    </span>
  );
}

function NoZones(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  return (
    <div className="zw-matrix-room">
      <EmptyState
        title={translate('communication.matrix.empty.title')}
        text={translate('communication.matrix.empty.text')}
        action={
          <Button variant="primary" icon={<NetworkIcon aria-hidden />} onPress={() => ui.go('zones')}>
            {translate('communication.matrix.empty.action')}
          </Button>
        }
        secondary={<SeeSample />}
      />
    </div>
  );
}
