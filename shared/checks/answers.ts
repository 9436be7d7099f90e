import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { draftChange, type Change } from '../model/change';
import type { Answer } from '../model/entities/answer';
import type { Environment } from '../model/identifier';
import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import { runChecks, type FoundResult } from './runner';

/** `reopened`: there is an answer, but what the check sees has changed since, or its time is over. */
export type ResultState = 'open' | 'reopened' | Answer['kind'];

export interface AnsweredResult extends FoundResult {
  readonly state: ResultState;
  readonly answer?: Answer;
}

/** Every result with the answer a person gave to it. `today` is a calendar date. */
export function answeredResults(model: Model, today: string): readonly AnsweredResult[] {
  return runChecks(model, today).map((result) => {
    const answer = answerTo(model, result);
    return answer === undefined ? { ...result, state: 'open' } : { ...result, answer, state: stateOf(result, answer, today) };
  });
}

function answerTo(model: Model, { check, subjectId }: FoundResult): Answer | undefined {
  const given = recordsWith(model, 'answer', 'subjectId', subjectId).filter((answer) => answer.check === check.id);
  return given.reduce<Answer | undefined>(
    (latest, answer) => (latest === undefined || (answer.answeredAt ?? '') >= (latest.answeredAt ?? '') ? answer : latest),
    undefined,
  );
}

function stateOf(result: FoundResult, answer: Answer, today: string): ResultState {
  const isOver = answer.until !== undefined && answer.until < today;
  const hasChanged = answer.seenDigest !== undefined && answer.seenDigest !== digestOfResult(result);
  return isOver || hasChanged ? 'reopened' : answer.kind;
}

/** Names what a check saw, 26 hexadecimal digits: another digest re-opens an answer. */
export function digestOfResult({ check, subjectId, saw }: FoundResult): string {
  return shortDigest([check.id, subjectId, saw]);
}

function shortDigest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 26);
}

export type AnswerFields = Pick<Answer, 'kind'> & Partial<Pick<Answer, 'reason' | 'until' | 'findingId'>>;

/**
 * Answers a result. The id of the answer is made from the check and the subject, so that two people who answer the same
 * result apart meet in one record, where a difference shows as a conflict.
 */
export function answerResult(model: Model, result: FoundResult, fields: AnswerFields, author: string, env: Pick<Environment, 'now'>): Change {
  const draft = draftChange(model);
  const { check, subjectId } = result;
  const id = answerTo(model, result)?.id ?? `answer:${shortDigest([check.id, subjectId])}`;
  draft.put({
    ...fields,
    id,
    type: 'answer',
    check: check.id,
    subjectId,
    seenDigest: digestOfResult(result),
    answeredAt: env.now(),
    ...(author === '' ? {} : { answeredBy: author }),
  });
  return draft.build();
}
