import { recordsWith } from '../model/indexes';
import { listOf, type Model } from '../model/model';
import type { Asset } from '../model/entities/asset';
import { findAnswer, nameKey, type Place, type Subject } from './answers';
import { craQuestions, productClasses } from './catalog';

/** How far a question to a supplier has come; without an answer it is open. */
export const supplierAnswers = ['asked', 'sufficient', 'insufficient', 'notApplicable'] as const;
export type SupplierAnswer = (typeof supplierAnswers)[number];

export type SupplierState = 'open' | 'inWork' | 'gaps' | 'complete';

export interface Supplier {
  readonly name: string;
  /** Components of this vendor in the inventory, without those to be removed. */
  readonly assets: readonly Asset[];
  readonly counts: Readonly<Record<SupplierAnswer | 'open', number>>;
  readonly state: SupplierState;
}

/** Where the answer of a vendor, or about one component, stands. */
export function craPlace(question: string, subject: Subject): Place {
  return { regulation: 'cra', question, subject };
}

export const vendorSubject = (name: string): Subject => ({ kind: 'vendor', name });

/** All vendors of the inventory and all that were asked, those with the most components first. */
export function listSuppliers(model: Model): readonly Supplier[] {
  const groups = new Map<string, { readonly names: Map<string, number>; readonly assets: Asset[] }>();
  const groupOf = (name: string) => {
    const key = nameKey(name);
    const group = groups.get(key) ?? { names: new Map<string, number>(), assets: [] };
    groups.set(key, group);
    group.names.set(name.trim(), (group.names.get(name.trim()) ?? 0) + 1);
    return group;
  };
  for (const asset of listOf(model, 'asset')) {
    if (asset.vendor === undefined || nameKey(asset.vendor) === '' || asset.state === 'toBeRemoved') continue;
    groupOf(asset.vendor).assets.push(asset);
  }
  for (const { vendor } of recordsWith(model, 'dutyAnswer', 'regulation', 'cra')) if (vendor !== undefined && nameKey(vendor) !== '') groupOf(vendor);
  return [...groups.values()]
    .map(({ names, assets }) => supplierOf(model, usual(names), assets))
    .sort((first, second) => second.assets.length - first.assets.length || (nameKey(first.name) < nameKey(second.name) ? -1 : 1));
}

/** The spelling used most. */
function usual(names: ReadonlyMap<string, number>): string {
  return [...names].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function supplierOf(model: Model, name: string, assets: readonly Asset[]): Supplier {
  const counts: Record<SupplierAnswer | 'open', number> = { open: 0, asked: 0, sufficient: 0, insufficient: 0, notApplicable: 0 };
  for (const { id } of craQuestions) counts[supplierAnswer(model, id, name) ?? 'open'] += 1;
  return { name, assets, counts, state: stateOf(counts) };
}

function stateOf({ open, asked, insufficient }: Supplier['counts']): SupplierState {
  if (open === craQuestions.length) return 'open';
  if (insufficient > 0) return 'gaps';
  return open + asked > 0 ? 'inWork' : 'complete';
}

/** How far a question to a vendor has come; undefined while it is open. */
export function supplierAnswer(model: Model, questionId: string, vendor: string): SupplierAnswer | undefined {
  const value = findAnswer(model, craPlace(questionId, vendorSubject(vendor)))?.value;
  return supplierAnswers.find((answer) => answer === value);
}

/** What is known of one component: the class that applies, whether somebody said so, and until when it is supported. */
export interface AssetStatus {
  readonly productClass: string;
  readonly isClassSaid: boolean;
  /** Calendar date. */
  readonly supportUntil: string | undefined;
}

export const classQuestion = 'class';
export const supportQuestion = 'supportUntil';

/** A class said by a person, else the one the kind of component suggests. */
export function assetStatus(model: Model, { id, kind, endOfSupport }: Asset): AssetStatus {
  const subject: Subject = { kind: 'asset', id };
  const said = findAnswer(model, craPlace(classQuestion, subject))?.value;
  const isClassSaid = productClasses.some((entry) => entry.id === said);
  return {
    productClass: said !== undefined && isClassSaid ? said : suggestedClass(kind),
    isClassSaid,
    supportUntil: findAnswer(model, craPlace(supportQuestion, subject))?.value ?? endOfSupport,
  };
}

function suggestedClass(kind: Asset['kind']): string {
  return productClasses.find(({ kinds }) => kind !== undefined && kinds.includes(kind))?.id ?? 'standard';
}
