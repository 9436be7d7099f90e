import type { Asset } from '../model/entities/asset';
import type { Finding } from '../model/entities/finding';
import type { Measure } from '../model/entities/measure';
import type { Risk } from '../model/entities/risk';
import { severities } from '../model/choice-sets';
import type { DeliverableContext } from './context';
import type { Tone } from './document';
import { bandOf, riskValue, type RiskMoment } from './risk-scale';

export type Severity = NonNullable<Finding['severity']>;

export function severityOf(finding: Finding): Severity {
  return finding.severity ?? 'info';
}

/** Findings that still call for a reaction, the gravest first. */
export function openFindings(context: DeliverableContext): readonly Finding[] {
  return findingsBySeverity(context).filter((finding) => finding.state === undefined || finding.state === 'open' || finding.state === 'inWork');
}

export function findingsBySeverity(context: DeliverableContext): readonly Finding[] {
  const rank = (finding: Finding): number => severities.values.indexOf(severityOf(finding));
  return [...context.lists.finding].sort((first, second) => rank(first) - rank(second));
}

/** Risks with the highest value at the moment first; risks without a value last. */
export function risksByValue(context: DeliverableContext, moment: RiskMoment = 'now'): readonly Risk[] {
  const value = (risk: Risk): number => riskValue(risk, moment) ?? -1;
  return [...context.lists.risk].sort((first, second) => value(second) - value(first));
}

export function risksAbove(context: DeliverableContext, moment: RiskMoment): readonly Risk[] {
  return context.lists.risk.filter((risk) => {
    const value = riskValue(risk, moment);
    return value !== undefined && bandOf(context.scale, value) !== 'within';
  });
}

/** Risks above tolerance that management has not decided about. */
export function undecidedRisks(context: DeliverableContext): readonly Risk[] {
  const decided = new Set(context.lists.decision.flatMap((decision) => (decision.choice === undefined ? [] : (decision.riskIds ?? []))));
  return risksAbove(context, 'now').filter((risk) => !decided.has(risk.id));
}

/** A measure that somebody still has to carry out. */
export function isOpenMeasure({ state }: Measure): boolean {
  return state !== 'done' && state !== 'rejected';
}

/** Earlier due dates first, measures without one last. */
export function byDue(first: Measure, second: Measure): number {
  const left = first.dueOn ?? '9999';
  const right = second.dueOn ?? '9999';
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Band of a risk at a moment as a tone; undefined without a value. */
export function riskTone(context: DeliverableContext, risk: Risk, moment: RiskMoment): Tone | undefined {
  const value = riskValue(risk, moment);
  return value === undefined ? undefined : bandOf(context.scale, value);
}

/** Records counted by a key, largest group first, equal ones in the order they were met. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1]);
}

/** How many devices a list of assets stands for: one line may stand for many. */
export function deviceCount(assets: readonly Asset[]): number {
  return assets.reduce((sum, asset) => sum + (asset.quantity ?? 1), 0);
}

export function addressesOf(asset: Asset): string {
  return (asset.interfaces ?? []).flatMap((port) => (port.ip === undefined || port.ip === '' ? [] : [port.ip])).join(', ');
}

/** Vendor and model in one cell, without saying the vendor twice. */
export function productOf(asset: Asset): string {
  const vendor = asset.vendor ?? '';
  const model = asset.model ?? '';
  return model.toLowerCase().startsWith(vendor.toLowerCase()) ? model : `${vendor} ${model}`.trim();
}

/** Firmware or operating system, whichever is known. */
export function softwareOf(asset: Asset): string {
  return [asset.firmwareVersion, asset.operatingSystem].filter((part) => part !== undefined && part !== '').join('; ');
}

/** The highest of the four criticalities of an asset. */
export function criticalityOf(asset: Asset): NonNullable<Asset['criticalityAvailability']> | undefined {
  const order = ['low', 'medium', 'high', 'veryHigh'] as const;
  const values = [asset.criticalityAvailability, asset.criticalityIntegrity, asset.criticalityConfidentiality, asset.criticalitySafety];
  return order.findLast((level) => values.includes(level));
}

export const severityTones = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info' } as const satisfies Readonly<Record<Severity, Tone>>;

export const verdictTones = { allowed: 'good', toRestrict: 'medium', toRemove: 'high', undecided: 'open' } as const satisfies Readonly<Record<string, Tone>>;

export const maturityTones = ['ml0', 'ml1', 'ml2', 'ml3', 'ml4'] as const satisfies readonly Tone[];
