import type { Translate } from '../../../shared/i18n/translate';

/** "1 h 45 min". */
export function durationText(minutes: number, translate: Translate): string {
  const hours = Math.floor(minutes / 60);
  if (hours > 0 && minutes % 60 === 0) return translate('agenda.duration.hours', { hours });
  return hours === 0 ? translate('agenda.duration.minutes', { minutes }) : translate('agenda.duration', { hours, minutes: minutes % 60 });
}
