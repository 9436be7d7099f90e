import { useCallback, useMemo, useRef, useState } from 'react';
import type { Rating } from '../../../shared/model/entities/rating';
import { getRecord, type Model } from '../../../shared/model/model';
import { domainsOf, findPracticeIn } from '../../../shared/practices/client';
import { listDifferences, visibleAmong, type Difference } from '../../../shared/practices/consensus';
import { ownAmong, ratingsAt } from '../../../shared/practices/edits';
import { placeOf, placePath, type PlaceId } from '../../../shared/practices/place';
import { scorePractices, type DomainScore } from '../../../shared/practices/score';
import { filterWorklist, listWorklist, noFilter, ratingsInSight, type Outlook, type WorklistFilter, type WorklistRow } from '../../../shared/practices/worklist';
import { assessmentOf } from '../../../shared/model/model';
import { useModel, useProject, useUi } from '../../store/stores';
import { useAfterPaint } from './use-after-paint';
import { usePracticeEdits, type PracticeEdits } from './use-practice-edits';

export type DeskView = 'list' | 'differences';

export interface PracticeDesk {
  readonly model: Model;
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
  readonly view: DeskView;
  readonly setView: (view: DeskView) => void;
  readonly outlook: Outlook;
  readonly setPlace: (place: PlaceId) => void;
  /** The score of each domain at the place, from the ratings in sight. */
  readonly scores: ReadonlyMap<string, DomainScore>;
  /** What raters do not agree on, in all places. */
  readonly differences: readonly Difference[];
  readonly edits: PracticeEdits;
}

/** The place each assessment was looked at last, until the program ends. */
const lastPlaces = new Map<string, PlaceId>();

/** The desk, and the same as it was before the last paint, for what may follow a tap a frame later. */
export interface PracticeDesks {
  readonly desk: PracticeDesk;
  readonly later: PracticeDesk;
}

/** The state of the room: place, rows, filter, selection and edits. */
export function usePracticeDesk(): PracticeDesks {
  const model = useModel();
  const language = useUi((state) => state.language);
  const { outlook, setPlace } = useOutlook(model);
  const [filter, setFilter] = useState(noFilter);
  const [view, setView] = useState<DeskView>('list');
  const [selectedId, select] = useSelected(model, setPlace);
  const edits = usePracticeEdits(outlook.place);
  const rows = useMemo(() => listWorklist(model, outlook), [model, outlook]);
  const shown = useMemo(() => filterWorklist(model, rows, filter, language, selectedId), [model, rows, filter, language, selectedId]);
  const moves = useMoves(shown, selectedId, select);
  const present = useMemo(() => ({ model, rows, shown, selected: rows.find(({ id }) => id === selectedId), select, ...moves, filter, setFilter, view, setView, outlook, setPlace, edits }), [model, rows, shown, selectedId, select, moves, filter, view, outlook, setPlace, edits]);
  const earlier = useAfterPaint(present);
  const results = useMemo(() => ({ scores: scoresOf(earlier.model, outlook), differences: listDifferences(ratingsInSight(earlier.model, outlook)) }), [earlier.model, outlook]);
  const desk = useMemo(() => ({ ...present, ...results }), [present, results]);
  const later = useMemo(() => ({ ...earlier, ...results }), [earlier, results]);
  return { desk, later };
}

/** The ways through what is shown: the same functions for good, so that a rating draws no button anew. */
function useMoves(shown: readonly WorklistRow[], selectedId: string, select: (practiceId: string) => void): Pick<PracticeDesk, 'move' | 'moveToOpen'> {
  const latest = useRef({ shown, selectedId });
  latest.current = { shown, selectedId };
  return useMemo(() => {
    const find = (): number => latest.current.shown.findIndex(({ id }) => id === latest.current.selectedId);
    return {
      move: (by) => {
        const next = latest.current.shown[find() + by];
        if (next !== undefined) select(next.id);
      },
      moveToOpen: () => {
        const at = find();
        const next = [...latest.current.shown.slice(at + 1), ...latest.current.shown.slice(0, Math.max(0, at))].find(({ state }) => state === 'notRated');
        if (next !== undefined) select(next.id);
      },
    };
  }, [select]);
}

function useOutlook(model: Model): { readonly outlook: Outlook; readonly setPlace: (place: PlaceId) => void } {
  const author = useUi((state) => state.author);
  const isIndependent = useUi((state) => state.ratesIndependently);
  const projectId = useProject(({ session }) => session?.projectId) ?? '';
  const [chosen, choose] = useState(() => lastPlaces.get(projectId));
  const place = chosen !== undefined && exists(model, chosen) ? chosen : undefined;
  const outlook = useMemo((): Outlook => ({ place, author, isIndependent }), [place, author, isIndependent]);
  const setPlace = useCallback((next: PlaceId): void => {
    lastPlaces.set(projectId, next);
    choose(next);
  }, [projectId]);
  return { outlook, setPlace };
}

function exists(model: Model, place: string): boolean {
  return (getRecord(model, 'area', place) ?? getRecord(model, 'zone', place) ?? getRecord(model, 'person', place)) !== undefined;
}

function scoresOf(model: Model, outlook: Outlook): ReadonlyMap<string, DomainScore> {
  const targets = assessmentOf(model)?.targets ?? [];
  const areaPath = outlook.place === undefined ? {} : { areaPath: placePath(model, outlook.place) };
  const { domains } = scorePractices({ ratings: ratingsInSight(model, outlook), targets, ...areaPath }, domainsOf(model));
  return new Map(domains.map((score) => [score.domain, score]));
}

/** What is known of one practice at the place: the rater's own record, those in sight, and how many are hidden. */
export interface RatingsHere {
  readonly own: Rating | undefined;
  readonly inSight: readonly Rating[];
  readonly hidden: number;
}

export function ratingsHere(model: Model, practice: string, { place, author, isIndependent }: Outlook): RatingsHere {
  const ratings = ratingsAt(model, practice, place);
  const inSight = isIndependent ? visibleAmong(ratings, author) : ratings;
  const hidden = ratings.filter((rating) => rating.value !== undefined && !inSight.includes(rating)).length;
  return { own: ownAmong(ratings, author), inSight, hidden };
}

const firstPractice = 'GOV-01';

/** The selected practice; a link from another room (the id of its rating) selects it, and its place. */
function useSelected(model: Model, setPlace: (place: PlaceId) => void): readonly [string, (practiceId: string) => void] {
  const target = useUi((state) => state.target);
  const linked = practiceOfTarget(model, target);
  const [selectedId, select] = useState(linked?.practice ?? firstPractice);
  const [followed, follow] = useState<string>();
  if (target !== followed) {
    follow(target);
    if (linked !== undefined) {
      select(linked.practice);
      setPlace(linked.place);
    }
  }
  return [selectedId, select];
}

function practiceOfTarget(model: Model, target: string | undefined): { readonly practice: string; readonly place: PlaceId } | undefined {
  if (target === undefined || !target.startsWith('rating:')) return undefined;
  const rating = getRecord(model, 'rating', target);
  const practice = findPracticeIn(model, rating?.practice ?? target.slice('rating:'.length))?.id;
  return practice === undefined ? undefined : { practice, place: rating === undefined ? undefined : placeOf(rating) };
}
