import { choiceLabel, type DeliverableContext } from '../context';
import type { Tone } from '../document';
import type { ToneRule } from '../sheet';

/** Choices whose words are tinted, by the name of their set. */
const tonesBySet: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
  verdict: { allowed: 'good', toRestrict: 'medium', toRemove: 'high', undecided: 'open' },
  ratingValue: { notInPlace: 'ml0', ml1: 'ml1', ml2: 'ml2', ml3: 'ml3', ml4: 'ml4' },
  lifecycleState: { announced: 'medium', endOfSupport: 'high' },
  patchState: { behind: 'medium', notPatchable: 'high' },
  backupState: { untested: 'medium', none: 'high' },
  walkState: { notFound: 'high', different: 'medium', notListed: 'low' },
  criticality: { high: 'medium', veryHigh: 'high' },
  lifeState: { planned: 'low', toBeRemoved: 'high' },
  requirementState: { met: 'good', partlyMet: 'medium', rejected: 'muted' },
  measureState: { done: 'good', inWork: 'medium', rejected: 'muted' },
  findingState: { closed: 'good', inWork: 'medium', accepted: 'muted' },
  priority: { now: 'high', next: 'medium' },
};

/** The tints of a set's words in the language of the workbook. */
export function choiceTones(context: DeliverableContext, set: string): readonly ToneRule[] {
  return Object.entries(tonesBySet[set] ?? {}).map(([value, tone]) => ({ equals: choiceLabel(context, set, value), tone }));
}
