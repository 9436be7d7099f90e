import type { ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { nameIn, type Hop } from '../../../shared/network/reachability/hops';
import type { ReachPath } from '../../../shared/network/reachability/reach';
import { describeHop } from '../../../shared/network/reachability/texts';
import { useTranslate, useUi } from '../../store/stores';
import { Checkbox, classes, SegmentedControl, ShieldIcon, TriangleAlertIcon } from '../../ui';
import type { ReachDesk } from './reach-desk';
import { cutOf, pathIn } from './reach-rows';

interface ReachPathProps {
  readonly model: Model;
  readonly reach: ReachDesk;
  readonly otherId: RecordId;
  readonly path: ReachPath;
  /** A cut took it away; it is shown as it was. */
  readonly isGone: boolean;
  /** Only the target has it. */
  readonly isNew: boolean;
}

/** A path hop by hop: from where to where, why, what stands in the way, and what could be cut. */
export function ReachPathView({ model, reach, otherId, path, isGone, isNew }: ReachPathProps): ReactNode {
  const translate = useTranslate();
  const other = pathIn(reach.answer, otherId, reach.order === 'shortest' ? 'cheapest' : 'shortest');
  const hasTwo = other !== undefined && namesOf(other) !== namesOf(path);
  const [first, last] = [path.hops[0], path.hops.at(-1)];
  return (
    <div className="zw-zones-path">
      {isGone ? <p className="zw-zones-path__gone">{translate(reach.answer.target === undefined ? 'reachPanel.gone' : 'reachPanel.compared.path-gone')}</p> : null}
      {isNew ? <p className="zw-zones-path__gone">{translate('reachPanel.compared.path-new')}</p> : null}
      {hasTwo || reach.order === 'cheapest' ? (
        <SegmentedControl
          label={translate('reachPanel.order')}
          segments={(['shortest', 'cheapest'] as const).map((id) => ({ id, title: translate(`reachPanel.order.${id}`) }))}
          value={reach.order}
          onChange={reach.setOrder}
        />
      ) : null}
      <ol aria-label={translate('reachPanel.path', { from: nameIn(model, first?.from ?? ''), to: nameIn(model, last?.to ?? '') })}>
        {path.hops.map((hop, index) => (
          <HopView key={`${hop.from} ${hop.to}`} model={model} reach={reach} hop={hop} number={index + 1} isWeakest={hop === path.weakest} />
        ))}
      </ol>
    </div>
  );
}

function namesOf({ hops }: ReachPath): string {
  return hops.map(({ from, to, recordId }) => [from, to, recordId].join(' ')).join(' | ');
}

interface HopViewProps {
  readonly model: Model;
  readonly reach: ReachDesk;
  readonly hop: Hop;
  readonly number: number;
  readonly isWeakest: boolean;
}

function HopView({ model, reach, hop, number, isWeakest }: HopViewProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { from, to, reason, barriers } = describeHop(language, model, hop, (protocol) => protocolName(language, protocol));
  const cutId = cutOf(hop);
  const { cuts } = reach;
  const isOpen = hop.isBorder && barriers.length === 0;
  return (
    <li className={classes(isWeakest && 'zw-zones-path__weakest')}>
      <span className="zw-zones-path__number" aria-hidden>
        {number}
      </span>
      <div className="zw-zones-path__hop">
        <p className="zw-zones-path__ends">{translate('reachPanel.fromTo', { from, to })}</p>
        <p className="zw-zones-path__reason">{reason}</p>
        {barriers.length === 0 ? null : (
          <p className="zw-zones-path__barriers">
            <ShieldIcon aria-hidden />
            <span>{barriers.join(' · ')}</span>
          </p>
        )}
        {isWeakest || isOpen ? (
          <p className="zw-zones-path__open">
            <TriangleAlertIcon aria-hidden />
            <span>{translate(isWeakest ? (isOpen ? 'reachPanel.weakestOpen' : 'reachPanel.weakest') : 'reachPanel.openBorder')}</span>
          </p>
        ) : null}
        {cutId === undefined ? null : (
          <Checkbox isSelected={cuts.has(cutId)} onChange={(isCut) => reach.setCuts(new Set(isCut ? [...cuts, cutId] : [...cuts].filter((id) => id !== cutId)))}>
            {translate('reachPanel.cut', { name: nameIn(model, cutId) })}
          </Checkbox>
        )}
      </div>
    </li>
  );
}
