/** Minutes after midnight of the usual day of interviews. */
export const workday = { begin: 8 * 60, lunch: 12 * 60, lunchEnd: 13 * 60, end: 17 * 60, latest: 18 * 60 } as const;
/** Minutes between two interviews: to write down, and to walk to the next one. */
export const pause = 15;

/** `09:30` as minutes after midnight; undefined when it is no time of day. */
export function minutesOf(time: string | undefined): number | undefined {
  const match = /^\s*(\d{1,2})[:.](\d{2})\s*$/u.exec(time ?? '');
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  return match === null || hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes;
}

/** Minutes after midnight as `09:30`; past midnight it goes on counting. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** When a talk of that length can begin: not before `earliest`, and not so that it runs through lunch. */
export function freeFrom(earliest: number, minutes: number): number {
  const runsThroughLunch = earliest < workday.lunchEnd && earliest + minutes > workday.lunch;
  const isShort = workday.lunchEnd - workday.lunch + minutes <= workday.end - workday.begin;
  return runsThroughLunch && isShort ? workday.lunchEnd : earliest;
}

/** The calendar day (`2026-11-23`) that many days later. */
function addDays(day: string, days: number): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** The next day from Monday to Friday after a day, or with -1 the one before it. */
export function nextWorkday(day: string, step: 1 | -1 = 1): string {
  let next = addDays(day, step);
  while (next !== day && [0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay())) next = addDays(next, step);
  return next;
}

/** Of one practice; and what a talk needs besides: greeting, looking at things, thanks. */
const perPractice = 6;
const around = 10;

/** How long a talk about so many practices takes, in quarters of an hour between half an hour and two hours. */
export function minutesFor(practices: number): number {
  return Math.min(120, Math.max(30, Math.ceil((practices * perPractice + around) / 15) * 15));
}
