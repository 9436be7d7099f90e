import { describe, expect, it } from 'vitest';
import catalog from '../../../assets/catalogs/iec62443/catalog.json';
import type { Check } from '../../../shared/checks/check';
import { checks } from '../../../shared/checks/index';
import { runCheck } from '../../../shared/checks/runner';
import { describeResult } from '../../../shared/checks/texts';
import { languages } from '../../../shared/i18n/message';
import { applyChange } from '../../../shared/model/change';
import { modelOf, type Model } from '../../../shared/model/model';
import { recordTypes } from '../../../shared/model/record-type';
import { validateRecord } from '../../../shared/model/validate';
import { practices } from '../../../shared/practices/catalog';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';

const today = '2026-11-23';
const sample = modelOf(buildSample(samplePlant, 'en'));
const clauses = new Set([...catalog.riskSteps, ...catalog.systemRequirements, ...practices].map(({ id }) => id));

/** The model, noting which tables are looked at. */
function watched(model: Model, seen: Set<string>): Model {
  const tables = Object.defineProperties({ ...model.tables }, Object.fromEntries(recordTypes.map((type) => [type, { get: () => (seen.add(type), model.tables[type]) }])));
  return { ...model, tables };
}

describe('checks', () => {
  it('have ids of their own', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(checks.map((check) => [check.id, check] as const))('check %s', (_, check: Check) => {
  const failing = modelOf(check.examples.failing);
  const passing = modelOf(check.examples.passing);

  it('names a clause that exists', () => {
    expect([...clauses]).toContain(check.clause);
  });

  it('has valid examples: one without result, one with exactly one', () => {
    expect([...check.examples.passing, ...check.examples.failing].flatMap(validateRecord)).toEqual([]);
    expect([check.run(passing, today), check.run(failing, today).length]).toEqual([[], 1]);
  });

  it.each(languages)('says in %s what it found, with every name filled in', (language) => {
    const texts = runCheck(check, failing, today).map((result) => describeResult(language, result));
    const all = texts.flatMap(({ title, text, explanation, fields }) => [title, text, explanation, ...fields]);
    expect(all.filter((text) => text === '' || /[{}]|“”|„“|undefined/.test(text))).toEqual([]);
    expect(texts.map(({ fields }) => fields.length)).toEqual(runCheck(check, failing, today).map(({ fields }) => fields.length));
  });

  it('names objects that exist, the subject first', () => {
    for (const model of [failing, sample]) {
      const results = check.run(model, today);
      const lost = results.flatMap(({ objects }) => objects).filter((id) => !recordTypes.some((type) => model.tables[type].has(id)));
      expect({ lost, first: results.every(({ subjectId, objects }) => objects[0] === subjectId) }).toEqual({ lost: [], first: true });
    }
  });

  it('gives at most one result to a subject or a part of it, so that an answer is about one thing', () => {
    const subjects = check.run(sample, today).map(({ subjectId, part = '' }) => JSON.stringify([subjectId, part]));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('about the whole plant looks at no other tables than it says', () => {
    if (check.scope.kind === 'records') return;
    const { reads } = check.scope;
    const seen = new Set<string>();
    for (const model of [failing, passing, sample]) check.run(watched(model, seen), today);
    expect([...seen].filter((type) => !reads.some((read) => read === type))).toEqual([]);
  });

  if (check.quickFix !== undefined) {
    it('settles its failing example with the quick fix', () => {
      const [result] = check.run(failing, today);
      const change = result === undefined ? new Map() : (check.quickFix?.(failing, result) ?? new Map());
      expect(check.run(applyChange(failing, change), today)).toEqual([]);
    });
  }
});
