import { useMemo } from 'react';
import type { Change } from '../../shared/model/change';
import type { Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import { removeMark, setMark } from '../../shared/photos/edits';
import type { Mark } from '../../shared/photos/marks';
import { useApp } from '../commands/app-context';
import { setField } from './edits';

/** What can be done to a photo; each is one undoable step. */
export interface PhotoEdits {
  /** Puts a mark or replaces the one with its id; steps with the same `step` become one. */
  readonly set: (mark: Mark, step?: string) => void;
  readonly remove: (markId: string) => void;
  readonly caption: (text: string) => void;
  readonly newId: () => string;
}

export function usePhotoEdits(photoId: RecordId): PhotoEdits {
  const { project, ui, env } = useApp();
  return useMemo(() => {
    const model = (): Model => project.state.getState().model;
    const commit = (change: Change, key: 'photos.change.mark' | 'photos.change.unmarked' | 'photos.change.caption', mergeKey?: string): void => {
      const result = project.commit(change, { origin: 'user', label: { key }, ...(mergeKey === undefined ? {} : { mergeKey }) });
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    };
    return {
      set: (mark, step) => commit(setMark(model(), photoId, mark), 'photos.change.mark', step),
      remove: (markId) => commit(removeMark(model(), photoId, markId), 'photos.change.unmarked'),
      caption: (text) => commit(setField(model(), photoId, 'caption', text.trim() === '' ? undefined : text.trim()), 'photos.change.caption'),
      newId: env.newId,
    };
  }, [project, ui, env, photoId]);
}
