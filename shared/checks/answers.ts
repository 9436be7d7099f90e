import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { draftChange, type Change } from '../model/change';
import type { Answer } from '../model/entities/answer';
import type { Environment } from '../model/identifier';
import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { FoundResult } from './check';
import { runChecks } from './runner';

/** `reopened`: there is an answer, but what the check sees has changed since, or its time is over. */
export type ResultState = 'open' | 'reopened' | Answer['kind'];

export interface AnsweredResult extends FoundResult {
  readonly state: ResultState;
  readonly answer?: Answer;
}

const known = new WeakMap<FoundResult, { readonly answer: Answer | undefined; readonly today: string; readonly answered: AnsweredResult }>();

/** Every result with the answer a person gave to it. `today` is a calendar date. */
export function answeredResults(model: Model, today: string): readonly AnsweredResult[] {
  return runChecks(model, today).map((result) => {
    const answer = answerTo(model, result);
    const last = known.get(result);
    if (last !== undefined && last.answer === answer && last.today === today) return last.answered;
    const answered: AnsweredResult = answer === undefined ? { ...result, state: 'open' } : { ...result, answer, state: stateOf(result, answer, today) };
    known.set(result, { answer, today, answered });
    return answered;
  });
}

/** True for a result that waits for somebody. */
export function isWaiting({ state }: AnsweredResult): boolean {
  return state === 'open' || state === 'reopened';
}

function answerTo(model: Model, result: FoundResult): Answer | undefined {
  const { check, subjectId, part } = result;
  const given = recordsWith(model, 'answer', 'subjectId', subjectId).filter((answer) => answer.check === check.id);
  if (given.length === 0) return undefined;
  // Where a rule finds several things about a subject, each answer belongs to one of them.
  const own = part === undefined ? given : given.filter((answer) => answer.id === answerId(result) || answer.seenDigest === digestOfResult(result) || answer.seenDigest === undefined);
  return own.reduce<Answer | undefined>(
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

/** Made from what is answered, so that two people who answer the same thing apart meet in one record. */
function answerId({ check, subjectId, part }: FoundResult): RecordId {
  return `answer:${shortDigest(part === undefined ? [check.id, subjectId] : [check.id, subjectId, part])}`;
}

export type AnswerFields = Pick<Answer, 'kind'> & Partial<Pick<Answer, 'reason' | 'until' | 'findingId'>>;

/** Answers a result; an earlier answer to it is replaced. Where two people answered apart, a difference shows as a conflict. */
export function answerResult(model: Model, result: FoundResult, fields: AnswerFields, author: string, env: Pick<Environment, 'now'>): Change {
  const draft = draftChange(model);
  draft.put({
    ...fields,
    id: answerTo(model, result)?.id ?? answerId(result),
    type: 'answer',
    check: result.check.id,
    subjectId: result.subjectId,
    seenDigest: digestOfResult(result),
    answeredAt: env.now(),
    ...(author === '' ? {} : { answeredBy: author }),
  });
  return draft.build();
}

/** Takes the answer to a result away; the result is open again. */
export function withdrawAnswer(model: Model, result: FoundResult): Change {
  const draft = draftChange(model);
  const answer = answerTo(model, result);
  if (answer !== undefined) draft.remove(answer.id);
  return draft.build();
}
