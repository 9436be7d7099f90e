import { compareText, formatDate, formatNumber } from '../i18n/format';
import type { Language } from '../i18n/message';
import { isMessageKey, translate, translator, type Translate } from '../i18n/translate';
import type { LevelVector } from '../model/field';
import { foundationalRequirements } from '../model/field';
import { assessmentOf, findRecord, listOf, type Model } from '../model/model';
import { recordTypes, type RecordType } from '../model/record-type';
import { lifeStates } from '../model/choice-sets';
import { entityOf, type AnyRecord, type RecordFor } from '../model/registry';
import { domainsWithResult } from '../practices/results/domains';
import { scorePractices, type MaturityScore } from '../practices/score';
import type { DeliverableOptions, View } from './options';
import { riskScaleOf, type RiskScale } from './risk-scale';
import type { DocumentWords } from './document';

type Lists = { readonly [Type in RecordType]: readonly RecordFor<Type>[] };

/** What every deliverable reads: the records of the chosen view, names and words in the document's language. */
export interface DeliverableContext {
  readonly model: Model;
  readonly language: Language;
  readonly options: DeliverableOptions;
  readonly t: Translate;
  readonly assessment: RecordFor<'assessment'> | undefined;
  readonly lists: Lists;
  readonly score: MaturityScore;
  readonly scale: RiskScale;
}

/** Prepares a context; records planned or to be removed are left out as the view demands. */
export function createContext(model: Model, language: Language, options: DeliverableOptions): DeliverableContext {
  const assessment = assessmentOf(model);
  return {
    model,
    language,
    options,
    t: translator(language),
    assessment,
    lists: listsOf(model, language, options.view),
    score: scorePractices({ ratings: listOf(model, 'rating'), targets: assessment?.targets ?? [] }, domainsWithResult(model)),
    scale: riskScaleOf(assessment),
  };
}

function listsOf(model: Model, language: Language, view: View): Lists {
  const hidden = view === 'asIs' ? 'planned' : 'toBeRemoved';
  const compare = compareText(language);
  const lists: Partial<Record<RecordType, readonly AnyRecord[]>> = {};
  for (const type of recordTypes) {
    const all: readonly AnyRecord[] = [...model.tables[type].values()];
    const shown = hasLifeState(type) ? all.filter((record) => !('state' in record && record.state === hidden)) : [...all];
    lists[type] = shown.sort((first, second) => compare(codeOf(first), codeOf(second)));
  }
  return lists as Lists;
}

/** True for records that exist, are planned or are to be removed; measures have a state of another kind. */
function hasLifeState(type: RecordType): boolean {
  const field = entityOf(type).fields['state'];
  return field?.kind === 'choice' && field.set === lifeStates.set;
}

/** What records are sorted and cited by: their own number, else their name. */
export function codeOf(record: AnyRecord): string {
  if (record.type === 'asset') return record.tag ?? record.name;
  if ('code' in record && record.code !== undefined && record.code !== '') return record.code;
  return titleOf(record);
}

export function titleOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  if ('name' in record && record.name !== undefined) return record.name;
  return record.type === 'attachment' ? (record.caption ?? '') : record.type === 'rating' ? record.practice : '';
}

/** Code and title of a record by id, "Z-04 Filling line 2"; an unknown id shows a dash. */
export function nameOf(context: DeliverableContext, id: string | undefined): string {
  const record = id === undefined ? undefined : findRecord(context.model, id);
  if (record === undefined) return id === undefined ? '' : '–';
  const code = codeOf(record);
  const title = titleOf(record);
  return code === title || title === '' ? code : `${code} ${title}`;
}

/** Longer words with hyphens are names, and may be broken. */
const longestCode = 12;

/** A record's own number as it stands in running text: never broken at its hyphens. */
export function citedCode(record: AnyRecord): string {
  const code = codeOf(record);
  return code.length <= longestCode && !code.includes(' ') ? code.replaceAll('-', '\u2011') : code;
}

