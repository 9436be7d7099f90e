import type { AnsweredResult, ResultState } from '../../../shared/checks/answers';
import type { Severity } from '../../../shared/checks/check';
import { groupByRule, groupBySeverity, groupByZone } from '../../../shared/checks/result-groups';
import { describeResult } from '../../../shared/checks/texts';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Language } from '../../../shared/i18n/message';
import { translate } from '../../../shared/i18n/translate';
import { severities } from '../../../shared/model/choice-sets';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { wordsOf } from '../../../shared/tables/text-filter';

export type GroupBy = 'severity' | 'zone' | 'rule';
export type StateFilter = 'open' | 'reopened' | 'answered';

/** Results under one heading. */
export interface ListedGroup {
  readonly id: string;
  /** Undefined under a zone. */
  readonly severity?: Severity;
  /** Undefined for what lies outside every zone. */
  readonly zoneId?: RecordId;
  readonly results: readonly AnsweredResult[];
}

/** One line of the list. */
export type ListRow =
  | { readonly kind: 'heading'; readonly key: string; readonly group: ListedGroup; readonly isOpen: boolean }
  | { readonly kind: 'result'; readonly key: string; readonly result: AnsweredResult };

/** Where a state belongs among the filters. */
function stateFilterOf(state: ResultState): StateFilter {
  return state === 'open' || state === 'reopened' ? state : 'answered';
}

/** How many results there are of each state. */
export function countStates(results: readonly AnsweredResult[]): Readonly<Record<StateFilter, number>> {
  const counts = { open: 0, reopened: 0, answered: 0 };
  for (const { state } of results) counts[stateFilterOf(state)] += 1;
  return counts;
}

/** The results that are in one of the states and whose words hold every word that was typed. */
export function fitting(results: readonly AnsweredResult[], states: ReadonlySet<StateFilter>, query: string, language: Language): readonly AnsweredResult[] {
  const words = wordsOf(query);
  return results.filter((result) => {
    if (!states.has(stateFilterOf(result.state))) return false;
    if (words.length === 0) return true;
    const searched = searchedText(result, language);
    return words.every((word) => searched.includes(word));
  });
}

/** Everything a result is found by, in small letters. */
function searchedText(result: AnsweredResult, language: Language): string {
  const { title, text } = describeResult(language, result);
  const { clause, severity } = result.check;
  return [text, title, clause, translate(language, choiceLabelKey('severity', severity)), result.answer?.reason ?? ''].join(' ').toLowerCase();
}

/** Puts results under headings, the most severe first in each. */
export function groupResults(results: readonly AnsweredResult[], by: GroupBy, model: Model): readonly ListedGroup[] {
  const sorted = [...results].sort((first, second) => rank(first) - rank(second));
  if (by === 'severity') return groupBySeverity(sorted).map(({ key, results: inside }) => ({ id: key, severity: key, results: inside }));
  if (by === 'rule') return groupByRule(sorted).map(({ key, results: inside }) => ({ id: key.id, severity: key.severity, results: inside }));
  return groupByZone(model, sorted).map(({ key, results: inside }) => ({ id: key ?? '', ...(key === undefined ? {} : { zoneId: key }), results: inside }));
}

function rank({ check }: AnsweredResult): number {
  return severities.values.indexOf(check.severity);
}

/** Headings and results as lines; what is folded shows its heading only. */
export function listRows(groups: readonly ListedGroup[], folded: ReadonlySet<string>): readonly ListRow[] {
  return groups.flatMap((group): readonly ListRow[] => {
    const isOpen = !folded.has(group.id);
    const heading: ListRow = { kind: 'heading', key: `heading ${group.id}`, group, isOpen };
    return isOpen ? [heading, ...group.results.map((result): ListRow => ({ kind: 'result', key: rowKey(group, result), result }))] : [heading];
  });
}

/** Stays while others come and go. A result about a border stands in the groups of two zones. */
function rowKey({ id }: ListedGroup, { check, subjectId, part = '' }: AnsweredResult): string {
  return `${id} ${check.id} ${subjectId} ${part}`;
}

/**
 * The line to stand on: the one with the key, else, when that was answered and left the list, the one that moved up
 * into its place. -1 when nothing was chosen yet.
 */
export function activeRow(rows: readonly ListRow[], key: string | undefined, lastIndex: number): number {
  const index = key === undefined ? -1 : rows.findIndex((row) => row.key === key);
  if (index >= 0 || key === undefined || rows.length === 0) return index;
  const next = Math.min(lastIndex, rows.length - 1);
  return rows[next]?.kind === 'heading' && rows[next + 1]?.kind === 'result' ? next + 1 : next;
}
