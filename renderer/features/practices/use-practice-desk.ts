import { useMemo, useRef, useState } from 'react';
import type { Change } from '../../../shared/model/change';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { getRecord, type Model } from '../../../shared/model/model';
import { findPractice } from '../../../shared/practices/catalog';
import {
  addEvidence,
  changeEvidence,
  patchRating,
  ratePractice,
  removeEvidence,
  setDomainTarget,
  type EvidenceFields,
} from '../../../shared/practices/edits';
import type { RatingValue } from '../../../shared/practices/rating';
import { filterWorklist, listWorklist, noFilter, type WorklistFilter, type WorklistRow } from '../../../shared/practices/worklist';
import { useApp } from '../../commands/app-context';
import type { CommitLabel } from '../../store/project-store';
import { useModel, useTranslate, useUi } from '../../store/stores';

/** The texts of a rating that are typed. */
export type RatingText = 'note' | 'interviewees' | 'reason';

/** Everything that can be done to a practice; each is one undoable step. */
export interface PracticeEdits {
  readonly rate: (practiceId: string, value: RatingValue | undefined) => void;
  readonly write: (practiceId: string, field: RatingText, text: string) => void;
  readonly setTarget: (practiceId: string, target: RatingValue | undefined) => void;
  readonly addEvidence: (practiceId: string, fields: EvidenceFields) => void;
  readonly changeEvidence: (practiceId: string, evidenceId: string, fields: Partial<EvidenceFields>) => void;
  readonly removeEvidence: (practiceId: string, evidenceId: string) => void;
  readonly setDomainTarget: (domainId: string, target: RatingValue | undefined) => void;
}

export interface PracticeDesk {
  readonly rows: readonly WorklistRow[];
  readonly shown: readonly WorklistRow[];
  readonly selected: WorklistRow | undefined;
  readonly select: (practiceId: string) => void;
  /** Moves through what is shown; stops at both ends. */
  readonly move: (by: number) => void;
  /** Goes to the next practice without an answer, from the selected one on and round. */
  readonly moveToOpen: () => void;
  readonly filter: WorklistFilter;
  readonly setFilter: (filter: WorklistFilter) => void;
  readonly edits: PracticeEdits;
}

/** The state of the room: rows, filter, selection and edits. */
export function usePracticeDesk(): PracticeDesk {
  const model = useModel();
  const language = useUi((state) => state.language);
  const [filter, setFilter] = useState(noFilter);
  const [selectedId, select] = useSelected(model);
  const edits = usePracticeEdits();
  const rows = useMemo(() => listWorklist(model), [model]);
  const shown = useMemo(() => filterWorklist(rows, filter, language, selectedId), [rows, filter, language, selectedId]);
  const selected = rows.find(({ id }) => id === selectedId);
  const move = (by: number): void => {
    const next = shown[shown.findIndex(({ id }) => id === selectedId) + by];
    if (next !== undefined) select(next.id);
  };
  const moveToOpen = (): void => {
    const at = rows.findIndex(({ id }) => id === selectedId);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ state }) => state === 'notRated');
    if (next !== undefined) select(next.id);
  };
  return { rows, shown, selected, select, move, moveToOpen, filter, setFilter, edits };
}

const firstPractice = 'GOV-01';

/** The selected practice; a link from another room (the id of its rating) selects it. */
function useSelected(model: Model): readonly [string, (practiceId: string) => void] {
  const target = useUi((state) => state.target);
  const linked = practiceOfTarget(model, target);
  const [selectedId, select] = useState(linked ?? firstPractice);
  const [followed, follow] = useState(target);
  if (target !== followed) {
    follow(target);
    if (linked !== undefined) select(linked);
  }
  return [selectedId, select];
}

function practiceOfTarget(model: Model, target: string | undefined): string | undefined {
  if (target === undefined || !target.startsWith('rating:')) return undefined;
  const practiceId = getRecord(model, 'rating', target)?.practice ?? target.slice('rating:'.length);
  return findPractice(practiceId)?.id;
}

/** The edits, always against the present model: a note may be handed over after the next practice was chosen. */
function usePracticeEdits(): PracticeEdits {
  const { project, ui, env } = useApp();
  const translate = useTranslate();
  const latest = useRef(translate);
  latest.current = translate;
  return useMemo(() => {
    const model = (): Model => project.state.getState().model;
    const commit = (change: Change, label: CommitLabel, mergeKey?: string): void => {
      const options = { origin: 'user', label, ...(mergeKey === undefined ? {} : { mergeKey }) } as const;
      const result = project.commit(change, options);
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'practices.refused' });
    };
    const details = (practice: string): CommitLabel => ({ key: 'practices.change.details', parameters: { practice } });
    const rateLabel = (practice: string, value: RatingValue | undefined): CommitLabel =>
      value === undefined
        ? { key: 'practices.rate.cleared', parameters: { practice } }
        : { key: 'practices.rate.done', parameters: { practice, level: latest.current(choiceLabelKey('ratingValue', value)) } };
    return {
      rate: (practice, value) => {
        const { author } = ui.getState();
        commit(ratePractice(model(), practice, value, { author, now: env.now() }), rateLabel(practice, value));
      },
      write: (practice, field, text) => {
        const change = patchRating(model(), practice, { [field]: text.trim() === '' ? undefined : text });
        commit(change, details(practice), `${field} ${practice}`);
      },
      setTarget: (practice, target) => commit(patchRating(model(), practice, { target }), details(practice)),
      addEvidence: (practice, fields) => commit(addEvidence(model(), practice, fields, env), details(practice)),
      changeEvidence: (practice, id, fields) => commit(changeEvidence(model(), practice, id, fields), details(practice)),
      removeEvidence: (practice, id) => commit(removeEvidence(model(), practice, id), details(practice)),
      setDomainTarget: (domain, target) =>
        commit(setDomainTarget(model(), domain, target), { key: 'practices.change.target', parameters: { domain } }),
    };
  }, [project, ui, env]);
}