/** Numbers of several records in the given order, for running text; shortened after `longest`. */
export function namesOf(context: DeliverableContext, ids: readonly string[] | undefined, longest = 99): string {
  const codes = (ids ?? []).flatMap((id) => {
    const record = findRecord(context.model, id);
    if (record === undefined) return [];
    const isNamed = record.type === 'zone' && codeOf(record) !== titleOf(record);
    return [isNamed ? `${citedCode(record)} ${titleOf(record)}` : record.type === 'area' ? nameOf(context, id) : citedCode(record)];
  });
  return shortened(context, codes, longest);
}

/** The own numbers of several records alone, where a table of the document says what they are called; shortened after `longest`. */
export function codesOf(context: DeliverableContext, ids: readonly string[], longest: number): string {
  const codes = ids.flatMap((id) => findRecord(context.model, id) ?? []).map(citedCode);
  return shortened(context, codes, longest);
}

function shortened({ t }: DeliverableContext, codes: readonly string[], longest: number): string {
  const shown = codes.slice(0, longest).join(', ');
  return codes.length <= longest ? shown : t('deliverable.andMore', { list: shown, count: codes.length - longest });
}

/** The word for a choice's value; the value itself when there is no word, empty when there is no value. */
export function choiceLabel(context: DeliverableContext, set: string, value: string | undefined): string {
  if (value === undefined) return '';
  const key = `choice.${set}.${value}`;
  return isMessageKey(key) ? translate(context.language, key) : value;
}

/** A calendar date or instant as a date in the document's language; empty for no date. */
export function day(context: DeliverableContext, date: string | undefined): string {
  return date === undefined || date === '' ? '' : formatDate(context.language, date);
}

export function amount(context: DeliverableContext, value: number | undefined): string {
  return value === undefined ? '' : formatNumber(context.language, value);
}

/** Yes, no or nothing. */
export function yesNo(context: DeliverableContext, flag: boolean | undefined): string {
  return flag === undefined ? '' : choiceLabel(context, 'yesNoUnknown', flag ? 'yes' : 'no');
}

/** A security level vector: one digit when all seven are the same, else the seven in the standard's order. */
export function levelsText(vector: LevelVector | undefined): string {
  const levels = foundationalRequirements.map((requirement) => vector?.[requirement]);
  if (levels.every((level) => level === undefined)) return '';
  const [first] = levels;
  if (first !== undefined && levels.every((level) => level === first)) return String(first);
  return levels.map((level) => (level === undefined ? '–' : String(level))).join(' ');
}

/** True when an achieved level lies below its target. */
export function hasLevelGap(target: LevelVector | undefined, achieved: LevelVector | undefined): boolean {
  return foundationalRequirements.some((requirement) => {
    const wanted = target?.[requirement];
    const reached = achieved?.[requirement];
    return wanted !== undefined && reached !== undefined && reached < wanted;
  });
}

/** Title of the report as the assessment says, else the usual one. */
export function reportTitle(context: DeliverableContext): string {
  return context.assessment?.reportTitle ?? context.t('report.title');
}

export function classificationOf(context: DeliverableContext): string {
  return context.options.classification ?? context.assessment?.classification ?? '';
}

export function versionOf(context: DeliverableContext): string {
  return context.options.version ?? context.assessment?.reportVersion ?? '1.0';
}

/** From when to when, as far as it is known; "since" while nobody has said that it is over. */
export function periodOf(context: DeliverableContext): string {
  const from = day(context, context.assessment?.startedOn);
  const until = day(context, context.assessment?.finishedOn);
  if (from === '' || from === until) return from;
  return until === '' ? context.t('report.scope.since', { from }) : context.t('report.scope.fromUntil', { from, until });
}

export function clientOf(context: DeliverableContext): string {
  return context.assessment?.operator ?? context.assessment?.name ?? '';
}

/** The people who assessed, for the cover and the file's metadata. */
export function assessorsOf(context: DeliverableContext): string {
  const assessors = context.lists.person.filter((person) => person.role === 'assessor').map((person) => person.name);
  return assessors.length > 0 ? assessors.join(', ') : (context.options.author ?? '');
}

/** The words for captions and cross references in a document. */
export function documentWords({ t }: DeliverableContext): DocumentWords {
  return {
    figure: t('report.word.figure'),
    table: t('report.word.table'),
    chapter: t('report.word.chapter'),
    annex: t('report.word.annex'),
    source: t('report.word.source'),
  };
}
