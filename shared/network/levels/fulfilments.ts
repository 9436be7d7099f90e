import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { draftChange, type Change } from '../../model/change';
import type { Fulfilment } from '../../model/entities/fulfilment';
import { foundationalRequirements, type FoundationalRequirement, type LevelVector } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { selectedAt, systemRequirements, type SystemRequirement } from './catalog';

/** `notJudged`: nobody has said yet how far it is met. */
export type RequirementState = NonNullable<Fulfilment['state']> | 'notJudged';

/** A system requirement with its state in a zone or conduit. */
export interface JudgedRequirement {
  readonly requirement: SystemRequirement;
  readonly state: RequirementState;
  /** Counts for a level: met, or not applicable with a reason. */
  readonly isSettled: boolean;
  readonly fulfilment: Fulfilment | undefined;
}

/** Every system requirement with its state in a zone or conduit, in the order of the standard. */
export function judgedRequirements(model: Model, subjectId: RecordId): readonly JudgedRequirement[] {
  const given = new Map(recordsWith(model, 'fulfilment', 'subjectId', subjectId).map((fulfilment) => [fulfilment.requirement, fulfilment]));
  return systemRequirements.map((requirement) => {
    const fulfilment = given.get(requirement.id);
    const state = fulfilment?.state ?? 'notJudged';
    const isSettled = state === 'met' || (state === 'notApplicable' && (fulfilment?.reason ?? '').trim() !== '');
    return { requirement, state, isSettled, fulfilment };
  });
}

/** The SR and RE selected at the SL-T of a zone or conduit, each with its state; none without a target. */
export function requirementsAtTarget(model: Model, subjectId: RecordId): readonly JudgedRequirement[] {
  const selected = new Set(selectedAt(levelsOf(model, subjectId).target));
  return judgedRequirements(model, subjectId).filter(({ requirement }) => selected.has(requirement));
}

/** How many of the selected requirements are in which state. */
export function countStates(judged: readonly JudgedRequirement[]): Readonly<Record<RequirementState, number>> {
  const counts: Record<RequirementState, number> = { met: 0, partly: 0, notMet: 0, notApplicable: 0, notJudged: 0 };
  for (const { state } of judged) counts[state] += 1;
  return counts;
}

/**
 * The level reached in each foundational requirement by what has been judged: the highest at which everything selected is
 * met, or not applicable with a reason. A group in which nothing was judged has no level.
 */
export function derivedAchieved(model: Model, subjectId: RecordId): LevelVector {
  const judged = judgedRequirements(model, subjectId);
  const levels: { [Requirement in FoundationalRequirement]?: number } = {};
  for (const group of foundationalRequirements) {
    const inGroup = judged.filter(({ requirement }) => requirement.group === group);
    if (inGroup.every(({ state }) => state === 'notJudged')) continue;
    const missed = inGroup.filter(({ isSettled }) => !isSettled).map(({ requirement }) => requirement.selectedFrom);
    levels[group] = Math.min(4, ...missed.map((level) => level - 1));
  }
  return levels;
}

interface Levels {
  readonly target: LevelVector;
  readonly stored: LevelVector;
}

function levelsOf(model: Model, subjectId: RecordId): Levels {
  const subject = getRecord(model, 'zone', subjectId) ?? getRecord(model, 'conduit', subjectId);
  return { target: subject?.slTarget ?? {}, stored: subject?.slAchieved ?? {} };
}

/** One foundational requirement of a zone or conduit: target, what was entered, what follows from the judgements. */
export interface LevelGap {
  readonly group: FoundationalRequirement;
  readonly target: number | undefined;
  readonly stored: number | undefined;
  readonly derived: number | undefined;
  /** What counts: the level that was entered, else the derived one. */
  readonly achieved: number | undefined;
  /** How far the achieved level lies below the target; undefined without a target or without an achieved level. */
  readonly gap: number | undefined;
  /** The entered level is higher than what was judged supports. */
  readonly isUnsupported: boolean;
}

/** Target, achieved level and gap for each foundational requirement of a zone or conduit. */
export function levelGaps(model: Model, subjectId: RecordId): readonly LevelGap[] {
  const levels = levelsOf(model, subjectId);
  const derived = derivedAchieved(model, subjectId);
  return foundationalRequirements.map((group) => {
    const [target, stored, own] = [levels.target[group], levels.stored[group], derived[group]];
    const achieved = stored ?? own;
    const gap = target === undefined || achieved === undefined ? undefined : Math.max(0, target - achieved);
    return { group, target, stored, derived: own, achieved, gap, isUnsupported: stored !== undefined && own !== undefined && stored > own };
  });
}

/** The largest gap of a zone or conduit, for colouring the drawing; undefined where nothing can be compared. */
export function largestGap(model: Model, subjectId: RecordId): number | undefined {
  const gaps = levelGaps(model, subjectId).flatMap(({ gap }) => gap ?? []);
  return gaps.length === 0 ? undefined : Math.max(...gaps);
}

/** The id of a judgement, made from what is judged where, so that two people who judge the same meet in one record. */
function fulfilmentId(subjectId: RecordId, requirementId: string): RecordId {
  return `fulfilment:${bytesToHex(sha256(utf8ToBytes(JSON.stringify([subjectId, requirementId])))).slice(0, 26)}`;
}

export type FulfilmentFields = { readonly [Key in Exclude<keyof Fulfilment, 'id' | 'type' | 'subjectId' | 'requirement'>]?: Fulfilment[Key] | undefined };

/** Sets how far a system requirement is met in a zone or conduit; `undefined` clears a field, `notJudged` takes the judgement away. */
export function judgeRequirement(model: Model, subjectId: RecordId, requirementId: string, judgement: FulfilmentFields | 'notJudged'): Change {
  const draft = draftChange(model);
  const earlier = recordsWith(model, 'fulfilment', 'subjectId', subjectId).filter(({ requirement }) => requirement === requirementId).at(-1);
  const id = earlier?.id ?? fulfilmentId(subjectId, requirementId);
  if (judgement === 'notJudged') {
    if (earlier !== undefined) draft.remove(id);
    return draft.build();
  }
  if (earlier === undefined) draft.put({ id, type: 'fulfilment', subjectId, requirement: requirementId });
  draft.patch('fulfilment', id, judgement);
  return draft.build();
}

/** Takes the derived levels over as the achieved ones; groups nobody has judged stay as they are. */
export function takeOverDerived(model: Model, subjectId: RecordId): Change {
  const draft = draftChange(model);
  const derived = derivedAchieved(model, subjectId);
  const slAchieved = { ...levelsOf(model, subjectId).stored, ...derived };
  if (Object.keys(derived).length > 0) {
    draft.patch('zone', subjectId, { slAchieved });
    draft.patch('conduit', subjectId, { slAchieved });
  }
  return draft.build();
}
