import { fieldsDe } from '../i18n/de/fields';
import { fieldsEn } from '../i18n/en/fields';
import type { Language } from '../i18n/message';
import { foldHeading } from '../inventory/heading-text';

/** What a questionnaire can say of a practice, in the order of the template. */
export const questionnaireFields = [
  'code', 'catalog', 'domain', 'title', 'statement', 'why', 'ask', 'lookAt', 'evidence', 'firstMeasure',
  'ml1', 'ml2', 'ml3', 'ml4', 'references', 'appliesTo', 'topics',
] as const;
export type QuestionnaireField = (typeof questionnaireFields)[number];

/** Fields whose text is a list, an entry a line. */
export const listFields: ReadonlySet<QuestionnaireField> = new Set(['ask', 'lookAt', 'evidence', 'references', 'appliesTo', 'topics']);

/** The longest text of each field, in characters. */
export const longest: Readonly<Record<QuestionnaireField, number>> = {
  code: 40, catalog: 200, domain: 200, title: 200, statement: 2000, why: 2000, ask: 4000, lookAt: 4000, evidence: 4000, firstMeasure: 2000,
  ml1: 2000, ml2: 2000, ml3: 2000, ml4: 2000, references: 2000, appliesTo: 400, topics: 400,
};

/** How others call the columns, folded; the labels of the fields themselves are understood as well. */
const synonyms: Readonly<Record<QuestionnaireField, string>> = {
  code: 'code|nr|no|id|nummer|number|kennung|kuerzel|ref|referenz nr|practice id|control id|control no|kontrolle nr|lfd nr|frage nr|question no|#',
  catalog: 'questionnaire|fragebogen|katalog|catalogue|catalog|standard|werksnorm',
  domain: 'domain|themenfeld|domaene|kapitel|chapter|kategorie|category|abschnitt|section|gruppe|group|handlungsfeld',
  title: 'title|titel|kurztitel|bezeichnung|name|praktik|practice|kontrolle|control|massnahme kurz|prueffrage|pruefpunkt',
  statement: 'statement|aussage|beschreibung|description|anforderung|requirement|text|vorgabe|soll',
  why: 'why|why it matters|warum|warum es zaehlt|begruendung|rationale|ziel|zweck|purpose|goal',
  ask: 'ask|questions?|fragen?|interviewfragen?|leitfragen?|interview questions?',
  lookAt: 'look at|what to look at|was anzusehen ist|ansehen|vor ort ansehen|begehung|pruefen vor ort|sichtpruefung|observe|what to observe',
  evidence: 'evidence|evidence to ask for|nachweise?|erfragte nachweise|erwartete nachweise|expected evidence|belege?',
  firstMeasure: 'first measure|typical first measure|erste massnahme|typische erste massnahme|empfehlung|recommendation|first step|erster schritt',
  ml1: '', ml2: '', ml3: '', ml4: '',
  references: 'references?|bezuege|bezug|normbezug|normen?|clauses?|mapping|verweise?',
  appliesTo: 'applies to|gilt fuer|anwendbar auf|geltung|scope|ebene der bewertung',
  topics: 'topics?|themen|thema|stichworte?|tags',
};

const patterns: readonly (readonly [QuestionnaireField, RegExp])[] = questionnaireFields
  .filter((field) => synonyms[field] !== '')
  .map((field) => [field, new RegExp(`^(${synonyms[field]})$`, 'u')]);

const labels: ReadonlyMap<string, QuestionnaireField> = new Map(
  questionnaireFields.flatMap((field): readonly (readonly [string, QuestionnaireField])[] => [
    [foldHeading(fieldsEn[`field.clientPractice.${field}`]), field],
    [foldHeading(fieldsDe[`field.clientPractice.${field}`]), field],
    [foldHeading(field), field],
  ]),
);

/** `ML 2`, `Stufe 2`, `Level 2`, `Reifegrad 2 (gesteuert)`. */
const level = /^(?:ml|stufe|level|reifegrad|maturity|maturity level|reifegradstufe|rg)(?: ml)? ?([1-4])\b/u;
const levelFields = ['ml1', 'ml2', 'ml3', 'ml4'] as const;

/** The field a heading names in English or German; undefined for a column that says nothing of a practice. */
export function fieldOfHeading(heading: string): QuestionnaireField | undefined {
  const folded = foldHeading(heading);
  if (folded === '' || folded.length > 60) return undefined;
  const step = level.exec(folded)?.[1];
  if (step !== undefined) return levelFields[Number(step) - 1];
  return labels.get(folded) ?? patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The heading of a field as the template writes it. */
export function headingOf(language: Language, field: QuestionnaireField): string {
  return (language === 'de' ? fieldsDe : fieldsEn)[`field.clientPractice.${field}`];
}
