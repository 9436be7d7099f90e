import { useMemo } from 'react';
import { noChange, squash, type Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import { removeAnswers, writeAnswer, type AnswerFields, type Place, type Subject } from '../../../shared/regulation/answers';
import type { Regulation } from '../../../shared/regulation/catalog';
import type { CommitLabel } from '../../store/project-store';
import { useApp } from '../../commands/app-context';

/** Everything a person can answer here; each is one undoable step. */
export interface DutyEdits {
  readonly answer: (place: Place, fields: AnswerFields) => void;
  /** Several answers in one step. */
  readonly answerAll: (answers: readonly (readonly [Place, AnswerFields])[]) => void;
  readonly remove: (regulation: Regulation, subject: Subject) => void;
  readonly commit: (change: (model: Model) => Change, label: CommitLabel) => boolean;
}

export function useDutyEdits(): DutyEdits {
  const { project, ui, env } = useApp();
  return useMemo(() => {
    const model = (): Model => project.state.getState().model;
    const commit = (make: (model: Model) => Change, label: CommitLabel): boolean => {
      const result = project.commit(make(model()), { origin: 'user', label });
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'regulation.refused' });
      return result.ok;
    };
    const answerAll: DutyEdits['answerAll'] = (answers) => {
      commit(
        (present) => answers.reduce<Change>((change, [place, fields]) => squash(change, writeAnswer(present, place, fields, env.now())), noChange),
        { key: 'regulation.change.answer' },
      );
    };
    return {
      answer: (place, fields) => answerAll([[place, fields]]),
      answerAll,
      remove: (regulation, subject) => void commit((present) => removeAnswers(present, regulation, subject), { key: 'regulation.change.enterprise' }),
      commit,
    };
  }, [project, ui, env]);
}
