import type { checksEn } from '../i18n/en/checks';
import type { MessageParameters } from '../i18n/message';
import type { Change } from '../model/change';
import type { severities } from '../model/choice-sets';
import type { Model } from '../model/model';
import type { RecordId, RecordType } from '../model/record-type';
import type { AnyRecord } from '../model/registry';

/** A check exists when its texts exist: `check.<id>.title`, `.result` and `.why` in `i18n/en/checks.ts`. */
export type CheckId = keyof typeof checksEn extends infer Key ? (Key extends `check.${infer Id}.title` ? Id : never) : never;

export type Severity = (typeof severities)['values'][number];

/** One thing a rule noticed. */
export interface CheckResult {
  /** The record the result is about; an answer names it. */
  readonly subjectId: RecordId;
  /** Every record the result names, the subject first. */
  readonly objects: readonly RecordId[];
  /** Names and numbers for the text `check.<id>.result`. */
  readonly parameters: MessageParameters;
  /** Fields of the subject that are concerned. */
  readonly fields: readonly string[];
  /** The values that led to the result, as plain data. An answer re-opens when they change; names are no part of it. */
  readonly saw: unknown;
}

/** A rule over the model. */
export interface Check {
  readonly id: CheckId;
  readonly severity: Severity;
  /** Where the rule comes from: ZCR of IEC 62443-3-2, SR of IEC 62443-3-3, or one of our practices. */
  readonly clause: string;
  readonly titleKey: `check.${CheckId}.title`;
  /** The result in one sentence; takes the parameters of the result, and `fields` for the labels of its fields. */
  readonly resultKey: `check.${CheckId}.result`;
  /** Why it matters and what helps. */
  readonly explanationKey: `check.${CheckId}.why`;
  /** The tables the rule looks at; its results are kept as long as these stay the same. */
  readonly reads: readonly RecordType[];
  /** @param today calendar date, for rules about deadlines */
  readonly run: (model: Model, today: string) => readonly CheckResult[];
  /** What settles the result without a question; empty where the model does not say it. */
  readonly quickFix?: (model: Model, result: CheckResult) => Change;
  readonly examples: CheckExamples;
}

export interface CheckExamples {
  /** Records in which the rule finds nothing. */
  readonly passing: readonly AnyRecord[];
  /** Records in which it finds exactly one thing. */
  readonly failing: readonly AnyRecord[];
}

type CheckFacts = Omit<Check, 'titleKey' | 'resultKey' | 'explanationKey'>;

/** Declares a check; the keys of its texts follow from its id. */
export function defineCheck(facts: CheckFacts): Check {
  const { id } = facts;
  return { ...facts, titleKey: `check.${id}.title`, resultKey: `check.${id}.result`, explanationKey: `check.${id}.why` };
}
