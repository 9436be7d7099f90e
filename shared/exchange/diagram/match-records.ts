import type { Shape } from '../../model/field';
import { findRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { knownEnds } from '../../traffic/known-ends';
import type { KnownByName } from './roles';

/** Finds what a drawing shows among the records that are there, each record for one element of a page. */
export interface Matcher {
  readonly named: KnownByName;
  /** Records of a type by name or tag. */
  readonly candidates: (type: 'zone' | 'asset', texts: readonly string[]) => readonly RecordId[];
  readonly shapeOf: (id: RecordId) => Shape | undefined;
  readonly callouts: (text: string) => readonly RecordId[];
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

export function createMatcher(model: Model): Matcher {
  const ends = knownEnds(model);
  const byText = new Map<string, RecordId[]>();
  const note = (type: string, text: string | undefined, id: RecordId): void => {
    if (text === undefined || text.trim() === '') return;
    const key = `${type} ${fold(text)}`;
    const known = byText.get(key);
    if (known === undefined) byText.set(key, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const { id, tag, name } of listOf(model, 'asset')) for (const text of [tag, name]) note('asset', text, id);
  for (const { id, code, name } of listOf(model, 'zone')) for (const text of [code, name]) note('zone', text, id);
  for (const { id, text } of listOf(model, 'callout')) note('callout', text, id);
  const exact = (label: string): readonly RecordId[] => {
    const texts = [label, ...label.split('\n')];
    for (const type of ['asset', 'zone'] as const) {
      const found = texts.flatMap((text) => byText.get(`${type} ${fold(text)}`) ?? []);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    named: (label) => {
      const [first] = exact(label);
      if (first !== undefined) return first;
      const addressed = label.split('\n').map((line) => ends.named(line.trim())).find(({ reason }) => reason === 'address');
      return addressed?.id;
    },
    candidates: (type, texts) => [...new Set(texts.flatMap((text) => (text === '' ? [] : (byText.get(`${type} ${fold(text)}`) ?? []))))],
    shapeOf: (id) => {
      const record = findRecord(model, id);
      return record !== undefined && 'shape' in record ? record.shape : undefined;
    },
    callouts: (text) => byText.get(`callout ${fold(text)}`) ?? [],
  };
}
