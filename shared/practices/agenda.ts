import type { Interview } from '../model/entities/interview';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { freeFrom, minutesFor, minutesOf, pause, workday } from './agenda-times';
import { findPracticeIn, linesOf } from './client';

/** Why an interview cannot be held as planned. */
export type AgendaConflict =
  | { readonly kind: 'person'; readonly personId: RecordId; readonly otherId: RecordId }
  /** It ends late in the evening. */
  | { readonly kind: 'late' };

/** One interview as the agenda shows it. Times are minutes after midnight. */
export interface AgendaItem {
  readonly interview: Interview;
  readonly from: number;
  readonly until: number;
  readonly minutes: number;
  /** A time was set; else the talk follows the one before it. */
  readonly isFixed: boolean;
  readonly practices: readonly string[];
  readonly conflicts: readonly AgendaConflict[];
}

export interface AgendaDay {
  /** Undefined for talks that have no day yet. */
  readonly day: string | undefined;
  readonly items: readonly AgendaItem[];
  /** Of all talks that are not cancelled. */
  readonly minutes: number;
}

/** The days of the agenda in their order, talks without a day last. */
export function listAgenda(model: Model): readonly AgendaDay[] {
  const days = new Map<string | undefined, Interview[]>();
  for (const interview of listOf(model, 'interview')) days.set(interview.day, [...(days.get(interview.day) ?? []), interview]);
  return [...days]
    .sort(([left], [right]) => compareDays(left, right))
    .map(([day, interviews]) => agendaDay(model, day, interviews));
}

/** Days in their order; none comes last. */
function compareDays(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  return left < right ? -1 : 1;
}

function agendaDay(model: Model, day: string | undefined, interviews: readonly Interview[]): AgendaDay {
  const timed = withTimes(model, interviews);
  const held = timed.filter(({ interview }) => isHeld(interview));
  const items = timed.map((item): AgendaItem => ({ ...item, conflicts: day === undefined ? [] : conflictsOf(item, held) }));
  return { day, items, minutes: held.reduce((sum, { minutes }) => sum + minutes, 0) };
}

type Timed = Omit<AgendaItem, 'conflicts'>;

/** Talks with a time by that time; each of the others follows the one that stands before it in the order. */
function withTimes(model: Model, interviews: readonly Interview[]): readonly Timed[] {
  let free: number = workday.begin;
  const timed = inOrder(interviews).map((interview): Timed => {
    const practices = practicesOfInterview(model, interview);
    const minutes = interview.minutes ?? minutesFor(practices.length);
    const fixed = minutesOf(interview.startsAt);
    const from = fixed ?? freeFrom(free, minutes);
    if (isHeld(interview)) free = from + minutes + pause;
    return { interview, from, until: from + minutes, minutes, isFixed: fixed !== undefined, practices };
  });
  return timed.sort((left, right) => left.from - right.from || compareOrder(left.interview, right.interview));
}

function inOrder(interviews: readonly Interview[]): readonly Interview[] {
  return [...interviews].sort(compareOrder);
}

function compareOrder(left: Interview, right: Interview): number {
  return (left.position ?? Number.MAX_SAFE_INTEGER) - (right.position ?? Number.MAX_SAFE_INTEGER) || (left.id < right.id ? -1 : 1);
}

function isHeld({ state }: Interview): boolean {
  return state !== 'cancelled';
}

/** The same person at two places at once, and talks that end late. */
function conflictsOf(item: Timed, held: readonly Timed[]): readonly AgendaConflict[] {
  if (!isHeld(item.interview)) return [];
  const conflicts: AgendaConflict[] = item.until > workday.latest ? [{ kind: 'late' }] : [];
  for (const other of held) {
    if (other.interview.id === item.interview.id || other.from >= item.until || item.from >= other.until) continue;
    for (const personId of item.interview.personIds ?? []) {
      if (other.interview.personIds?.includes(personId) === true) conflicts.push({ kind: 'person', personId, otherId: other.interview.id });
    }
  }
  return conflicts;
}

/** The practices of an interview that this assessment knows, in the order in which they are asked. */
export function practicesOfInterview(model: Model, { practices }: Pick<Interview, 'practices'>): readonly string[] {
  const ids = linesOf((practices ?? '').replaceAll(/[,;]/gu, '\n'));
  return [...new Set(ids)].filter((id) => findPracticeIn(model, id) !== undefined);
}

/** Everyone an interview is held with: people of the scope, then the others as written. */
export function peopleOfInterview(model: Model, { personIds, others }: Pick<Interview, 'personIds' | 'others'>): readonly string[] {
  const names = (personIds ?? []).flatMap((id) => getRecord(model, 'person', id)?.name ?? []);
  return [...names, ...(others === undefined || others.trim() === '' ? [] : [others.trim()])];
}

/** The practices that stand on no agenda: nobody is to be asked about them yet. */
export function practicesWithoutInterview(model: Model, practices: readonly string[]): readonly string[] {
  const planned = new Set(listOf(model, 'interview').filter(isHeld).flatMap((interview) => practicesOfInterview(model, interview)));
  return practices.filter((id) => !planned.has(id));
}
