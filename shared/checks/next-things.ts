import type { Access } from '../model/entities/access';
import { indexBy } from '../model/indexes';
import { assessmentOf, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { practices } from '../practices/catalog';
import { listLifts } from '../practices/lift';
import { effectiveValues, levelOf, type MaturityLevel } from '../practices/rating';
import { crownJewels } from './crown-jewels';
import { isDecided, risksAboveTolerance } from './progress';

export type NextThingId =
  | 'severeFindings'
  | 'undecidedRisks'
  | 'defaultPasswords'
  | 'openAccesses'
  | 'jewelBackups'
  | 'expiredDecisions'
  | 'verdicts'
  | 'unrated'
  | 'lift'
  | 'firstMeasures'
  | 'zoneless';

/** Something worth doing next: how many things it is about, and the first of them. */
export interface NextThing {
  readonly id: NextThingId;
  readonly count: number;
  readonly first?: RecordId;
  /** Only for `lift`: the domain and the level it would reach. */
  readonly domain?: string;
  readonly level?: MaturityLevel;
}

/** What pays off next, most pressing first. `today` is a calendar date. */
export function nextThings(model: Model, today: string): readonly NextThing[] {
  const ratings = effectiveValues(listOf(model, 'rating'));
  const isRated = ratings.size > 0;
  const expired = listOf(model, 'decision').filter(({ validUntil }) => validUntil !== undefined && validUntil < today);
  const flows = listOf(model, 'flow').filter(({ verdict }) => verdict === undefined || verdict === 'undecided');
  const below = practices.filter(({ id, quickWin }) => quickWin && (levelOf(ratings.get(id)) ?? 2) < 2);
  const unrated = practices.filter(({ id }) => !ratings.has(id));
  const things: readonly NextThing[] = [
    thing('severeFindings', findingsWithoutAnswer(model)),
    thing('defaultPasswords', listOf(model, 'asset').filter(({ accountsDefaultPassword }) => accountsDefaultPassword === true)),
    thing('openAccesses', listOf(model, 'access').filter(isOpenAccess)),
    thing('undecidedRisks', risksAboveTolerance(model).filter((risk) => !isDecided(model, risk))),
    thing('expiredDecisions', expired),
    thing('jewelBackups', crownJewels(model).filter(({ points }) => points.includes('backup')).map(({ asset }) => asset)),
    ...easiestLift(model),
    thing('verdicts', flows),
    thing('unrated', isRated ? unrated.map(({ id }) => ({ id: `rating:${id}` })) : []),
    thing('firstMeasures', below.map(({ id }) => ({ id: `rating:${id}` }))),
    thing('zoneless', listOf(model, 'asset').filter(({ zoneId }) => zoneId === undefined)),
  ];
  return things.filter(({ count }) => count > 0);
}

function thing(id: NextThingId, records: readonly { readonly id: RecordId }[]): NextThing {
  const first = records[0]?.id;
  return { id, count: records.length, ...(first === undefined ? {} : { first }) };
}

/** Severe findings nobody has turned into a requirement or a measure yet. */
function findingsWithoutAnswer(model: Model): readonly { readonly id: RecordId }[] {
  const required = indexBy(model, 'requirement', 'findingIds');
  const planned = indexBy(model, 'measure', 'findingIds');
  return listOf(model, 'finding').filter(
    ({ id, severity, state }) =>
      (severity === 'critical' || severity === 'high') &&
      (state === undefined || state === 'open') &&
      !required.has(id) &&
      !planned.has(id),
  );
}

/** A way in from outside that works without a second factor or without being asked for each time. */
function isOpenAccess({ state, multiFactor, approvalPerSession, technology }: Access): boolean {
  if (state === 'planned' || state === 'toBeRemoved' || technology === 'onSite') return false;
  return multiFactor !== 'yes' || approvalPerSession !== 'yes';
}

/** The domain below its target that rises with the fewest practices. */
function easiestLift(model: Model): readonly NextThing[] {
  const targets = new Map((assessmentOf(model)?.targets ?? []).map(({ domain, target }) => [domain, levelOf(target) ?? 0]));
  const lift = listLifts(listOf(model, 'rating')).find(
    ({ domain, from, rateFirst }) => rateFirst.length === 0 && from < (targets.get(domain) ?? 0),
  );
  if (lift === undefined) return [];
  const first = lift.raise[0];
  return [
    { id: 'lift', count: lift.raise.length, domain: lift.domain, level: lift.to, ...(first === undefined ? {} : { first: `rating:${first}` }) },
  ];
}
