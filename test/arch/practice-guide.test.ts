import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { practiceDomains, practicePlaces, practices, practiceTopics, topicName } from '../../shared/practices/catalog';
import { project } from './project-files';

const root = join(project, 'assets/catalogs/ot-practices/guide');
const list = z.array(z.string()).min(2).max(4);
const shape = z.record(
  z.string(),
  z.strictObject({
    why: z.string(),
    ask: list,
    lookAt: list,
    firstMeasure: z.string(),
    anchors: z.strictObject({ ml1: z.string(), ml2: z.string(), ml3: z.string(), ml4: z.string() }),
  }),
);
type Entry = z.infer<typeof shape>[string];

const read = (language: string, domain: string) =>
  shape.parse(JSON.parse(readFileSync(join(root, language, `${domain.toLowerCase()}.json`), 'utf8')));
const guideIn = (language: string) => new Map(practiceDomains.flatMap(({ id }) => Object.entries(read(language, id))));
const guides = { English: guideIn('en'), German: guideIn('de') };
const languages = Object.entries(guides);

type Kind = 'why' | 'ask' | 'lookAt' | 'firstMeasure' | 'anchor';
interface Text {
  readonly place: string;
  readonly kind: Kind;
  readonly text: string;
}

function textsOf(guide: ReadonlyMap<string, Entry>): readonly Text[] {
  return [...guide].flatMap(([id, { why, ask, lookAt, firstMeasure, anchors }]) => [
    { place: `${id} why`, kind: 'why', text: why } as const,
    ...ask.map((text, index) => ({ place: `${id} ask ${index + 1}`, kind: 'ask', text }) as const),
    ...lookAt.map((text, index) => ({ place: `${id} lookAt ${index + 1}`, kind: 'lookAt', text }) as const),
    { place: `${id} firstMeasure`, kind: 'firstMeasure', text: firstMeasure } as const,
    ...Object.entries(anchors).map(([level, text]) => ({ place: `${id} ${level}`, kind: 'anchor', text }) as const),
  ]);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

/** The sequences of three words of a text. */
function sequences(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** Share of common sequences among all of both texts. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const part of left) if (right.has(part)) common += 1;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

function alike(texts: readonly Text[], limit: number): readonly string[] {
  const prepared = texts.map(({ place, text }) => ({ place, parts: sequences(text) }));
  return prepared.flatMap((left, index) =>
    prepared
      .slice(index + 1)
      .filter((right) => likeness(left.parts, right.parts) > limit)
      .map((right) => `${left.place} ~ ${right.place}`),
  );
}

/** Fewest and most words. */
const lengths: Readonly<Record<Kind, readonly [number, number]>> = {
  why: [10, 32],
  ask: [6, 28],
  lookAt: [4, 28],
  firstMeasure: [12, 45],
  anchor: [18, 60],
};

/** Words that sound like something and say nothing, and words of translated German. */
const fillers: Readonly<Record<string, RegExp>> = {
  English:
    /\b(holistic|ensur\w+|state of the art|best practices?|continuous(ly)?|proactive\w*|robust\w*|leverag\w+|seamless\w*|comprehensive\w*|utili[sz]\w+|in order to|appropriate(ly)?|fulfils?|complian\w+)\b/i,
  German:
    /(?<!\p{L})(ganzheitlich\w*|sicherstell\w*|sicherzustellen|gewährleistet?|kontinuierlich\w*|Stand der Technik|proaktiv\w*|nachhaltig\w*|umfassend\w*|adäquat\w*|hinsichtlich|bezüglich|seitens|im Rahmen|diesbezüglich|Assets?|Tasks?|Evidenz\w*|Conduits?|Controls?)(?!\p{L})/iu,
};

describe('the guide to the practices', () => {
  it('covers all domains and practices in both languages, in the order of the catalogue', () => {
    const files = practiceDomains.map(({ id }) => `${id.toLowerCase()}.json`).toSorted();
    const ids = practices.map(({ id }) => id);
    expect([practiceDomains.length, ids.length]).toEqual([18, 93]);
    expect([readdirSync(join(root, 'en')).toSorted(), readdirSync(join(root, 'de')).toSorted()]).toEqual([files, files]);
    expect(languages.map(([, guide]) => [...guide.keys()])).toEqual([ids, ids]);
  });

  it.each(languages)('has %s texts of sensible length', (_, guide) => {
    const odd = textsOf(guide)
      .map(({ place, kind, text }) => ({ place, words: wordsOf(text).length, bounds: lengths[kind] }))
      .filter(({ words, bounds }) => words < bounds[0] || words > bounds[1]);
    expect(odd).toEqual([]);
  });

  it.each(languages)('has no two %s texts of one kind that are nearly the same', (_, guide) => {
    const texts = textsOf(guide);
    const kinds = Object.keys(lengths) as Kind[];
    expect(kinds.flatMap((kind) => alike(texts.filter((text) => text.kind === kind), 0.3))).toEqual([]);
  });

  it.each(languages)('writes clean %s: no filler, no double blank, whole sentences', (language, guide) => {
    const odd = textsOf(guide).filter(({ kind, text }) => {
      const last = kind === 'ask' || kind === 'lookAt' ? /[.?]$/ : /[.]$/;
      return text !== text.trim() || /\s\s|\.\.|!|TODO/.test(text) || !last.test(text) || (fillers[language]?.test(text) ?? true);
    });
    expect(odd).toEqual([]);
  });

  it('asks open questions', () => {
    const closed = languages.flatMap(([, guide]) =>
      textsOf(guide).filter(({ kind, text }) => kind === 'ask' && (!text.includes('?') || /^(do|does|is|are|have|has|haben|gibt|ist|sind)\b/i.test(text))),
    );
    expect(closed).toEqual([]);
  });

  it('has another text in German, with German quotation marks', () => {
    const english = new Map(textsOf(guides.English).map(({ place, text }) => [place, text]));
    const german = textsOf(guides.German);
    expect(german.filter(({ place, text }) => english.get(place) === text)).toEqual([]);
    expect(german.filter(({ text }) => /["”']/.test(text) || (text.match(/„/g) ?? []).length !== (text.match(/“/g) ?? []).length)).toEqual([]);
    expect(textsOf(guides.English).filter(({ text }) => text.includes('"'))).toEqual([]);
  });

  it('does not open the anchors of a level alike again and again', () => {
    const openings = languages.flatMap(([language, guide]) =>
      (['ml1', 'ml2', 'ml3', 'ml4'] as const).flatMap((level) => {
        const counts = new Map<string, number>();
        for (const { anchors } of guide.values()) {
          const opening = wordsOf(anchors[level]).slice(0, 3).join(' ');
          counts.set(opening, (counts.get(opening) ?? 0) + 1);
        }
        return [...counts].filter(([, count]) => count > 3).map(([opening, count]) => `${language} ${level}: ${opening} × ${count}`);
      }),
    );
    expect(openings).toEqual([]);
  });
});

describe('where practices apply and what they are about', () => {
  it('is said for each: the organisation among the places, at least one topic, each once', () => {
    const odd = practices.filter(
      ({ appliesTo, topics }) =>
        !appliesTo.includes('organisation') || topics.length === 0 || new Set(topics).size !== topics.length || new Set(appliesTo).size !== appliesTo.length,
    );
    expect(odd).toEqual([]);
  });

  it('names only places and topics that exist, and uses every one', () => {
    const facts = z
      .object({ domains: z.array(z.object({ practices: z.array(z.object({ id: z.string(), appliesTo: z.array(z.string()), topics: z.array(z.string()) })) })) })
      .parse(JSON.parse(readFileSync(join(root, '../catalog.json'), 'utf8')));
    const written = facts.domains.flatMap((domain) => domain.practices);
    expect(practices.map(({ id, appliesTo, topics }) => ({ id, appliesTo, topics: [...topics].toSorted() }))).toEqual(
      written.map(({ id, appliesTo, topics }) => ({ id, appliesTo, topics: [...topics].toSorted() })),
    );
    expect(practiceTopics.filter((topic) => !practices.some(({ topics }) => topics.includes(topic)))).toEqual([]);
    expect(practicePlaces.filter((place) => !practices.some(({ appliesTo }) => appliesTo.includes(place)))).toEqual([]);
    expect(practiceTopics).toHaveLength(19);
    expect(practiceTopics.filter((topic) => topicName('en', topic) === topicName('de', topic))).toEqual([]);
  });
});
