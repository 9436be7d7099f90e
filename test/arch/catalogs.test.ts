import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '..', '..', 'assets', 'catalogs');
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function read(catalog: string, file: string): Json {
  return JSON.parse(readFileSync(join(root, catalog, file), 'utf8')) as Json;
}

/** Follows keys into a JSON value; what is missing reads as null. */
function at(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? ((inner as { readonly [key: string]: Json })[key] ?? null)
        : null,
    value,
  );
}

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);
const textsOf = (value: Json): readonly string[] => listOf(value).filter((entry) => typeof entry === 'string');
const keysOf = (value: Json): readonly string[] =>
  value !== null && typeof value === 'object' ? Object.keys(value) : [];
const idsOf = (value: Json): readonly string[] => listOf(value).map((entry) => String(at(entry, 'id')));
const duplicates = (list: readonly string[]): readonly string[] =>
  list.filter((entry, index) => list.indexOf(entry) !== index);

/** Every key path with its text; list elements are numbered. */
function leaves(value: Json, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

/** Share of common three-letter sequences, 0–1; 1 for texts that differ only in case or punctuation. */
function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const part of left) if (right.has(part)) common += 1;
  return (2 * common) / (left.size + right.size);
}

function sequences(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(Array.from({ length: Math.max(1, plain.length - 2) }, (_, start) => plain.slice(start, start + 3)));
}

function nearlyIdentical(texts: readonly (readonly [string, string])[], limit: number): readonly string[] {
  const prepared = texts.map(([path, text]) => ({ path, parts: sequences(text) }));
  return prepared.flatMap((left, index) =>
    prepared
      .slice(index + 1)
      .filter((right) => similarity(left.parts, right.parts) > limit)
      .map((right) => `${left.path} ~ ${right.path}`),
  );
}

/** For each catalogue: the groups of texts and the ids each must have, from the facts. */
const groups: Readonly<Record<string, (facts: Json) => Readonly<Record<string, readonly string[]>>>> = {
  'ot-practices': (facts) => ({
    references: ['iec62443Part21', 'iec62443Part24', 'iso27001', 'nis2Article21', 'bsiGrundschutz'],
    levels: ['notInPlace', ...listOf(at(facts, 'levels')).map((level) => String(at(level, 'value')))],
    topics: idsOf(at(facts, 'topics')),
    domains: idsOf(at(facts, 'domains')),
    practices: listOf(at(facts, 'domains')).flatMap((domain) => idsOf(at(domain, 'practices'))),
  }),
  protocols: (facts) => ({
    families: [...new Set(listOf(at(facts, 'protocols')).map((entry) => String(at(entry, 'family'))))],
    protection: ['no', 'optional', 'yes', 'notApplicable'],
    ratings: ['high', 'medium', 'low'],
    protocols: idsOf(at(facts, 'protocols')),
  }),
  threats: (facts) => ({
    tactics: idsOf(at(facts, 'tactics')),
    techniques: idsOf(at(facts, 'techniques')),
    mitigations: idsOf(at(facts, 'mitigations')),
    assets: idsOf(at(facts, 'assets')),
    scenarios: idsOf(at(facts, 'scenarios')),
    attackGoals: idsOf(at(facts, 'attackGoals')),
    bsiTop10: listOf(at(facts, 'bsiTop10')).map((entry) => String(at(entry, 'rank'))),
    businessImpacts: textsOf(at(facts, 'businessImpacts')),
  }),
  'nis2-sectors': (facts) => ({
    thresholds: keysOf(at(facts, 'thresholds')),
    sectors: idsOf(at(facts, 'sectors')),
  }),
  regulation: (facts) => ({
    ...Object.fromEntries(['dates', 'cases', 'rules', 'measures', 'duties', 'fines', 'cra', 'productClasses', 'machinery', 'sources'].map((group) => [group, idsOf(at(facts, group))])),
    notices: textsOf(at(facts, 'notices')),
    corrections: textsOf(at(facts, 'corrections')),
  }),
  iec62443: (facts) => {
    const areas = listOf(at(facts, 'programElements')).flatMap((element) => listOf(at(element, 'areas')));
    return {
      foundationalRequirements: idsOf(at(facts, 'foundationalRequirements')),
      systemRequirements: idsOf(at(facts, 'systemRequirements')),
      programElements: idsOf(at(facts, 'programElements')),
      programAreas: areas.map((area) => String(at(area, 'id'))),
      programRequirements: areas.flatMap((area) => textsOf(at(area, 'requirements'))),
      serviceProviderAreas: textsOf(at(facts, 'serviceProviderAreas')),
      riskSteps: idsOf(at(facts, 'riskSteps')),
    };
  },
};

