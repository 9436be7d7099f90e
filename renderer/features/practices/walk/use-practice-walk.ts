import { useMemo, useRef, useSyncExternalStore } from 'react';
import { peopleOfInterview } from '../../../../shared/practices/agenda';
import { ownRating, type RatingSpot } from '../../../../shared/practices/edits';
import { isOpen, walkCards } from '../../../../shared/practices/walk-cards';
import { listWorklist, type WorklistRow } from '../../../../shared/practices/worklist';
import type { Interview } from '../../../../shared/model/entities/interview';
import type { Rating } from '../../../../shared/model/entities/rating';
import { getRecord } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import { useApp, type App } from '../../../commands/app-context';
import type { PracticeWalk, WalkFilter } from '../../../store/practice-walk';
import type { CommitLabel } from '../../../store/project-store';
import { useModel, useProject, useUi } from '../../../store/stores';
import { usePracticeEdits } from '../use-practice-edits';
import { walkEdits, type WalkEdits } from './walk-edits';

/** A walk through practices: which, where one stands, and everything that can be done there. */
export interface Walk {
  readonly filter: WalkFilter;
  readonly placeId: RecordId | undefined;
  readonly interview: Interview | undefined;
  /** All practices at this place. */
  readonly rows: readonly WorklistRow[];
  /** Those the walk leads through; answered ones stay until the choice changes. */
  readonly cards: readonly WorklistRow[];
  /** Undefined behind the last card. */
  readonly current: WorklistRow | undefined;
  readonly rating: Rating | undefined;
  readonly select: (practiceId: string) => void;
  /** Forward and back; one step behind the last card stands the sum. */
  readonly move: (by: number) => void;
  readonly choose: (filter: WalkFilter, placeId: RecordId | undefined) => void;
  /** What was done last, as long as it can be taken back in one tap. */
  readonly last: CommitLabel | undefined;
  readonly undo: () => void;
  readonly edits: WalkEdits;
}

/** Stands in the stored position for the sum behind the last card. */
const behindLast = 'end';

/** The walk that was begun; undefined when none is under way. */
export function usePracticeWalk(): Walk | undefined {
  const app = useApp();
  const model = useModel();
  const author = useUi((state) => state.author);
  const [walk, set] = useStoredWalk(app);
  const { filter, placeId } = useStanding(walk);
  const isIndependent = useUi((state) => state.ratesIndependently);
  const rows = useMemo(() => listWorklist(model, { place: placeId, author, isIndependent }), [model, placeId, author, isIndependent]);
  const held = useHeld(JSON.stringify([filter, placeId, rows.length]), rows, () => walkCards(model, rows, filter, placeId), walk?.practiceId);
  const cards = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return held.ids.flatMap((id) => byId.get(id) ?? []);
  }, [rows, held]);
  const last = useLastStep(app);
  const desk = usePracticeEdits(placeId);
  if (walk === undefined || !walk.isWalking) return undefined;

  const isBehind = walk.practiceId === behindLast || cards.length === 0;
  const current = isBehind ? undefined : (cards.find(({ id }) => id === walk.practiceId) ?? cards.find(({ id }) => id === held.begin) ?? cards[0]);
  const interview = getRecord(model, 'interview', filter.interviewId);
  const select = (practiceId: string): void => set({ ...walk, practiceId });
  const at = current === undefined ? cards.length : cards.indexOf(current);
  const spot: RatingSpot = { practice: current?.id ?? '', place: placeId, author };
  return {
    filter,
    placeId,
    interview,
    rows,
    cards,
    current,
    rating: current === undefined ? undefined : ownRating(model, spot),
    select,
    move: (by) => {
      if (at + by >= 0 && at + by <= cards.length) select(cards[at + by]?.id ?? behindLast);
    },
    choose: (next, place) => {
      const { practiceId: _, placeId: __, ...rest } = walk;
      const stays = current !== undefined && place === placeId ? { practiceId: current.id } : {};
      set({ ...rest, ...(next.show === 'open' || next.interviewId !== filter.interviewId ? {} : stays), filter: next, ...(place === undefined ? {} : { placeId: place }) });
    },
    last: last?.label,
    undo: () => {
      if (last === undefined) return;
      app.history.undo();
      if (cards.some(({ id }) => id === last.practice)) select(last.practice);
    },
    edits: walkEdits(app, desk, spot, interview === undefined ? [] : peopleOfInterview(model, interview)),
  };
}

/** The stored walk of the open assessment, and the way to change it: every step is on the disk a moment later. */
function useStoredWalk({ ui }: Pick<App, 'ui'>): readonly [PracticeWalk | undefined, (walk: PracticeWalk) => void] {
  const projectId = useProject(({ session }) => session?.projectId) ?? '';
  const walk = useUi((state) => state.practiceWalks[projectId]);
  return [walk, (next) => ui.setState({ practiceWalks: { ...ui.getState().practiceWalks, [projectId]: next } })];
}

const everything: WalkFilter = { show: 'all' };

/** Filter and place, without those that lead to records which are gone. */
function useStanding(walk: PracticeWalk | undefined): { readonly filter: WalkFilter; readonly placeId: RecordId | undefined } {
  const model = useModel();
  const { filter = everything, placeId } = walk ?? {};
  const hasInterview = filter.interviewId === undefined || getRecord(model, 'interview', filter.interviewId) !== undefined;
  const hasPerson = filter.personId === undefined || getRecord(model, 'person', filter.personId) !== undefined;
  const hasPlace = placeId === undefined || [getRecord(model, 'area', placeId), getRecord(model, 'zone', placeId), getRecord(model, 'person', placeId)].some((record) => record !== undefined);
  const { interviewId, personId, ...rest } = filter;
  const kept = { ...rest, ...(hasInterview && interviewId !== undefined ? { interviewId } : {}), ...(hasPerson && personId !== undefined ? { personId } : {}) };
  return { filter: hasInterview && hasPerson ? filter : kept, placeId: hasPlace ? placeId : undefined };
}

interface Held {
  readonly choice: string;
  readonly ids: readonly string[];
  /** Where the walk begins: the first that was open. */
  readonly begin: string | undefined;
}

/** The practices that fitted when the choice was made; they stay until it is made anew, so that none vanishes while it is rated. */
function useHeld(choice: string, rows: readonly WorklistRow[], list: () => readonly string[], position: string | undefined): Held {
  const held = useRef<Held>(undefined);
  if (held.current?.choice !== choice) {
    const ids = list();
    // After a crash one stands on the card just rated.
    const isMissing = held.current === undefined && position !== undefined && position !== behindLast && !ids.includes(position);
    const open = new Set(rows.filter(isOpen).map(({ id }) => id));
    held.current = { choice, ids: isMissing ? [position, ...ids] : ids, begin: ids.find((id) => open.has(id)) };
  }
  return held.current;
}

/** The step undo would take back, when it is one about a practice. */
function useLastStep({ history }: App): { readonly label: CommitLabel; readonly practice: string } | undefined {
  const step = useSyncExternalStore(history.state.subscribe, () => history.state.getState().undo.at(-1));
  return useMemo(() => {
    const practice = step?.label.parameters?.['practice'];
    return step === undefined || typeof practice !== 'string' ? undefined : { label: step.label, practice };
  }, [step]);
}
