import { useMemo, useRef } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { draftChange, squash, applyChange, type Change } from '../../../shared/model/change';
import type { Attachment } from '../../../shared/model/entities/attachment';
import { newRecordId } from '../../../shared/model/identifier';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { agreeOn, withdrawAgreement } from '../../../shared/practices/consensus';
import {
  addEvidence,
  changeEvidence,
  ownRating,
  patchRating,
  ratePractice,
  removeEvidence,
  setDomainTarget,
  type EvidenceChange,
  type EvidenceFields,
  type RatingSpot,
} from '../../../shared/practices/edits';
import type { PlaceId } from '../../../shared/practices/place';
import type { RatingValue } from '../../../shared/practices/rating';
import { useApp } from '../../commands/app-context';
import type { CommitLabel } from '../../store/project-store';
import { useTranslate } from '../../store/stores';

/** The texts of a rating that are typed. */
export type RatingText = 'note' | 'interviewees' | 'reason';

/** Everything that can be done to a practice at the place; each is one undoable step, in the rater's own record. */
export interface PracticeEdits {
  readonly rate: (practice: string, value: RatingValue | undefined) => void;
  readonly write: (practice: string, field: RatingText, text: string) => void;
  readonly setTarget: (practice: string, target: RatingValue | undefined) => void;
  readonly setOnlyPlace: (practice: string, isOnlyPlace: boolean) => void;
  readonly addEvidence: (practice: string, fields: EvidenceFields) => void;
  readonly changeEvidence: (practice: string, evidenceId: string, fields: EvidenceChange) => void;
  readonly removeEvidence: (practice: string, evidenceId: string) => void;
  /** Stores the file's record and hangs it on the piece of evidence. */
  readonly attach: (practice: string, evidenceId: string, file: Omit<Attachment, 'id' | 'type'>) => void;
  readonly setMetrics: (practice: string, metricIds: readonly RecordId[]) => void;
  /** A metric of its own for the practice, linked at once. */
  readonly createMetric: (practice: string, title: string) => void;
  readonly agree: (practice: string, place: PlaceId, value: RatingValue) => void;
  readonly withdraw: (practice: string, place: PlaceId) => void;
  readonly setDomainTarget: (domainId: string, target: RatingValue | undefined) => void;
}

/** The edits, always against the present model: a note may be handed over after the next practice was chosen. */
export function usePracticeEdits(place: PlaceId): PracticeEdits {
  const { project, ui, env } = useApp();
  const translate = useTranslate();
  const latest = useRef(translate);
  latest.current = translate;
  return useMemo(() => {
    const model = (): Model => project.state.getState().model;
    const spot = (practice: string, at: PlaceId = place): RatingSpot => ({ practice, place: at, author: ui.getState().author });
    const commit = (change: Change, label: CommitLabel, mergeKey?: string): void => {
      const options = { origin: 'user', label, ...(mergeKey === undefined ? {} : { mergeKey }) } as const;
      const result = project.commit(change, options);
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'practices.refused' });
    };
    const details = (practice: string): CommitLabel => ({ key: 'practices.change.details', parameters: { practice } });
    const level = (value: RatingValue): string => latest.current(choiceLabelKey('ratingValue', value));
    return {
      rate: (practice, value) => {
        const label: CommitLabel = value === undefined ? { key: 'practices.rate.cleared', parameters: { practice } } : { key: 'practices.rate.done', parameters: { practice, level: level(value) } };
        commit(ratePractice(model(), spot(practice), value, env.now()), label);
      },
      write: (practice, field, text) => {
        const change = patchRating(model(), spot(practice), { [field]: text.trim() === '' ? undefined : text });
        commit(change, details(practice), `${field} ${practice} ${place ?? ''}`);
      },
      setTarget: (practice, target) => commit(patchRating(model(), spot(practice), { target }), details(practice)),
      setOnlyPlace: (practice, isOnly) => commit(patchRating(model(), spot(practice), { isOnlyPlace: isOnly ? true : undefined }), details(practice)),
      addEvidence: (practice, fields) => commit(addEvidence(model(), spot(practice), fields, env), details(practice)),
      changeEvidence: (practice, id, fields) => commit(changeEvidence(model(), spot(practice), id, fields), details(practice)),
      removeEvidence: (practice, id) => commit(removeEvidence(model(), spot(practice), id), details(practice)),
      attach: (practice, evidenceId, file) => {
        const draft = draftChange(model());
        const attachmentId = newRecordId('attachment', env);
        draft.put({ id: attachmentId, type: 'attachment', ...file });
        const stored = draft.build();
        commit(squash(stored, changeEvidence(applyChange(model(), stored), spot(practice), evidenceId, { attachmentId })), details(practice));
      },
      setMetrics: (practice, ids) => commit(patchRating(model(), spot(practice), { metricIds: ids.length === 0 ? undefined : ids }), details(practice)),
      createMetric: (practice, title) => {
        const draft = draftChange(model());
        const id = newRecordId('metric', env);
        draft.put({ id, type: 'metric', title, practices: practice });
        const made = draft.build();
        const linked = ownRating(model(), spot(practice))?.metricIds ?? [];
        commit(squash(made, patchRating(applyChange(model(), made), spot(practice), { metricIds: [...linked, id] })), details(practice));
      },
      agree: (practice, at, value) => commit(agreeOn(model(), { ...spot(practice), place: at }, value, env.now()), { key: 'practices.agree.done', parameters: { practice, level: level(value) } }),
      withdraw: (practice, at) => commit(withdrawAgreement(model(), practice, at), { key: 'practices.agree.withdrawn', parameters: { practice } }),
      setDomainTarget: (domain, target) => commit(setDomainTarget(model(), domain, target), { key: 'practices.change.target', parameters: { domain } }),
    };
  }, [project, ui, env, place]);
}
