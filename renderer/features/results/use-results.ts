import { useMemo, useState } from 'react';
import { assessmentOf } from '../../../shared/model/model';
import { earlierRounds, roundsAt, type EarlierRound } from '../../../shared/practices/results/earlier-rounds';
import { heatMapOf } from '../../../shared/practices/results/heat-map';
import { listLiftAdvice, type LiftAdvice } from '../../../shared/practices/results/lift-advice';
import { practiceChanges, type PracticeChanges } from '../../../shared/practices/results/practice-changes';
import { resultOf } from '../../../shared/practices/results/result';
import type { PlaceId } from '../../../shared/practices/place';
import { usePracticeGuide } from '../../store/use-practice-guide';
import { useModel, useUi } from '../../store/stores';
import type { Choice } from '../../ui';
import type { Shown } from './result-views';

export interface ResultsDesk {
  readonly shown: Shown;
  readonly advice: readonly LiftAdvice[];
  /** Places with ratings of their own. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly setPlace: (place: PlaceId) => void;
  /** The rounds that know something of the place. */
  readonly allRounds: readonly EarlierRound[];
  /** The last of the rounds compared with, and what became of the practices since; undefined without its levels. */
  readonly since: { readonly round: EarlierRound; readonly found: PracticeChanges } | undefined;
  readonly roundId: string | undefined;
  readonly setRound: (id: string | undefined) => void;
  readonly assessmentName: string;
  readonly placeName: string | undefined;
}

/** What is looked at: the place, the round and what they say. */
export function useResults(): ResultsDesk {
  const model = useModel();
  const language = useUi((state) => state.language);
  const guide = usePracticeGuide();
  const [wanted, setPlace] = useState<PlaceId>();
  const target = useUi((state) => state.target);
  const [roundId, setRound] = useState<string | undefined>(target?.startsWith('round:') === true ? target : undefined);
  const heat = useMemo(() => heatMapOf(model, language), [model, language]);
  const places = useMemo(() => heat.columns.flatMap(({ place, name }) => (place === undefined ? [] : [{ id: place, name }])), [heat]);
  // A place whose last rating was taken back is left.
  const place = places.find(({ id }) => id === wanted)?.id;
  const result = useMemo(() => resultOf(model, place), [model, place]);
  const advice = useMemo(() => listLiftAdvice(model, result, language, guide), [model, result, language, guide]);
  const allRounds = useMemo(() => roundsAt(model, earlierRounds(model), place, result.domains), [model, place, result]);
  const chosen = allRounds.filter(({ id }) => id === roundId);
  const rounds = useMemo(() => (chosen.length === 0 ? allRounds : allRounds.filter(({ id }) => id === roundId)), [allRounds, chosen.length, roundId]);
  const last = rounds.at(-1);
  const since = useMemo(() => (last === undefined || last.levels.length === 0 ? undefined : { round: last, found: practiceChanges(model, result, last) }), [last, model, result]);
  return {
    shown: { result, heat, rounds, language },
    advice,
    places,
    setPlace,
    allRounds,
    since,
    roundId: chosen[0]?.id,
    setRound,
    assessmentName: assessmentOf(model)?.name ?? '',
    placeName: places.find(({ id }) => id === place)?.name,
  };
}

/** Options of a list whose first entry stands for no choice. */
export function withAll(title: string, options: readonly { readonly id: string; readonly name: string }[]): readonly Choice[] {
  return [{ id: noChoice, title }, ...options.map(({ id, name }) => ({ id, title: name }))];
}

/** The entry that stands for the whole organisation, or for all rounds. */
export const noChoice = 'all';
