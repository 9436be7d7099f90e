import { useEffect, useState, type ReactNode } from 'react';
import { formatDate, formatInstant } from '../../../shared/i18n/format';
import { answerValue } from '../../../shared/regulation/answers';
import { nis2Place } from '../../../shared/regulation/nis2-answers';
import { reportingDeadlines } from '../../../shared/regulation/reporting-clock';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, Card, ClockIcon, DateField, TextField } from '../../ui';
import type { DutyEdits } from './use-duty-edits';

const awarePlace = nis2Place('incident.awareAt');
const notifiedPlace = nis2Place('incident.notifiedAt');
const hour = 3_600_000;

/** The clock of a significant incident: start it, and see until when to report. */
export function ReportingClock({ edits }: { readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { env } = useApp();
  const model = useModel();
  const now = useMinutes(env.now);
  const awareAt = answerValue(model, awarePlace);
  const notifiedAt = answerValue(model, notifiedPlace);
  const deadlines = awareAt === undefined ? undefined : reportingDeadlines(awareAt, notifiedAt, offsetMinutes);
  const left = (deadline: string): string => {
    const hours = (Date.parse(deadline) - Date.parse(now)) / hour;
    return hours >= 0 ? translate('regulation.clock.left', { count: Math.floor(hours) }) : translate('regulation.clock.over', { count: Math.ceil(-hours) });
  };
  return (
    <Card
      title={translate('regulation.clock')}
      actions={
        <>
          <Button size="small" icon={<ClockIcon aria-hidden />} onPress={() => edits.answer(awarePlace, { value: env.now() })}>
            {translate('regulation.clock.now')}
          </Button>
          {awareAt === undefined ? null : (
            <Button size="small" variant="quiet" onPress={() => edits.answerAll([[awarePlace, { value: undefined }], [notifiedPlace, { value: undefined }]])}>
              {translate('regulation.clock.clear')}
            </Button>
          )}
        </>
      }
    >
      <p className="zw-muted">{translate('regulation.clock.help')}</p>
      <div className="zw-regulation-clock">
        <MomentFields instant={awareAt} dayLabel={translate('regulation.clock.aware')} timeLabel={translate('regulation.clock.awareTime')} onChange={(value) => edits.answer(awarePlace, { value })} />
        <MomentFields instant={notifiedAt} dayLabel={translate('regulation.clock.notified')} timeLabel={translate('regulation.clock.notifiedTime')} onChange={(value) => edits.answer(notifiedPlace, { value })} />
      </div>
      {deadlines === undefined ? null : (
        <ol className="zw-regulation-deadlines">
          <Deadline title={translate('regulation.clock.earlyWarning')} at={formatInstant(language, deadlines.earlyWarning)} state={left(deadlines.earlyWarning)} what={translate('regulation.clock.earlyWarning.what')} />
          <Deadline title={translate('regulation.clock.notification')} at={formatInstant(language, deadlines.notification)} state={left(deadlines.notification)} what={translate('regulation.clock.notification.what')} />
          <Deadline
            title={translate('regulation.clock.finalReport')}
            at={formatDate(language, deadlines.finalReport)}
            state={deadlines.isFinalCertain ? '' : translate('regulation.clock.finalReport.latest')}
            what={translate('regulation.clock.finalReport.what')}
          />
        </ol>
      )}
      <p className="zw-muted">{translate('regulation.clock.place')}</p>
    </Card>
  );
}

function Deadline({ title, at, state, what }: { readonly title: string; readonly at: string; readonly state: string; readonly what: string }): ReactNode {
  return (
    <li>
      <strong>{title}</strong>
      <span className="zw-regulation-deadlines__at">{at}</span>
      <span>{state}</span>
      <span className="zw-muted">{what}</span>
    </li>
  );
}

interface MomentProps {
  /** ISO 8601; undefined: not set. */
  readonly instant: string | undefined;
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly onChange: (instant: string | undefined) => void;
}

const timePattern = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** A day and a time of day on this machine's clock. */
function MomentFields({ instant, dayLabel, timeLabel, onChange }: MomentProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [wrong, setWrong] = useState(false);
  const local = instant === undefined ? undefined : new Date(Date.parse(instant) + offsetMinutes(instant) * 60_000).toISOString();
  const day = local?.slice(0, 10);
  const time = local?.slice(11, 16) ?? '';
  const set = (nextDay: string | undefined, nextTime: string): void => onChange(nextDay === undefined ? undefined : new Date(`${nextDay}T${nextTime}`).toISOString());
  const setTime = (text: string): void => {
    const [, hours = '', minutes = ''] = timePattern.exec(text.trim()) ?? [];
    setWrong(minutes === '');
    if (minutes !== '') set(day, `${hours.padStart(2, '0')}:${minutes}`);
  };
  return (
    <>
      <DateField label={dayLabel} value={day ?? null} style={language === 'de' ? 'german' : 'iso'} invalidText={translate('regulation.badDate')} onChange={(next) => set(next ?? undefined, time === '' ? '00:00' : time)} />
      <TextField label={timeLabel} value={time} maxLength={5} isDisabled={day === undefined} error={wrong ? translate('regulation.clock.badTime') : undefined} onCommit={setTime} />
    </>
  );
}

/** Minutes this machine's clock is ahead of UTC at an instant. */
function offsetMinutes(instant: string): number {
  return -new Date(instant).getTimezoneOffset();
}

/** The time, anew every half minute. */
function useMinutes(read: () => string): string {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), 30_000);
    return () => clearInterval(timer);
  }, [read]);
  return now;
}
