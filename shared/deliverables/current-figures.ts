import { shownMean } from '../practices/score';
import type { DeliverableContext } from './context';
import { openFindings, risksAbove } from './facts';

/** Figures a round is compared by; the names are those kept with frozen rounds (`meanMl.<domain>` for maturity). */
export function currentFigures(context: DeliverableContext): ReadonlyMap<string, number> {
  const { lists, score } = context;
  const open = openFindings(context);
  const figures: (readonly [string, number])[] = [
    ['assets', lists.asset.length],
    ['zones', lists.zone.length],
    ['conduits', lists.conduit.length],
    ['flows', lists.flow.length],
    ['ratedPractices', score.overall.practices - score.overall.counts.notRated],
    ['findingsOpen', open.length],
    ['findingsHigh', open.filter((finding) => finding.severity === 'critical' || finding.severity === 'high').length],
    ['risks', lists.risk.length],
    ['risksAboveTolerance', risksAbove(context, 'now').length],
    ['requirements', lists.requirement.length],
    ['requirementsMet', lists.requirement.filter((requirement) => requirement.state === 'met').length],
    ['measuresDone', lists.measure.filter((measure) => measure.state === 'done').length],
    ...score.domains.flatMap((domain) => (domain.mean === null ? [] : [[`meanMl.${domain.domain}`, shownMean(domain.mean)] as const])),
  ];
  return new Map(figures);
}
