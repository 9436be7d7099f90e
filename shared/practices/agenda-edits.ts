import { draftChange, type Change, type Patch } from '../model/change';
import type { Interview } from '../model/entities/interview';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { listAgenda, type AgendaItem } from './agenda';
import { freeFrom, pause, timeOf, workday } from './agenda-times';

/** An interview added at the end of its day, or of the talks without a day. */
export function addInterview(model: Model, fields: Omit<Interview, 'id' | 'type' | 'position'>, env: Pick<Environment, 'newId'>): { readonly id: RecordId; readonly change: Change } {
  const draft = draftChange(model);
  const id = newRecordId('interview', env);
  draft.put({ id, type: 'interview', ...fields, position: lastPosition(model) + 1 });
  return { id, change: draft.build() };
}

/** The last place that is taken in the order. */
export function lastPosition(model: Model): number {
  return listOf(model, 'interview').reduce((last, { position }) => Math.max(last, position ?? 0), 0);
}

/** Sets fields of an interview. */
export function patchInterview(model: Model, id: RecordId, fields: Patch<'interview'>): Change {
  const draft = draftChange(model);
  draft.patch('interview', id, fields);
  return draft.build();
}

export function removeInterview(model: Model, id: RecordId): Change {
  const draft = draftChange(model);
  draft.remove(id);
  return draft.build();
}

/**
 * Moves an interview to a place of a day (0 is the first) and gives the day's planned talks new times, one after the
 * other; what was held or called off keeps its time. Without a day the talk waits without a time.
 */
export function moveInterview(model: Model, id: RecordId, day: string | undefined, place: number): Change {
  const present = listAgenda(model).find((one) => one.day === day)?.items ?? [];
  const moved = listAgenda(model).flatMap(({ items }) => items).find(({ interview }) => interview.id === id);
  if (moved === undefined) return new Map();
  const others = present.filter(({ interview }) => interview.id !== id);
  const items = [...others.slice(0, place), moved, ...others.slice(place)];
  const draft = draftChange(model);
  const first = Math.min(...present.map(({ from }) => from), day === undefined || present.length > 0 ? Number.MAX_SAFE_INTEGER : workday.begin);
  const times = timesInRow(items, first);
  items.forEach(({ interview }, index) => {
    const time = times[index];
    const startsAt = day === undefined || time === undefined ? undefined : timeOf(time);
    draft.patch('interview', interview.id, { day, position: index + 1, ...(isPlanned(interview) || interview.id === id ? { startsAt } : {}) });
  });
  return draft.build();
}

function isPlanned({ state }: Interview): boolean {
  return state === undefined || state === 'planned';
}

/** One after the other from the first, with a pause between; fixed ones stay where they are. */
function timesInRow(items: readonly AgendaItem[], first: number): readonly number[] {
  let free = first === Number.MAX_SAFE_INTEGER ? workday.begin : first;
  return items.map(({ interview, from, minutes }) => {
    if (interview.state === 'cancelled') return from;
    const start = interview.state === 'done' ? from : freeFrom(free, minutes);
    free = start + minutes + pause;
    return start;
  });
}
