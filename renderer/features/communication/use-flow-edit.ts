import type { Change } from '../../../shared/model/change';
import { draftChange } from '../../../shared/model/change';
import type { Flow } from '../../../shared/model/entities/flow';
import type { RecordId } from '../../../shared/model/record-type';
import type { MessageKey } from '../../../shared/i18n/en';
import { acceptObserved, discardObserved, refuseObserved } from '../../../shared/traffic/observed-edits';
import { useApp } from '../../commands/app-context';
import { useEdit } from '../../records/use-edit';

type FlowPatch = Partial<{ readonly [Key in Exclude<keyof Flow, 'id' | 'type'>]: Flow[Key] | undefined }>;
export type ObservedAnswer = 'accept' | 'refuse' | 'discard';

export interface FlowEdit {
  /** Writes fields of one or many flows as one step that can be undone. */
  readonly patch: (ids: readonly RecordId[], patch: FlowPatch) => boolean;
  /** Answers what was seen on the wire, one or many, as one step. */
  readonly answer: (ids: readonly RecordId[], answer: ObservedAnswer) => void;
}

const told: Readonly<Record<ObservedAnswer, MessageKey>> = {
  accept: 'communication.observed.accepted',
  refuse: 'communication.observed.refused',
  discard: 'communication.observed.discarded',
};

/** Every way in which this room writes flows. */
export function useFlowEdit(): FlowEdit {
  const { project, ui, run } = useApp();
  const edit = useEdit('flow');
  return {
    patch: (ids, patch) => {
      const draft = draftChange(project.state.getState().model);
      for (const id of ids) draft.patch('flow', id, patch);
      return edit(ids.length > 1 ? 'rows' : 'edit', draft.build());
    },
    answer: (ids, answer) => {
      const { model } = project.state.getState();
      const author = ui.getState().author.trim();
      const by = author === '' ? {} : { decidedBy: author };
      const changes: Readonly<Record<ObservedAnswer, () => Change>> = {
        accept: () => acceptObserved(model, ids, { verdict: 'allowed', ...by }),
        refuse: () => refuseObserved(model, ids, by),
        discard: () => discardObserved(model, ids),
      };
      const change = changes[answer]();
      if (change.size === 0 || !edit('rows', change)) return;
      ui.tell({ tone: 'success', titleKey: told[answer], parameters: { count: change.size }, actionKey: 'command.edit.undo', onAction: () => run('edit.undo') });
    },
  };
}
