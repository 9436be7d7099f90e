import { useMemo } from 'react';
import type { Change } from '../../../shared/model/change';
import type { Person } from '../../../shared/model/entities/person';
import type { Model } from '../../../shared/model/model';
import { clearParts, togglePart, type Responsibility, type Topic } from '../../../shared/organisation/responsibilities';
import { useApp } from '../../commands/app-context';

/** Setting letters in the matrix; each is one undoable step. */
export interface MatrixEdits {
  readonly toggle: (person: Person, topic: Topic, kind: Responsibility) => void;
  readonly clear: (person: Person, topic: Topic) => void;
}

export function useMatrixEdits(): MatrixEdits {
  const { project, ui } = useApp();
  return useMemo(() => {
    const commit = (person: Person, make: (model: Model) => Change): void => {
      const label = { key: 'organisation.change.part', parameters: { name: person.name } } as const;
      const result = project.commit(make(project.state.getState().model), { origin: 'user', label });
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'organisation.refused' });
    };
    return {
      toggle: (person, topic, kind) => commit(person, (model) => togglePart(model, person.id, topic, kind)),
      clear: (person, topic) => commit(person, (model) => clearParts(model, person.id, topic)),
    };
  }, [project, ui]);
}
