import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import type { Model } from '../../model/model';
import type { Barrier } from './barriers';
import { nameIn, type Hop } from './hops';

/** A hop in words of a language. */
export interface HopTexts {
  readonly from: string;
  readonly to: string;
  /** The record that allows it. */
  readonly reason: string;
  /** What stands in the way, the strongest first. */
  readonly barriers: readonly string[];
}

/** Puts a hop into words. */
export function describeHop(language: Language, model: Model, hop: Hop): HopTexts {
  return {
    from: nameIn(model, hop.from),
    to: nameIn(model, hop.to),
    reason: translate(language, hop.reason.key, hop.reason.parameters),
    barriers: hop.barriers.map((barrier) => describeBarrier(language, model, barrier)),
  };
}

/** Puts a barrier into words. */
export function describeBarrier(language: Language, model: Model, { kind, assetId }: Barrier): string {
  return translate(language, `reach.barrier.${kind}`, { name: assetId === undefined ? '' : nameIn(model, assetId) });
}
