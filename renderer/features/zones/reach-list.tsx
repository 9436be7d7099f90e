import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { getRecord, type Model } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import { describeBarrier } from '../../../shared/network/reachability/texts';
import { useTranslate, useUi } from '../../store/stores';
import { Button, ChevronDownIcon, ChevronRightIcon, classes, PlugIcon, SquareDashedIcon } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import type { ReachDesk } from './reach-desk';
import { ReachPathView } from './reach-path';
import { pathIn, type ReachRow } from './reach-rows';

const shownAtOnce = 60;

interface ReachListProps {
  readonly model: Model;
  readonly reach: ReachDesk;
  readonly rows: readonly ReachRow[];
}

/** Nearest and cheapest first; a line opens its path. The arrow keys go from line to line. */
export function ReachList({ model, reach, rows }: ReachListProps): ReactNode {
  const translate = useTranslate();
  const [most, setMost] = useState(shownAtOnce);
  const { direction } = reach.question;
  if (rows.length === 0) return <p className="zw-muted zw-zones-reach__empty">{translate(reach.answer.before.places.length === 0 && (reach.answer.target?.after.places.length ?? 0) === 0 ? `reachPanel.none.${direction}` : 'reachPanel.none.filter')}</p>;
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  const lines = (group: readonly ReachRow[], label: string): ReactNode => (
    <ul className="zw-zones-reach" aria-label={label}>
      {group.map((row) => (
        <ReachLine key={row.id} model={model} reach={reach} row={row} />
      ))}
    </ul>
  );
  const lost = shown.filter(({ change }) => change === 'lost');
  const gained = shown.filter(({ change }) => change === 'gained');
  const kept = shown.filter(({ change }) => change !== 'lost' && change !== 'gained');
  const isCompared = reach.answer.target !== undefined;
  const part = (group: readonly ReachRow[], title: string, hasTitle = true): ReactNode =>
    group.length === 0 ? null : (
      <>
        {hasTitle ? <h3 className="zw-zones-reach__group">{title}</h3> : null}
        {lines(group, title)}
      </>
    );
  const [isSplit, keptTitle] = [lost.length + gained.length > 0, isCompared ? translate('reachPanel.compared.both') : translate(`reachPanel.still.${direction}`)];
  return (
    <div role="presentation" onKeyDown={moveAmongLines}>
      {part(lost, isCompared ? translate('reachPanel.compared.gone') : translate(`reachPanel.cuts.lost.${direction}`))}
      {part(gained, translate('reachPanel.compared.new'))}
      {part(kept, isSplit ? keptTitle : translate(`reachPanel.ask.${direction}`), isSplit)}
      {left === 0 ? null : (
        <div className="zw-zones-reach__more">
          <Button size="small" variant="quiet" onPress={() => setMost(most + 4 * shownAtOnce)}>
            {translate('reachPanel.more', { count: left })}
          </Button>
        </div>
      )}
    </div>
  );
}

function ReachLine({ model, reach, row }: Omit<ReachListProps, 'rows'> & { readonly row: ReachRow }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { chosenId, order } = reach;
  const isOpen = chosenId === row.id;
  const path = pathIn(reach.answer, row.id, order);
  const weakest = path?.weakest;
  const [barrier] = weakest?.barriers ?? [];
  const guard = weakest === undefined ? translate('reachPanel.noBorder') : barrier === undefined ? translate('reachPanel.openBorder') : describeBarrier(language, model, barrier);
  return (
    <li className={classes('zw-zones-reach__item', isOpen && 'zw-zones-reach__item--open')} data-change={row.change}>
      <button type="button" data-line="" className="zw-zones-reach__line" aria-expanded={isOpen} onClick={() => reach.choose(isOpen ? undefined : row.id)}>
        <PlaceSymbol model={model} id={row.id} />
        <span className="zw-zones-reach__texts">
          <span className="zw-zones-reach__name">{row.name}</span>
          <span className="zw-zones-reach__hops">{translate('reachPanel.steps', { count: path?.hops.length ?? row.hops })}</span>
          <span className="zw-zones-reach__around">
            {row.change === 'harder' || row.change === 'easier' ? <em>{translate(`reachPanel.${row.change}`)}</em> : null}
            {row.place === '' ? translate(`entity.${typeOfId(row.id) === 'access' ? 'access' : 'zone'}`, { count: 1 }) : row.place}
          </span>
          <span className={classes('zw-zones-reach__guard', weakest !== undefined && barrier === undefined && 'zw-zones-reach__guard--open')} title={guard}>
            {guard}
          </span>
        </span>
        {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
      </button>
      {isOpen && path !== undefined ? <ReachPathView model={model} reach={reach} otherId={row.id} path={path} isGone={row.change === 'lost'} isNew={row.change === 'gained'} /> : null}
    </li>
  );
}

function PlaceSymbol({ model, id }: { readonly model: Model; readonly id: string }): ReactNode {
  const type = typeOfId(id);
  if (type === 'asset') return <AssetSymbol kind={getRecord(model, 'asset', id)?.kind} />;
  return type === 'zone' ? <SquareDashedIcon className="zw-zones-symbol" aria-hidden /> : <PlugIcon className="zw-zones-symbol" aria-hidden />;
}

/** The arrow keys, Home and End go from line to line; Tab gets to the buttons of an open path. */
export function moveAmongLines(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-line]')) return;
  const lines = [...currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  lines[Math.max(0, Math.min(lines.length - 1, next))]?.focus();
}
