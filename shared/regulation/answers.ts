import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { draftChange, noChange, patched, type Change } from '../model/change';
import type { DutyAnswer } from '../model/entities/duty-answer';
import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { Regulation } from './catalog';

/** What a question is about: the company as a whole, a machine, a vendor or an enterprise of the group. */
export type Subject =
  | { readonly kind: 'company' }
  | { readonly kind: 'area' | 'asset'; readonly id: RecordId }
  | { readonly kind: 'vendor' | 'enterprise'; readonly name: string };

/** Where one answer belongs. */
export interface Place {
  readonly regulation: Regulation;
  readonly question: string;
  readonly subject: Subject;
}

export const company: Subject = { kind: 'company' };

/** Names are the same whatever their case and blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The id two people arrive at for the same answer, each on a machine of their own. */
export function answerId({ regulation, question, subject }: Place): RecordId {
  return `dutyAnswer:${[regulation, question, ...subjectKey(subject)].join('.')}`;
}

function subjectKey(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'company':
      return [];
    case 'area':
    case 'asset':
      return [subject.id.replace(':', '-')];
    case 'vendor':
    case 'enterprise':
      return [`${subject.kind}-${bytesToHex(sha256(utf8ToBytes(nameKey(subject.name)))).slice(0, 20)}`];
  }
}

function isAbout({ areaId, assetId, vendor, enterprise }: DutyAnswer, subject: Subject): boolean {
  switch (subject.kind) {
    case 'company':
      return areaId === undefined && assetId === undefined && vendor === undefined && enterprise === undefined;
    case 'area':
      return areaId === subject.id;
    case 'asset':
      return assetId === subject.id;
    case 'vendor':
      return vendor !== undefined && nameKey(vendor) === nameKey(subject.name);
    case 'enterprise':
      return enterprise !== undefined && nameKey(enterprise) === nameKey(subject.name);
  }
}

/** The answer at a place; undefined when nobody answered. */
export function findAnswer(model: Model, place: Place): DutyAnswer | undefined {
  const id = answerId(place);
  const candidates = recordsWith(model, 'dutyAnswer', 'question', place.question);
  const fitting = candidates.filter((answer) => answer.regulation === place.regulation && isAbout(answer, place.subject));
  return fitting.find((answer) => answer.id === id) ?? fitting[0];
}

/** What was answered, as text; undefined when nothing was. */
export function answerValue(model: Model, place: Place): string | undefined {
  return findAnswer(model, place)?.value;
}

export interface AnswerFields {
  readonly value?: string | undefined;
  readonly note?: string | undefined;
}

/** Writes an answer; without value and note the record goes. @param today calendar date */
export function writeAnswer(model: Model, place: Place, fields: AnswerFields, today: string): Change {
  const present = findAnswer(model, place);
  const value = 'value' in fields ? emptied(fields.value) : present?.value;
  const note = 'note' in fields ? emptied(fields.note) : present?.note;
  if (value === present?.value && note === present?.note) return noChange;
  const draft = draftChange(model);
  if (value === undefined && note === undefined) {
    if (present !== undefined) draft.remove(present.id);
    return draft.build();
  }
  const base: DutyAnswer = present ?? { id: answerId(place), type: 'dutyAnswer', regulation: place.regulation, question: place.question, ...subjectFields(place.subject) };
  draft.put(patched<DutyAnswer>(base, { value, note, answeredOn: today.slice(0, 10) }));
  return draft.build();
}

function emptied(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function subjectFields(subject: Subject): Partial<DutyAnswer> {
  switch (subject.kind) {
    case 'company':
      return {};
    case 'area':
      return { areaId: subject.id };
    case 'asset':
      return { assetId: subject.id };
    case 'vendor':
      return { vendor: subject.name };
    case 'enterprise':
      return { enterprise: subject.name };
  }
}

/** Takes away every answer of a regulation about a subject. */
export function removeAnswers(model: Model, regulation: Regulation, subject: Subject): Change {
  const draft = draftChange(model);
  for (const answer of recordsWith(model, 'dutyAnswer', 'regulation', regulation)) if (isAbout(answer, subject)) draft.remove(answer.id);
  return draft.build();
}
