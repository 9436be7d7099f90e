import { useMemo, useState } from 'react';
import type { Change, Patch } from '../../../shared/model/change';
import type { Interview } from '../../../shared/model/entities/interview';
import type { RecordId } from '../../../shared/model/record-type';
import { listAgenda, practicesWithoutInterview, type AgendaDay, type AgendaItem } from '../../../shared/practices/agenda';
import { addInterview, moveInterview, patchInterview, removeInterview } from '../../../shared/practices/agenda-edits';
import { proposeAgenda } from '../../../shared/practices/agenda-proposal';
import { nextWorkday } from '../../../shared/practices/agenda-times';
import { domainsOf } from '../../../shared/practices/client';
import { useApp } from '../../commands/app-context';
import type { CommitLabel } from '../../store/project-store';
import { useModel, useUi } from '../../store/stores';

/** The agenda, the chosen interview, and everything that can be done; each is one undoable step. */
export interface AgendaDesk {
  readonly days: readonly AgendaDay[];
  readonly chosen: AgendaItem | undefined;
  readonly choose: (id: RecordId | undefined) => void;
  /** Practices that nobody is to be asked about. */
  readonly uncovered: readonly string[];
  readonly add: (title: string) => void;
  readonly propose: () => void;
  readonly patch: (interview: Interview, fields: Patch<'interview'>) => void;
  /** To a place of a day, counted from 0. */
  readonly moveTo: (interview: Interview, day: string | undefined, place: number) => void;
  /** Earlier or later within its day. */
  readonly shift: (interview: Interview, by: 1 | -1) => void;
  /** To the working day before or after. */
  readonly shiftDay: (interview: Interview, by: 1 | -1) => void;
  readonly remove: (interview: Interview) => void;
}

export function useAgendaDesk(): AgendaDesk {
  const { project, ui, env } = useApp();
  const model = useModel();
  const target = useUi((state) => state.target);
  const [chosenId, choose] = useState<RecordId | undefined>(target);
  const [followed, follow] = useState(target);
  if (target !== followed) {
    follow(target);
    choose(target);
  }
  const days = useMemo(() => listAgenda(model), [model]);
  const uncovered = useMemo(() => practicesWithoutInterview(model, domainsOf(model).flatMap(({ practices }) => practices.map(({ id }) => id))), [model]);
  const present = () => project.state.getState().model;
  const commit = (change: Change, label: CommitLabel, mergeKey?: string): void => {
    if (change.size === 0) return;
    const result = project.commit(change, { origin: 'user', label, ...(mergeKey === undefined ? {} : { mergeKey }) });
    if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'agenda.refused' });
  };
  const named = (key: 'agenda.change.edited' | 'agenda.change.moved' | 'agenda.change.removed' | 'agenda.change.added', { title }: Pick<Interview, 'title'>): CommitLabel => ({ key, parameters: { title } });
  const moveTo: AgendaDesk['moveTo'] = (interview, day, place) => commit(moveInterview(present(), interview.id, day, place), named('agenda.change.moved', interview));
  return {
    days,
    chosen: days.flatMap(({ items }) => items).find(({ interview }) => interview.id === chosenId),
    choose,
    uncovered,
    add: (title) => {
      const day = days.find((one) => one.day !== undefined && one.items.some(({ interview }) => interview.state !== 'done'))?.day;
      const { id, change } = addInterview(present(), { title, state: 'planned', ...(day === undefined ? {} : { day }) }, env);
      commit(change, named('agenda.change.added', { title }));
      choose(id);
    },
    propose: () => {
      const { change, count } = proposeAgenda(present(), ui.getState().language, env.now(), env);
      if (count === 0) ui.tell({ tone: 'info', titleKey: 'agenda.proposed.none' });
      else commit(change, { key: 'agenda.change.proposed', parameters: { count } });
    },
    patch: (interview, fields) => commit(patchInterview(present(), interview.id, fields), named('agenda.change.edited', interview), `${Object.keys(fields).join(' ')} ${interview.id}`),
    moveTo,
    shift: (interview, by) => {
      const items = listAgenda(present()).find(({ day }) => day === interview.day)?.items ?? [];
      const place = items.findIndex((item) => item.interview.id === interview.id) + by;
      if (place >= 0 && place < items.length) moveTo(interview, interview.day, place);
    },
    shiftDay: (interview, by) => {
      const day = interview.day === undefined ? nextWorkday(env.now().slice(0, 10)) : nextWorkday(interview.day, by);
      const place = listAgenda(present()).find((one) => one.day === day)?.items.length ?? 0;
      moveTo(interview, day, place);
    },
    remove: (interview) => {
      commit(removeInterview(present(), interview.id), named('agenda.change.removed', interview));
      choose(undefined);
    },
  };
}
