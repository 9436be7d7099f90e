import type { AnsweredResult } from '../../../shared/checks/answers';
import { marksOfResults } from '../../../shared/checks/result-groups';
import { severities } from '../../../shared/model/choice-sets';
import { foundationalRequirements, type FoundationalRequirement } from '../../../shared/model/field';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { largestGap, type JudgedRequirement, type RequirementState } from '../../../shared/network/levels/fulfilments';
import type { Mark } from '../../canvas/painter/paint-mark';

/** The requirements selected in one group, with how many of them are settled. */
export interface RequirementGroup {
  readonly group: FoundationalRequirement;
  readonly rows: readonly JudgedRequirement[];
  readonly settled: number;
  readonly total: number;
}

/** By foundational requirement; with `isOpenOnly` what is settled is left out of the rows, but still counted. */
export function groupRequirements(judged: readonly JudgedRequirement[], isOpenOnly: boolean): readonly RequirementGroup[] {
  return foundationalRequirements.flatMap((group) => {
    const inGroup = judged.filter(({ requirement }) => requirement.group === group);
    if (inGroup.length === 0) return [];
    const rows = isOpenOnly ? inGroup.filter(({ isSettled }) => !isSettled) : inGroup;
    return [{ group, rows, settled: inGroup.filter(({ isSettled }) => isSettled).length, total: inGroup.length }];
  });
}

/** In the order of the keys 1 to 4 that set them. */
export const stateChoices = ['met', 'partly', 'notMet', 'notApplicable'] as const satisfies readonly RequirementState[];

/** The state a key stands for: 1 to 4, and 0 for not judged. */
export function stateOfKey(key: string): RequirementState | undefined {
  if (key === '0' || key === 'Backspace' || key === 'Delete') return 'notJudged';
  return stateChoices[['1', '2', '3', '4'].indexOf(key)];
}

/** Zones and conduits with a target: how far the worst group lies below it, reached, or not judged. */
export function gapMarks(model: Model): ReadonlyMap<RecordId, Mark> {
  const marks = new Map<RecordId, Mark>();
  for (const { id, slTarget } of [...listOf(model, 'zone'), ...listOf(model, 'conduit')]) {
    if (slTarget === undefined || Object.keys(slTarget).length === 0) continue;
    marks.set(id, gapMark(largestGap(model, id)));
  }
  return marks;
}

/** Sign and number say it, not only shape and colour. */
export function gapMark(gap: number | undefined): Mark {
  if (gap === undefined) return { tone: 'info', count: 0, text: '?' };
  if (gap === 0) return { tone: 'low', count: 0, text: '✓' };
  return { tone: gap >= 3 ? 'critical' : gap === 2 ? 'high' : 'medium', count: gap, text: `−${gap}` };
}

/** Open checks at what is drawn: those about a flow or a remote access stand at its conduit. */
export function openMarks(model: Model, results: readonly AnsweredResult[]): ReadonlyMap<RecordId, Mark> {
  const marks = new Map<RecordId, Mark>();
  for (const [subject, { count, worst }] of marksOfResults(results)) {
    const id = drawnAt(model, subject);
    const other = marks.get(id);
    const tone = other === undefined || severities.values.indexOf(worst) < severities.values.indexOf(other.tone) ? worst : other.tone;
    marks.set(id, { tone, count: count + (other?.count ?? 0) });
  }
  return marks;
}

function drawnAt(model: Model, id: RecordId): RecordId {
  const type = typeOfId(id);
  if (type === 'flow') return getRecord(model, 'flow', id)?.conduitId ?? id;
  return type === 'access' ? (getRecord(model, 'access', id)?.conduitId ?? id) : id;
}
