import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { getRecord, type Model } from '../../model/model';
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

/**
 * Puts a hop into words.
 * @param protocolName how the catalogue calls a protocol; without it the ids stand there
 */
export function describeHop(language: Language, model: Model, hop: Hop, protocolName: (protocol: string) => string = (protocol) => protocol): HopTexts {
  const flow = getRecord(model, 'flow', hop.recordId);
  const spoken = flow === undefined ? {} : { protocols: [...(flow.protocols ?? []).map(protocolName), ...(flow.ports ?? [])].join(', ') || '–' };
  return {
    from: nameIn(model, hop.from),
    to: nameIn(model, hop.to),
    reason: translate(language, hop.reason.key, { ...hop.reason.parameters, ...spoken }),
    barriers: hop.barriers.map((barrier) => describeBarrier(language, model, barrier)),
  };
}

/** Puts a barrier into words. */
export function describeBarrier(language: Language, model: Model, { kind, assetId }: Barrier): string {
  return translate(language, `reach.barrier.${kind}`, { name: assetId === undefined ? '' : nameIn(model, assetId) });
}
