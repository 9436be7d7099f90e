import { useDeferredValue, useMemo } from 'react';
import { typeOfId } from '../../../shared/model/record-type';
import type { Expanded } from '../../../shared/network/scene';
import { useApp } from '../../commands/app-context';
import type { Emphasis } from '../../canvas/painter/paint-scene';
import { checkResultsOf } from '../../store/check-results';
import { gapMarks, openMarks } from './levels-rows';
import type { ZonesDesk } from './use-zones-desk';

/** What is pointed out on the drawing: the answer to a question, open checks, gaps to the target level. */
export function useEmphasis({ layers, whole, analysis }: ZonesDesk): Emphasis {
  const { env } = useApp();
  const { marks: hasMarks, gaps: hasGaps } = layers;
  const model = useDeferredValue(hasMarks || hasGaps ? whole : undefined);
  const today = env.now().slice(0, 10);
  const marks = useMemo(() => {
    if (model === undefined) return undefined;
    if (hasMarks) return openMarks(model, checkResultsOf(model, today));
    return hasGaps ? gapMarks(model) : undefined;
  }, [hasMarks, hasGaps, model, today]);
  const strong = analysis.reach?.strong;
  return useMemo(() => ({ strong, marks }), [strong, marks]);
}

/** Whose communication is drawn one by one: with a path chosen that of the path alone, and no other to confuse it with. */
export function useShownFlows({ layers, expanded, analysis }: ZonesDesk): Expanded | undefined {
  const { reach } = analysis;
  const path = reach?.chosenId === undefined || layers.flows === 'none' ? undefined : reach.strong;
  const ofPath = useMemo(() => (path === undefined ? undefined : new Set([...path].filter((id) => typeOfId(id) === 'flow'))), [path]);
  return layers.flows === 'all' ? 'all' : (ofPath ?? expanded);
}
