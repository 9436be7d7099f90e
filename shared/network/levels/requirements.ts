import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { draftChange, type Change } from '../../model/change';
import type { Requirement } from '../../model/entities/requirement';
import { newRecordId, type Environment } from '../../model/identifier';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { nextCode } from '../next-code';
import { requirementTitle } from './catalog';
import { requirementsAtTarget, type JudgedRequirement } from './fulfilments';

export interface ProposalFacts {
  readonly language: Language;
  readonly env: Pick<Environment, 'newId'>;
  /** Also what nobody has judged yet; without it only what is known not to be met, or in part. */
  readonly withNotJudged?: boolean;
}

/** What a proposal would write. */
export interface ProposedRequirements {
  readonly change: Change;
  /** New records. */
  readonly added: readonly RecordId[];
  /** Drafts for other zones that get this one as well. */
  readonly extended: readonly RecordId[];
  /** Records that cover it already. */
  readonly covered: readonly RecordId[];
}

/**
 * Records of the requirements specification from what a zone or conduit does not meet at its SL-T. What a record covers
 * already is left alone; a draft of the same requirement for other places gets this one added.
 */
export function proposeRequirements(model: Model, subjectId: RecordId, facts: ProposalFacts): ProposedRequirements {
  const draft = draftChange(model);
  const [added, extended, covered]: RecordId[][] = [[], [], []];
  const field = getRecord(model, 'zone', subjectId) === undefined ? 'conduitIds' : 'zoneIds';
  const records = [...listOf(model, 'requirement')];
  for (const judged of requirementsAtTarget(model, subjectId)) {
    if (judged.isSettled || (judged.state === 'notJudged' && facts.withNotJudged !== true)) continue;
    const same = records.filter(({ source, sourceReference, state }) => source === 'systemRequirement' && sourceReference === judged.requirement.id && state !== 'rejected');
    const here = same.find((record) => record[field]?.includes(subjectId));
    const open = same.find(({ state }) => state === undefined || state === 'draft');
    if (here !== undefined) covered?.push(here.id);
    else if (open !== undefined) {
      draft.patch('requirement', open.id, { [field]: [...(open[field] ?? []), subjectId] });
      extended?.push(open.id);
    } else {
      const record = requirementFor(model, subjectId, judged, { ...facts, records });
      records.push(record);
      draft.put(record);
      added?.push(record.id);
    }
  }
  return { change: draft.build(), added: added ?? [], extended: extended ?? [], covered: covered ?? [] };
}

function requirementFor(model: Model, subjectId: RecordId, { requirement, state, fulfilment }: JudgedRequirement, { language, env, records }: ProposalFacts & { readonly records: readonly Requirement[] }): Requirement {
  const subject = getRecord(model, 'zone', subjectId) ?? getRecord(model, 'conduit', subjectId);
  const title = requirementTitle(language, requirement.id);
  const level = subject?.slTarget?.[requirement.group] ?? 0;
  const parameters = { requirement: requirement.id, title, name: subject?.name ?? '', level };
  const reason = (fulfilment?.reason ?? '').trim();
  const today = translate(language, `levels.today.${state}`);
  return {
    id: newRecordId('requirement', env),
    type: 'requirement',
    code: nextCode(seriesOf(records), records),
    title: title.slice(0, 200),
    text: [translate(language, 'levels.requirement', parameters), today, ...(reason === '' ? [] : [reason])].join('\n'),
    kind: 'technical',
    source: 'systemRequirement',
    sourceReference: requirement.id,
    ...(subject?.type === 'conduit' ? { conduitIds: [subjectId] } : { zoneIds: [subjectId] }),
    priority: requirement.selectedFrom <= 1 ? 'now' : requirement.selectedFrom === 2 ? 'next' : 'later',
    acceptanceCriterion: translate(language, `levels.criterion.${requirement.group}`),
    state: 'draft',
  };
}

/** The letters in front of the numbers, as the requirements so far have them. */
function seriesOf(requirements: readonly Requirement[]): string {
  return requirements.flatMap(({ code = '' }) => /^([A-Z]{1,4})-?\d{1,6}$/.exec(code)?.[1] ?? []).at(-1) ?? 'A';
}
