import { useDeferredValue, useMemo, useState, type RefObject } from 'react';
import { findRecord, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { reachOf, type ReachQuestion } from '../../../shared/network/reachability/reach';
import type { PathOrder } from '../../../shared/network/reachability/search';
import type { Architecture } from '../../../shared/network/reachability/ways';
import type { View } from '../../../shared/network/scene';
import type { CanvasControl } from '../../canvas/use-control';
import { useApp } from '../../commands/app-context';
import { useUi } from '../../store/stores';
import type { Analysis } from '../../store/ui-store';
import { answerOf, pointedOut, type ReachAnswer } from './reach-rows';

/** What the drawing is asked, and the answer. */
export interface AnalysisDesk {
  readonly asked: Analysis | undefined;
  /** Opens the panel for a question; without one it is closed. */
  readonly ask: (analysis: Analysis | undefined) => void;
  readonly reach: ReachDesk | undefined;
}

/** A question about reachability, how it is looked at, and what follows for the drawing. */
export interface ReachDesk {
  readonly question: ReachQuestion;
  readonly answer: ReachAnswer;
  /** What the drawing shows, and the answer is about: the difference compares both architectures. */
  readonly shown: View;
  /** How many places in either architecture. */
  readonly counts: Readonly<Record<Architecture, number>>;
  readonly chosenId: RecordId | undefined;
  readonly choose: (id: RecordId | undefined) => void;
  readonly order: PathOrder;
  readonly setOrder: (order: PathOrder) => void;
  readonly cuts: ReadonlySet<RecordId>;
  readonly setCuts: (cuts: ReadonlySet<RecordId>) => void;
  readonly strong: ReadonlySet<RecordId>;
}

/** What is chosen and cut; it belongs to one question and goes with it. */
interface Held {
  readonly about: string;
  readonly place: RecordId;
  readonly chosenId: RecordId | undefined;
  readonly cuts: ReadonlySet<RecordId>;
}

const none: ReadonlySet<RecordId> = new Set();

/** Asks the drawing: reachability, ways in to crown jewels, security levels. `onOpen` makes room for the answer. */
export function useAnalysis(whole: Model, control: RefObject<CanvasControl | null>, onOpen: () => void): AnalysisDesk {
  const { ui } = useApp();
  const wanted = useUi((state) => state.analysis);
  const view = useUi((state) => state.view);
  const asked = wanted !== undefined && (wanted.kind === 'jewels' || findRecord(whole, wanted.id) !== undefined) ? wanted : undefined;
  const reach = useReach(whole, asked, view, control);
  const ask = (analysis: Analysis | undefined): void => {
    ui.setState({ analysis });
    if (analysis !== undefined && asked === undefined) onOpen();
    if (analysis === undefined) requestAnimationFrame(() => control.current?.focus());
  };
  return { asked, ask, reach };
}

function useReach(whole: Model, asked: Analysis | undefined, shown: View, control: RefObject<CanvasControl | null>): ReachDesk | undefined {
  // The answer follows an edit; it does not hold it up. Without a question nothing has to follow.
  const model = useDeferredValue(asked?.kind === 'reach' ? whole : undefined) ?? whole;
  const [order, setOrder] = useState<PathOrder>('shortest');
  const [last, setHeld] = useState<Held>({ about: '', place: '', chosenId: undefined, cuts: none });
  const isReach = asked?.kind === 'reach' && findRecord(model, asked.id) !== undefined;
  const placeId = isReach ? asked.id : '';
  const direction = isReach ? asked.direction : 'into';
  const about = `${direction} ${placeId}`;
  const held: Held = { about, place: placeId, chosenId: last.about === about ? last.chosenId : undefined, cuts: last.place === placeId ? last.cuts : none };
  const { chosenId, cuts } = held;
  const answered = useMemo(() => {
    if (placeId === '') return undefined;
    const question: ReachQuestion = { placeId, direction, view: shown === 'asIs' ? 'asIs' : 'target' };
    const count = (of: Architecture): number => reachOf(model, { placeId, direction, view: of }).places.length;
    return { question, answer: answerOf(model, question, cuts, shown === 'difference'), shown, counts: { asIs: count('asIs'), target: count('target') } };
  }, [model, placeId, direction, shown, cuts]);
  const strong = useMemo(() => (answered === undefined ? none : pointedOut(model, answered.answer, chosenId === undefined ? undefined : { id: chosenId, order })), [model, answered, chosenId, order]);
  if (answered === undefined) return undefined;
  return {
    ...answered,
    chosenId,
    choose: (id) => {
      setHeld({ ...held, chosenId: id });
      if (id !== undefined) requestAnimationFrame(() => control.current?.fitTo([...pointedOut(model, answered.answer, { id, order })]));
    },
    order,
    setOrder,
    cuts,
    setCuts: (next) => setHeld({ ...held, cuts: next }),
    strong,
  };
}
