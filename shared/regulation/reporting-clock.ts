/** When a significant incident has to be reported at the latest; undefined where the clock has not been started. */
export interface ReportingDeadlines {
  /** Instants, ISO 8601 in UTC. */
  readonly earlyWarning: string;
  readonly notification: string;
  /** Calendar date: one month after the notification, or after its last moment while it is not submitted. */
  readonly finalReport: string;
  readonly isFinalCertain: boolean;
}

const hour = 3_600_000;

/** A wrong date or time gives no deadlines. Hours are counted to the minute, which is the cautious reading. */
export function reportingDeadlines(awareAt: string, notifiedAt: string | undefined, offsetMinutes: (instant: string) => number): ReportingDeadlines | undefined {
  const aware = Date.parse(awareAt);
  if (Number.isNaN(aware)) return undefined;
  const notification = new Date(aware + 72 * hour).toISOString();
  const notified = notifiedAt === undefined || Number.isNaN(Date.parse(notifiedAt)) ? undefined : notifiedAt;
  const counted = notified ?? notification;
  return {
    earlyWarning: new Date(aware + 24 * hour).toISOString(),
    notification,
    finalReport: monthAfter(localDay(counted, offsetMinutes(counted))),
    isFinalCertain: notified !== undefined,
  };
}

/** The calendar day of an instant where the clock is `offsetMinutes` ahead of UTC. */
function localDay(instant: string, offsetMinutes: number): string {
  return new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** The same day of the next month; its last day where the month is shorter. */
export function monthAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
