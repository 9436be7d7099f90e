import type { checksEn } from '../i18n/en/checks';
import type { MessageParameters } from '../i18n/message';
import type { Change } from '../model/change';
import type { severities } from '../model/choice-sets';
import { listOf, type Model } from '../model/model';
import type { RecordId, RecordType } from '../model/record-type';
import type { AnyRecord, RecordFor } from '../model/registry';
import { sightOf, type Sight } from './sight';

/** A check exists when its texts exist: `check.<id>.title`, `.result` and `.why` in `i18n/en/checks.ts`. */
export type CheckId = keyof typeof checksEn extends infer Key ? (Key extends `check.${infer Id}.title` ? Id : never) : never;

export type Severity = (typeof severities)['values'][number];

/** One thing a rule noticed. */
export interface CheckResult {
  /** The record the result is about; an answer names it. */
  readonly subjectId: RecordId;
  /** Which of several things of one kind about the subject; only where a rule may find more than one. */
  readonly part?: string;
  /** Every record the result names, the subject first. */
  readonly objects: readonly RecordId[];
  /** Names and numbers for the text `check.<id>.result`. */
  readonly parameters: MessageParameters;
  /** Fields of the subject that are concerned. */
  readonly fields: readonly string[];
  /** The values that led to the result, as plain data. An answer re-opens when they change; names are no part of it. */
  readonly saw: unknown;
}

/** A result with the check that found it. */
export interface FoundResult extends CheckResult {
  readonly check: Check;
}

/** What a rule needs to be run again in part: it looks at one record at a time and at others only through the sight. */
interface RecordScope {
  readonly kind: 'records';
  readonly of: RecordType;
  readonly look: (record: AnyRecord, sight: Sight) => readonly CheckResult[];
}

/** A rule about the plant as a whole; it is run again when one of the tables it reads has changed. */
interface WholeScope {
  readonly kind: 'whole';
  readonly reads: readonly RecordType[];
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
  readonly scope: RecordScope | WholeScope;
  /** Every result, from scratch. @param today calendar date, for rules about deadlines */
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

type CommonFacts = Pick<Check, 'id' | 'severity' | 'clause' | 'quickFix' | 'examples'>;
type KeysOfTexts = Pick<Check, 'titleKey' | 'resultKey' | 'explanationKey'>;

interface RecordCheckFacts<Type extends RecordType> extends CommonFacts {
  readonly of: Type;
  readonly look: (record: RecordFor<Type>, sight: Sight) => readonly CheckResult[];
}

/**
 * Declares a check that looks at the records of one type, one at a time. Whatever else it needs it asks the sight for, so
 * that an edit runs it again only for the records that asked for what changed.
 */
export function defineCheck<Type extends RecordType>({ of, look, ...facts }: RecordCheckFacts<Type>): Check {
  // The runner hands records of the declared type only.
  const lookAt = (record: AnyRecord, sight: Sight): readonly CheckResult[] => look(record as RecordFor<Type>, sight);
  return {
    ...facts,
    ...keysOf(facts.id),
    scope: { kind: 'records', of, look: lookAt },
    run: (model, today) => {
      const sight = sightOf(model, today);
      return listOf(model, of).flatMap((record) => look(record, sight));
    },
  };
}

type WholeCheckFacts = CommonFacts & Pick<Check, 'run'> & { readonly reads: readonly RecordType[] };

/** Declares a check about the plant as a whole. */
export function defineWholeCheck({ reads, ...facts }: WholeCheckFacts): Check {
  return { ...facts, ...keysOf(facts.id), scope: { kind: 'whole', reads } };
}

function keysOf(id: CheckId): KeysOfTexts {
  return { titleKey: `check.${id}.title`, resultKey: `check.${id}.result`, explanationKey: `check.${id}.why` };
}
