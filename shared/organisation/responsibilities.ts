import { responsibilityKinds, responsibilityTopics } from '../model/choice-sets';
import { draftChange, noChange, type Change } from '../model/change';
import type { Person } from '../model/entities/person';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';

export type Topic = (typeof responsibilityTopics.values)[number];
export type Responsibility = (typeof responsibilityKinds.values)[number];
type Role = NonNullable<Person['role']>;

/** The roles that share the work, in the order of the columns; assessors take no part in it. */
const matrixRoles = ['management', 'assetOwner', 'ot', 'it', 'systemIntegrator', 'productSupplier', 'serviceProvider'] as const satisfies readonly Role[];
export type MatrixRole = (typeof matrixRoles)[number];

/** Somebody of these roles has a part in the topic, or it does not run. */
const neededRoles: Readonly<Record<Topic, readonly MatrixRole[]>> = {
  governance: ['management', 'ot'],
  inventory: ['ot'],
  network: ['ot', 'it'],
  remoteAccess: ['ot', 'it', 'serviceProvider'],
  changes: ['ot', 'systemIntegrator'],
  patches: ['ot', 'productSupplier'],
  accounts: ['ot', 'it'],
  backup: ['ot', 'it'],
  incidents: ['management', 'ot', 'it'],
  suppliers: ['assetOwner'],
  training: ['management', 'ot'],
  physical: ['assetOwner'],
};

export interface RoleColumn {
  readonly role: MatrixRole;
  readonly people: readonly Person[];
}

/** What is wrong with the parts in a topic. */
export type ResponsibilityGap =
  | { readonly topic: Topic; readonly kind: 'noAccountable' | 'noResponsible' }
  | { readonly topic: Topic; readonly kind: 'severalAccountable'; readonly people: readonly Person[] }
  | { readonly topic: Topic; readonly kind: 'roleMissing'; readonly role: MatrixRole };

export interface TopicRow {
  readonly topic: Topic;
  readonly gaps: readonly ResponsibilityGap[];
}

/** The columns of the matrix: every role, with the people who have it in the order they came. */
export function roleColumns(model: Model): readonly RoleColumn[] {
  const people = listOf(model, 'person');
  return matrixRoles.map((role) => ({ role, people: people.filter((person) => person.role === role) }));
}

/** The rows of the matrix with what is missing in each. */
export function topicRows(model: Model): readonly TopicRow[] {
  return responsibilityTopics.values.map((topic) => ({ topic, gaps: gapsOf(model, topic) }));
}

/** The parts a person has in a topic, in the order R, A, C, I. */
export function partsOf(person: Person, topic: Topic): readonly Responsibility[] {
  const parts = new Set((person.responsibilities ?? []).filter((entry) => entry.topic === topic).map(({ kind }) => kind));
  return responsibilityKinds.values.filter((kind) => parts.has(kind));
}

function gapsOf(model: Model, topic: Topic): readonly ResponsibilityGap[] {
  const people = listOf(model, 'person');
  const having = (kind: Responsibility): readonly Person[] => people.filter((person) => partsOf(person, topic).includes(kind));
  const accountable = having('accountable');
  const taking = people.filter((person) => partsOf(person, topic).length > 0);
  const missing = neededRoles[topic].filter((role) => !taking.some((person) => person.role === role));
  return [
    ...(accountable.length === 0 ? [{ topic, kind: 'noAccountable' } as const] : []),
    ...(accountable.length > 1 ? [{ topic, kind: 'severalAccountable', people: accountable } as const] : []),
    ...(having('responsible').length === 0 ? [{ topic, kind: 'noResponsible' } as const] : []),
    ...missing.map((role) => ({ topic, kind: 'roleMissing', role }) as const),
  ];
}

/** True once somebody has a part in anything. */
export function hasResponsibilities(model: Model): boolean {
  return listOf(model, 'person').some(({ responsibilities }) => (responsibilities ?? []).length > 0);
}

/** Gives a person a part in a topic or takes it away. The entry's id follows from both, so that two people add it once. */
export function togglePart(model: Model, personId: RecordId, topic: Topic, kind: Responsibility): Change {
  const person = getRecord(model, 'person', personId);
  if (person === undefined) return noChange;
  const present = person.responsibilities ?? [];
  const without = present.filter((entry) => entry.topic !== topic || entry.kind !== kind);
  const responsibilities = without.length < present.length ? without : [...present, { id: freeId(`${topic}-${kind}`, present), topic, kind }];
  return patchPerson(model, personId, responsibilities);
}

/** Takes away every part a person has in a topic. */
export function clearParts(model: Model, personId: RecordId, topic: Topic): Change {
  const person = getRecord(model, 'person', personId);
  if (person === undefined) return noChange;
  return patchPerson(model, personId, (person.responsibilities ?? []).filter((entry) => entry.topic !== topic));
}

function patchPerson(model: Model, personId: RecordId, responsibilities: NonNullable<Person['responsibilities']>): Change {
  const draft = draftChange(model);
  draft.patch('person', personId, { responsibilities: responsibilities.length === 0 ? undefined : responsibilities });
  return draft.build();
}

function freeId(id: string, taken: readonly { readonly id: string }[]): string {
  return taken.some((entry) => entry.id === id) ? freeId(`${id}-2`, taken) : id;
}
