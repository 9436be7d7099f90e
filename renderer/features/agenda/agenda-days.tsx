import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { formatDate, formatWeekday } from '../../../shared/i18n/format';
import { getRecord, listOf } from '../../../shared/model/model';
import { peopleOfInterview, type AgendaConflict, type AgendaDay, type AgendaItem } from '../../../shared/practices/agenda';
import { timeOf } from '../../../shared/practices/agenda-times';
import { effectiveValues } from '../../../shared/practices/rating';
import { useStartWalk } from '../../commands/start-walk';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, ClockIcon, GripVerticalIcon, TriangleAlertIcon, UsersIcon, classes } from '../../ui';
import { durationText } from './duration';
import type { AgendaDesk } from './use-agenda-desk';
import { useCardDrag } from './use-card-drag';

/** The days side by side, their interviews as cards. */
export function AgendaDays({ desk }: { readonly desk: AgendaDesk }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const { dragged, landing } = useCardDrag(root, (id, to) => {
    const moved = desk.days.flatMap(({ items }) => items).find(({ interview }) => interview.id === id);
    if (moved !== undefined) desk.moveTo(moved.interview, to.day, to.place);
  });
  return (
    <div ref={root} className="zw-agenda-days">
      {desk.days.map((day) => {
        const others = day.items.filter(({ interview }) => interview.id !== dragged);
        const isHere = landing !== undefined && landing.day === day.day;
        const before = isHere ? others[landing.place]?.interview.id : undefined;
        return (
          <section key={day.day ?? 'none'} className="zw-agenda-day" data-day={day.day ?? ''}>
            <DayHead day={day} />
            <ol>
              {day.items.map((item) => (
                <li key={item.interview.id} draggable data-landing={item.interview.id === before ? '' : undefined}>
                  <InterviewCard item={item} desk={desk} isChosen={desk.chosen?.interview.id === item.interview.id} />
                </li>
              ))}
              {isHere && before === undefined ? <li className="zw-agenda-day__end" aria-hidden /> : null}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function DayHead({ day }: { readonly day: AgendaDay }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const duration = durationText(day.minutes, translate);
  return (
    <header>
      <h2>{day.day === undefined ? translate('agenda.day.none') : `${formatWeekday(language, day.day)}, ${formatDate(language, day.day)}`}</h2>
      <span className="zw-muted">{day.items.length === 1 ? translate('agenda.day.sumOne', { duration }) : translate('agenda.day.sum', { count: day.items.length, duration })}</span>
    </header>
  );
}

function InterviewCard({ item, desk, isChosen }: { readonly item: AgendaItem; readonly desk: AgendaDesk; readonly isChosen: boolean }): ReactNode {
  const translate = useTranslate();
  const startWalk = useStartWalk();
  const model = useModel();
  const { interview, practices } = item;
  const people = peopleOfInterview(model, interview);
  const rated = effectiveValues(listOf(model, 'rating'));
  const answered = practices.filter((id) => rated.has(id)).length;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => desk.shift(interview, -1),
      ArrowDown: () => desk.shift(interview, 1),
      ArrowLeft: () => desk.shiftDay(interview, -1),
      ArrowRight: () => desk.shiftDay(interview, 1),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
    // The card may have gone to another day, and is drawn anew there.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-interview="${CSS.escape(interview.id)}"] .zw-agenda-card__main`)?.focus());
  };
  return (
    <article className={classes('zw-agenda-card', isChosen && 'zw-agenda-card--chosen', interview.state === 'cancelled' && 'zw-agenda-card--cancelled')} data-interview={interview.id}>
      <span className="zw-agenda-card__grip" title={translate('agenda.item.drag')} aria-hidden>
        <GripVerticalIcon />
      </span>
      <button type="button" className="zw-agenda-card__main" aria-pressed={isChosen} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight" onClick={() => desk.choose(interview.id)} onKeyDown={onKeyDown}>
        <span className="zw-agenda-card__time">
          <ClockIcon aria-hidden />
          {interview.day === undefined ? durationText(item.minutes, translate) : translate('agenda.time', { from: timeOf(item.from), until: timeOf(item.until) })}
          {interview.state === undefined || interview.state === 'planned' ? null : <em>{translate(`choice.interviewState.${interview.state}`)}</em>}
        </span>
        <strong>{interview.title}</strong>
        <span className={classes('zw-agenda-card__people', people.length === 0 && 'zw-agenda-card__people--none')}>
          <UsersIcon aria-hidden />
          {people.length === 0 ? translate('agenda.item.nobody') : people.join(', ')}
        </span>
        {item.conflicts.map((conflict, index) => (
          <Conflict key={index} conflict={conflict} />
        ))}
      </button>
      <footer>
        <span className="zw-muted">{translate('agenda.item.answered', { answered, total: practices.length })}</span>
        {practices.length === 0 ? null : (
          <Button
            size="small"
            onPress={() => startWalk({ practiceId: practices.find((id) => !rated.has(id)) ?? practices[0] ?? '', filter: { show: 'all', interviewId: interview.id } })}
          >
            {translate('agenda.item.walk')}
          </Button>
        )}
      </footer>
    </article>
  );
}

function Conflict({ conflict }: { readonly conflict: AgendaConflict }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const text =
    conflict.kind === 'late'
      ? translate('agenda.conflict.late')
      : translate('agenda.conflict.person', { person: getRecord(model, 'person', conflict.personId)?.name ?? '', other: getRecord(model, 'interview', conflict.otherId)?.title ?? '' });
  return (
    <span className="zw-agenda-card__conflict">
      <TriangleAlertIcon aria-hidden />
      {text}
    </span>
  );
}
