import type { Language } from '../i18n/message';
import { applyChange, draftChange, squash, type Change } from '../model/change';
import type { Finding } from '../model/entities/finding';
import { newRecordId, type Environment } from '../model/identifier';
import { getRecord, listOf, type Model } from '../model/model';
import { typeOfId, type RecordId } from '../model/record-type';
import { codeSeries, nextCode } from '../network/next-code';
import { findPractice } from '../practices/catalog';
import { answerResult } from './answers';
import type { FoundResult } from './check';
import { describeResult } from './texts';

/** Who writes, in which language, and where time and ids come from. */
export interface FindingFacts {
  readonly language: Language;
  readonly author: string;
  readonly env: Environment;
}

/**
 * A finding made of a result, with its texts and everything it names, and the answer to the result in one change. A result
 * that was answered with a finding before keeps that finding.
 */
export function findingFromResult(model: Model, result: FoundResult, { language, author, env }: FindingFacts): { readonly change: Change; readonly findingId: RecordId } {
  const given = answerResult(model, result, { kind: 'finding' }, author, env);
  const [answerId = ''] = given.keys();
  const earlier = getRecord(model, 'finding', getRecord(model, 'answer', answerId)?.findingId);
  const findingId = earlier?.id ?? newRecordId('finding', env);
  const draft = draftChange(model);
  if (earlier === undefined) draft.put(filledIn(model, result, findingId, { language, author, env }));
  const made = draft.build();
  const answered = answerResult(applyChange(model, made), result, { kind: 'finding', findingId }, author, env);
  return { change: squash(made, answered), findingId };
}

function filledIn(model: Model, result: FoundResult, id: RecordId, { language, author, env }: FindingFacts): Finding {
  const { title, text, explanation } = describeResult(language, result);
  const { clause, severity } = result.check;
  return {
    id,
    type: 'finding',
    code: nextCode(codeSeries(listOf(model, 'finding'), 'F'), listOf(model, 'finding')),
    title: title.slice(0, 200),
    text,
    recommendation: explanation,
    severity,
    ...places(result),
    ...(findPractice(clause) === undefined ? {} : { practices: [clause] }),
    origin: 'check',
    state: 'open',
    foundOn: env.now().slice(0, 10),
    ...(author === '' ? {} : { foundBy: author }),
  };
}

const placed = [['asset', 'assetIds'], ['zone', 'zoneIds'], ['conduit', 'conduitIds'], ['flow', 'flowIds']] as const;

/** What the result names, as the fields of the finding. */
function places({ objects }: FoundResult): Pick<Finding, (typeof placed)[number][1]> {
  const found: { [Field in (typeof placed)[number][1]]?: readonly RecordId[] } = {};
  for (const [type, field] of placed) {
    const ids = objects.filter((id) => typeOfId(id) === type);
    if (ids.length > 0) found[field] = ids;
  }
  return found;
}
