import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { noChange, draftChange, type Change } from '../model/change';
import type { Interview } from '../model/entities/interview';
import type { Person } from '../model/entities/person';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { practicesWithoutInterview } from './agenda';
import { lastPosition } from './agenda-edits';
import { usualTalks, type UsualTalk } from './agenda-table';
import { freeFrom, minutesFor, nextWorkday, pause, timeOf, workday } from './agenda-times';
import { domainIdIn, domainsOf } from './client';
import { effectiveValues } from './rating';

/** A talk that the rules propose, before it has a place in the agenda. */
export interface ProposedTalk {
  readonly talk: UsualTalk;
  readonly practices: readonly string[];
  /** The people who fit best; none when nobody of the scope does. */
  readonly personIds: readonly RecordId[];
}

/** The talks that are still missing: every practice that is not rated and on no agenda, with whom it is usually spoken about. */
export function proposeTalks(model: Model): readonly ProposedTalk[] {
  const rated = effectiveValues(listOf(model, 'rating'));
  const all = domainsOf(model).flatMap(({ practices }) => practices.map(({ id }) => id));
  const open = practicesWithoutInterview(model, all).filter((id) => !rated.has(id));
  const led = new Set(usualTalks.flatMap(({ domains }) => domains));
  return usualTalks.flatMap((talk, index) => {
    const inDomain = talk.domains.flatMap((domain) => open.filter((id) => domainIdIn(model, id) === domain));
    // A client's own practices belong to nobody by name: they are asked at the end of the first talk.
    const own = index === 0 ? open.filter((id) => !led.has(domainIdIn(model, id) ?? '')) : [];
    const practices = [...inDomain, ...own];
    return practices.length === 0 ? [] : [{ talk, practices, personIds: peopleFor(model, talk) }];
  });
}

/**
 * The proposed talks as interviews, from the first working day after `after` on, one after the other with pauses.
 * Talks that are on the agenda stay untouched.
 * @param after a calendar day, `2026-11-23`
 */
export function proposeAgenda(model: Model, language: Language, after: string, env: Pick<Environment, 'newId'>): { readonly change: Change; readonly count: number } {
  const talks = proposeTalks(model).flatMap(inParts);
  if (talks.length === 0) return { change: noChange, count: 0 };
  const draft = draftChange(model);
  const lastDay = listOf(model, 'interview').reduce((last, { day }) => (day !== undefined && day > last ? day : last), after.slice(0, 10));
  let day = nextWorkday(lastDay);
  let free: number = workday.begin;
  let position = lastPosition(model);
  for (const { talk, practices, personIds } of talks) {
    const minutes = minutesFor(practices.length);
    if (freeFrom(free, minutes) + minutes > workday.end) {
      day = nextWorkday(day);
      free = workday.begin;
    }
    const from = freeFrom(free, minutes);
    free = from + minutes + pause;
    position += 1;
    const interview: Interview = {
      id: newRecordId('interview', env),
      type: 'interview',
      title: translate(language, talk.titleKey),
      day,
      startsAt: timeOf(from),
      minutes,
      position,
      practices: practices.join('\n'),
      state: 'planned',
      ...(personIds.length === 0 ? {} : { personIds }),
    };
    draft.put(interview);
  }
  return { change: draft.build(), count: talks.length };
}

/** Practices that fit into one talk of two hours. */
const mostPractices = 18;

/** A talk that would last too long becomes several of the same length. */
function inParts(talk: ProposedTalk): readonly ProposedTalk[] {
  const parts = Math.ceil(talk.practices.length / mostPractices);
  const length = Math.ceil(talk.practices.length / parts);
  return Array.from({ length: parts }, (_, part) => ({ ...talk, practices: talk.practices.slice(part * length, (part + 1) * length) }));
}

const mostPeople = 2;
/** What a function's name, a responsibility and a role count. One role alone is not enough where several people share it. */
const weights = { word: 4, responsible: 3, accountable: 2, role: 2 } as const;
const leastFit = 4;

/** The people of the scope a talk is best held with, the best first. */
function peopleFor(model: Model, talk: UsualTalk): readonly RecordId[] {
  const fits = listOf(model, 'person')
    .filter(({ role }) => role !== 'assessor')
    .map((person) => ({ id: person.id, fit: fitOf(person, talk) }))
    .sort((left, right) => right.fit - left.fit || (left.id < right.id ? -1 : 1));
  const best = fits[0]?.fit ?? 0;
  return fits.filter(({ fit }) => fit >= leastFit && fit * 2 > best).slice(0, mostPeople).map(({ id }) => id);
}

function fitOf({ role, function: name, responsibilities }: Person, talk: UsualTalk): number {
  const words = (name ?? '').toLocaleLowerCase('de');
  const named = talk.words.some((word) => words.includes(word)) ? weights.word : 0;
  const hasRole = role !== undefined && talk.roles.includes(role) ? weights.role : 0;
  const answers = (responsibilities ?? []).reduce((sum, { topic, kind }) => {
    if (!talk.topics.includes(topic)) return sum;
    return sum + (kind === 'responsible' ? weights.responsible : kind === 'accountable' ? weights.accountable : 0);
  }, 0);
  return named + hasRole + answers;
}
