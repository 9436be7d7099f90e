import type { ReactNode } from 'react';
import type { Model } from '../../../shared/model/model';
import { nameIn } from '../../../shared/network/reachability/hops';
import { useTranslate } from '../../store/stores';
import { Button, RotateCcwIcon, UnlinkIcon, XIcon } from '../../ui';
import type { ReachDesk } from './reach-desk';

/** What is cut for the time of the question, and what it changes: nothing of it is written. */
export function ReachCuts({ model, reach }: { readonly model: Model; readonly reach: ReachDesk }): ReactNode {
  const translate = useTranslate();
  const { answer, cuts, question } = reach;
  if (answer.cut === undefined) return null;
  const { lost, harder, same } = answer.cut.difference;
  const total = answer.before.places.length;
  const share = (count: number): { readonly width: string } => ({ width: `${total === 0 ? 0 : (100 * count) / total}%` });
  return (
    <section className="zw-zones-cuts" aria-label={translate('reachPanel.cuts')}>
      <header>
        <UnlinkIcon aria-hidden />
        <h3>{translate('reachPanel.cuts')}</h3>
        <Button size="small" variant="quiet" icon={<RotateCcwIcon aria-hidden />} onPress={() => reach.setCuts(new Set())}>
          {translate('reachPanel.cuts.none')}
        </Button>
      </header>
      <ul>
        {[...cuts].map((id) => (
          <li key={id}>
            <button type="button" aria-label={translate('reachPanel.cuts.restore', { name: nameIn(model, id) })} onClick={() => reach.setCuts(new Set([...cuts].filter((other) => other !== id)))}>
              <span>{nameIn(model, id)}</span>
              <XIcon aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className="zw-zones-cuts__bar" aria-hidden>
        <span data-part="lost" style={share(lost.length)} />
        <span data-part="harder" style={share(harder.length)} />
        <span data-part="same" style={share(same.length)} />
      </div>
      <div role="status">
        <dl>
          <div data-part="lost">
            <dt>{translate(`reachPanel.cuts.lost.${question.direction}`)}</dt>
            <dd>{translate('reachPanel.cuts.of', { part: lost.length, total })}</dd>
          </div>
          <div data-part="harder">
            <dt>{translate('reachPanel.cuts.harder')}</dt>
            <dd>{harder.length}</dd>
          </div>
          <div data-part="same">
            <dt>{translate('reachPanel.cuts.same')}</dt>
            <dd>{same.length}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
