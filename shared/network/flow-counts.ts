import type { Flow } from '../model/entities/flow';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { isShown } from './shown';
import type { View } from './scene-elements';
import type { Verdict } from './styles';

/** How many communications a conduit carries, and how they were decided. */
export interface FlowCount {
  readonly flowCount: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The verdict that most deserves a look; undefined without flows. */
  readonly worstVerdict: Verdict | undefined;
}

const none: FlowCount = { flowCount: 0, verdicts: { allowed: 0, toRestrict: 0, toRemove: 0, undecided: 0 }, worstVerdict: undefined };
const worstFirst = ['toRemove', 'toRestrict', 'undecided', 'allowed'] as const;

type Counts = ReadonlyMap<RecordId, FlowCount>;
const counted = new WeakMap<object, Map<View, Counts>>();

/** The communication of each conduit in one architecture; counted once for a table of flows. */
export function flowCounts(model: Model, view: View): (conduitId: RecordId) => FlowCount {
  const table = model.tables.flow;
  const byView = counted.get(table) ?? new Map<View, Counts>();
  counted.set(table, byView);
  const counts = byView.get(view) ?? countFlows(listOf(model, 'flow').filter(({ state }) => isShown(state, view)));
  byView.set(view, counts);
  return (conduitId) => counts.get(conduitId) ?? none;
}

function countFlows(flows: readonly Flow[]): Counts {
  const verdicts = new Map<RecordId, Record<Verdict, number>>();
  for (const { conduitId, verdict } of flows) {
    if (conduitId === undefined) continue;
    const tally = verdicts.get(conduitId) ?? { ...none.verdicts };
    tally[verdict ?? 'undecided'] += 1;
    verdicts.set(conduitId, tally);
  }
  return new Map(
    [...verdicts].map(([id, tally]) => [
      id,
      { flowCount: worstFirst.reduce((sum, verdict) => sum + tally[verdict], 0), verdicts: tally, worstVerdict: worstFirst.find((verdict) => tally[verdict] > 0) },
    ]),
  );
}
