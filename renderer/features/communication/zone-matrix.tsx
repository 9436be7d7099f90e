import { useMemo, type ReactNode } from 'react';
import { listOf, type Model } from '../../../shared/model/model';
import { getRecord } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import type { RecordFor } from '../../../shared/model/registry';
import type { MessageKey } from '../../../shared/i18n/en';
import { useModel, useTranslate } from '../../store/stores';
import { EmptyState, VisuallyHidden } from '../../ui';
import './zone-matrix.css';

type CellState = 'allowed' | 'toRestrict' | 'toRemove' | 'undecided';

interface MatrixCell {
  readonly state: CellState;
  readonly flows: number;
}

const order: readonly CellState[] = ['toRemove', 'undecided', 'toRestrict', 'allowed'];

const words: Readonly<Record<CellState, MessageKey>> = {
  allowed: 'choice.verdict.allowed',
  toRestrict: 'choice.verdict.toRestrict',
  toRemove: 'choice.verdict.toRemove',
  undecided: 'choice.verdict.undecided',
};

/** Zone × zone: what flows between them and what was decided. Rows are the side that opens the connection. */
export function ZoneMatrix(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const zones = useMemo(() => fromTheOutsideIn(listOf(model, 'zone')), [model]);
  const cells = useMemo(() => matrixOf(model), [model]);
  if (zones.length === 0) {
    return <EmptyState title={translate('communication.empty.title')} text={translate('communication.empty.text')} />;
  }
  const short = (zone: RecordFor<'zone'>): string => zone.code ?? zone.name;
  return (
    <div className="zw-matrix" tabIndex={0} role="region" aria-label={translate('communication.matrix')}>
      <VisuallyHidden>
        <h1>{translate('communication.matrix')}</h1>
      </VisuallyHidden>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('communication.matrix.from-to')}</th>
            {zones.map((zone) => (
              <th key={zone.id} scope="col" title={zone.name}>
                {short(zone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map((from) => (
            <tr key={from.id}>
              <th scope="row">
                <span className="zw-matrix__code">{from.code}</span> {from.name}
              </th>
              {zones.map((to) => {
                const cell = cells.get(`${from.id} ${to.id}`);
                return (
                  <td key={to.id} className={cell === undefined ? undefined : `zw-matrix__cell zw-matrix__cell--${cell.state}`} title={`${from.name} → ${to.name}`}>
                    {cell === undefined ? null : (
                      <>
                        <span className="zw-matrix__count">{cell.flows}</span> {translate(words[cell.state])}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By Purdue level from the outside in, as on the drawing; zones without a level last. */
function fromTheOutsideIn(zones: readonly RecordFor<'zone'>[]): readonly RecordFor<'zone'>[] {
  const level = ({ purdueLevel }: RecordFor<'zone'>): number => (purdueLevel === undefined ? -1 : Number(purdueLevel));
  const short = ({ code, name }: RecordFor<'zone'>): string => code ?? name;
  return [...zones].sort((first, second) => level(second) - level(first) || short(first).localeCompare(short(second)));
}

function matrixOf(model: Model): ReadonlyMap<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  for (const flow of listOf(model, 'flow')) {
    const from = zoneOf(model, flow.fromId);
    const to = zoneOf(model, flow.toId);
    if (from === undefined || to === undefined || from === to) continue;
    const key = flow.initiator === 'to' ? `${to} ${from}` : `${from} ${to}`;
    const state: CellState = flow.verdict ?? 'undecided';
    const known = cells.get(key);
    const worst = known === undefined || order.indexOf(state) < order.indexOf(known.state) ? state : known.state;
    cells.set(key, { state: worst, flows: (known?.flows ?? 0) + 1 });
  }
  return cells;
}

function zoneOf(model: Model, end: RecordId | undefined): RecordId | undefined {
  const asset = getRecord(model, 'asset', end);
  return asset === undefined ? getRecord(model, 'zone', end)?.id : asset.zoneId;
}