describe.each(names)('catalogue %s', (name) => {
  const facts = read(name, 'catalog.json');
  const english = read(name, 'en.json');
  const german = read(name, 'de.json');
  const expected = groups[name]?.(facts) ?? {};

  it('is known here, names itself and its source', () => {
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(at(facts, 'id')).toBe(name);
    expect([at(english, 'language'), at(german, 'language')]).toEqual(['en', 'de']);
    expect(readFileSync(join(root, name, 'SOURCE.md'), 'utf8').length).toBeGreaterThan(200);
  });

  it('has unique ids', () => {
    expect(Object.entries(expected).flatMap(([group, ids]) => duplicates(ids).map((id) => `${group}/${id}`))).toEqual([]);
  });

  it.each([
    ['English', english],
    ['German', german],
  ])('has exactly the %s texts it needs', (_, texts) => {
    const present = Object.keys(expected).map((group) => [group, [...keysOf(at(texts, group))].sort()]);
    expect(present).toEqual(Object.entries(expected).map(([group, ids]) => [group, [...ids].sort()]));
  });

  it('has the same shape in both languages and no empty, untrimmed or overlong text', () => {
    const shape = (texts: Json) => leaves(texts).map(([path]) => path);
    expect(shape(german).toSorted()).toEqual(shape(english).toSorted());
    const odd = [...leaves(english), ...leaves(german)].filter(
      ([, text]) => text.trim() !== text || text.length === 0 || text.length > 320 || /  |\.\.$/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

const systemRequirements = new Set(idsOf(at(read('iec62443', 'catalog.json'), 'systemRequirements')));
const iecGroups = groups['iec62443']!(read('iec62443', 'catalog.json'));

describe('practices', () => {
  const facts = read('ot-practices', 'catalog.json');
  const domains = listOf(at(facts, 'domains'));
  const practices = domains.flatMap((domain) => listOf(at(domain, 'practices')));
  const languages = [
    ['English', read('ot-practices', 'en.json')],
    ['German', read('ot-practices', 'de.json')],
  ] as const;

  it('are 93 in 18 domains, numbered within their domain', () => {
    const numbered = domains.flatMap((domain) =>
      listOf(at(domain, 'practices')).map((_, index) => `${String(at(domain, 'id'))}-0${index + 1}`),
    );
    expect([domains.length, practices.length]).toEqual([18, 93]);
    expect(idsOf(practices)).toEqual(numbered);
  });

  it('refer to identifiers that exist', () => {
    const known: Readonly<Record<string, (reference: string) => boolean>> = {
      iec62443Part21: (reference) => iecGroups['programRequirements']!.includes(reference),
      iec62443Part24: (reference) => iecGroups['serviceProviderAreas']!.includes(reference),
      iso27001: isIso27001,
      nis2Article21: (reference) => /^[a-j]$/.test(reference),
      bsiGrundschutz: (reference) =>
        /^(IND\.(1|2\.[1-7]|3\.2)\.A\d{1,2}|(ISMS|ORP|CON|OPS|DER|APP|SYS|NET|INF)(\.\d){1,3}(\.A\d+)?)$/.test(reference),
    };
    const unknown = practices.flatMap((practice) =>
      Object.entries(known).flatMap(([system, isKnown]) =>
        textsOf(at(practice, 'references', system))
          .filter((reference) => !isKnown(reference))
          .map((reference) => `${String(at(practice, 'id'))}: ${system} ${reference}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it.each(languages)('have %s texts of sensible length', (_, texts) => {
    const between = (text: Json, low: number, high: number) =>
      typeof text === 'string' && text.length >= low && text.length <= high;
    const odd = Object.entries(at(texts, 'practices') as Readonly<Record<string, Json>>).filter(
      ([, text]) =>
        !between(at(text, 'title'), 8, 60) ||
        !between(at(text, 'statement'), 50, 175) ||
        !String(at(text, 'statement')).endsWith('.') ||
        textsOf(at(text, 'evidence')).length === 0 ||
        textsOf(at(text, 'evidence')).some((item) => !between(item, 4, 90) || item.endsWith('.')) ||
        duplicates(textsOf(at(text, 'evidence'))).length > 0,
    );
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  it.each(languages)('have no two %s texts that are nearly the same', (_, texts) => {
    const all = leaves(at(texts, 'practices'));
    expect(nearlyIdentical(all.filter(([path]) => path.endsWith('/statement')), 0.55)).toEqual([]);
    expect(nearlyIdentical(all.filter(([path]) => path.endsWith('/title')), 0.75)).toEqual([]);
    expect(nearlyIdentical(leaves(at(texts, 'levels')).filter(([path]) => path.endsWith('/anchor')), 0.55)).toEqual([]);
  });

  it('use the words of the glossary in German', () => {
    const avoided = /\b(Evidenz\w*|Conduits?|Assets?|Ausgangslage|Tasks?|Snapshots?|Backups?|Remote-?Zug\w+|Metrik\w*|KPIs?|Controls?)\b/;
    expect(leaves(read('ot-practices', 'de.json')).filter(([, text]) => avoided.test(text))).toEqual([]);
  });
});

function isIso27001(reference: string): boolean {
  const annex = /^A\.([5-8])\.(\d{1,2})$/.exec(reference);
  if (annex === null) return /^([4-9]|10)(\.\d){1,2}$/.test(reference);
  const last: Readonly<Record<string, number>> = { 5: 37, 6: 8, 7: 14, 8: 34 };
  const number = Number(annex[2]);
  return number >= 1 && number <= (last[annex[1] ?? ''] ?? 0);
}

describe('threats', () => {
  const facts = read('threats', 'catalog.json');
  const ids = groups['threats']!(facts);

  it('refer only to entries that exist', () => {
    const links: readonly (readonly [string, string, string])[] = [
      ['techniques', 'tactics', 'tactics'],
      ['techniques', 'assets', 'assets'],
      ['techniques', 'mitigations', 'mitigations'],
      ['mitigations', 'techniques', 'techniques'],
      ['scenarios', 'techniques', 'techniques'],
      ['scenarios', 'consequences', 'techniques'],
      ['scenarios', 'attackGoals', 'attackGoals'],
      ['attackGoals', 'techniques', 'techniques'],
      ['bsiTop10', 'techniques', 'techniques'],
    ];
    const broken = links.flatMap(([group, field, target]) =>
      listOf(at(facts, group)).flatMap((entry) =>
        textsOf(at(entry, field))
          .filter((id) => !ids[target]!.includes(id))
          .map((id) => `${group} ${String(at(entry, 'id'))}: ${field} ${id}`),
      ),
    );
    const requirements = listOf(at(facts, 'mitigations')).flatMap((entry) =>
      textsOf(at(entry, 'iec62443Part33')).filter((id) => !systemRequirements.has(id.replace(/ RE (\d)$/, ' RE($1)'))),
    );
    expect([...broken, ...requirements]).toEqual([]);
  });

  it('carry the notice and the licence that must travel along', () => {
    const licence = readFileSync(join(root, 'threats', 'LICENCE-ATTACK.txt'), 'utf8');
    const notice = String(at(facts, 'source', 'notice'));
    expect(licence).toContain('MITRE');
    expect(licence).toContain(notice);
    expect(readFileSync(join(root, 'threats', 'SOURCE.md'), 'utf8')).toContain(notice);
  });
});

describe('IEC 62443 facts', () => {
  const facts = read('iec62443', 'catalog.json');
  const entries = listOf(at(facts, 'systemRequirements'));

  it('select 37, 60, 90, 100 requirements at SL 1 to 4', () => {
    const selected = [1, 2, 3, 4].map((level) => entries.filter((entry) => Number(at(entry, 'selectedFrom')) <= level));
    expect(selected.map((list) => list.length)).toEqual([37, 60, 90, 100]);
    expect(iecGroups['programRequirements']).toHaveLength(87);
  });

  it('attach every enhancement to an existing requirement of the same group, never selected before it', () => {
    const byId = new Map(entries.map((entry) => [String(at(entry, 'id')), entry]));
    const broken = entries.filter((entry) => {
      const base = byId.get(String(at(entry, 'enhances')));
      if (at(entry, 'enhances') === null) return String(at(entry, 'id')).includes('RE');
      return (
        base === undefined ||
        at(base, 'fr') !== at(entry, 'fr') ||
        Number(at(base, 'selectedFrom')) > Number(at(entry, 'selectedFrom'))
      );
    });
    expect(broken).toEqual([]);
  });

  it('say how the selection may be used', () => {
    expect([at(read('iec62443', 'en.json'), 'notes', 'selectedAt'), at(read('iec62443', 'de.json'), 'notes', 'selectedAt')]).toEqual([
      'selected at SL {level} (to be checked against the licensed standard)',
      'ausgewählt bei SL {level} (anhand der lizenzierten Norm zu prüfen)',
    ]);
  });

  it('have no two short German titles that read the same', () => {
    const titles = Object.values(at(read('iec62443', 'de.json'), 'systemRequirements') as Readonly<Record<string, string>>);
    expect(duplicates(titles)).toEqual([]);
  });
});

describe('protocols', () => {
  const facts = read('protocols', 'catalog.json');
  const entries = listOf(at(facts, 'protocols'));

  it('have valid ports and values', () => {
    const odd = entries.filter(
      (entry) =>
        !['no', 'optional', 'yes', 'notApplicable'].includes(String(at(entry, 'encrypted'))) ||
        !['no', 'optional', 'yes', 'notApplicable'].includes(String(at(entry, 'authenticated'))) ||
        !['high', 'medium', 'low'].includes(String(at(entry, 'rating'))) ||
        listOf(at(entry, 'ports')).some((port) => {
          const [first, last] = [Number(at(port, 'first')), Number(at(port, 'last'))];
          const isKnown = ['tcp', 'udp', 'etherType', 'ipProtocol'].includes(String(at(port, 'transport')));
          return !isKnown || !Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first || last > 65_535;
        }),
    );
    expect(odd).toEqual([]);
  });

  it('list every port that several protocols claim', () => {
    const claims = new Map<string, string[]>();
    for (const entry of entries) {
      for (const port of listOf(at(entry, 'ports'))) {
        if (at(port, 'first') !== at(port, 'last')) continue;
        const key = `${String(at(port, 'first'))}/${String(at(port, 'transport'))}`;
        claims.set(key, [...(claims.get(key) ?? []), String(at(entry, 'id'))]);
      }
    }
    const shared = [...claims].filter(([, ids]) => new Set(ids).size > 1).map(([port, ids]) => [port, ids.toSorted()]);
    const listed = listOf(at(facts, 'ambiguousPorts')).map((entry) => [
      `${String(at(entry, 'port'))}/${String(at(entry, 'transport'))}`,
      textsOf(at(entry, 'protocols')).toSorted(),
    ]);
    expect(listed.toSorted()).toEqual(shared.toSorted());
  });

  it.each(['en.json', 'de.json'])('describe no two protocols with the same risk in %s', (file) => {
    const risks = Object.values(at(read('protocols', file), 'protocols') as Readonly<Record<string, Json>>);
    expect(duplicates(risks.map((text) => String(at(text, 'risk'))))).toEqual([]);
  });
});

describe('the folder', () => {
  it('is described', () => {
    expect(existsSync(join(root, 'README.md'))).toBe(true);
    expect(names.toSorted()).toEqual(Object.keys(groups).toSorted());
  });
});
