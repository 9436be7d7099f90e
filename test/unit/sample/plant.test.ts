import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import practiceCatalog from '../../../assets/catalogs/ot-practices/catalog.json';
import protocolCatalog from '../../../assets/catalogs/protocols/catalog.json';
import threatCatalog from '../../../assets/catalogs/threats/catalog.json';
import { recordTypes, type RecordType } from '../../../shared/model/record-type';
import type { AnyRecord, RecordFor } from '../../../shared/model/registry';
import { referencesFrom } from '../../../shared/model/references';
import { validateRecord } from '../../../shared/model/validate';
import { buildSample, sampleId } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { isSourceText } from '../../../shared/sample/source';

const records = { de: buildSample(samplePlant, 'de'), en: buildSample(samplePlant, 'en') };

function isOfType<Type extends RecordType>(type: Type) {
  return (record: AnyRecord): record is RecordFor<Type> & AnyRecord => record.type === type;
}

const ratings = records.en.filter(isOfType('rating'));
const attachments = records.en.filter(isOfType('attachment'));

describe('the sample plant', () => {
  it('has at least what an assessor expects of a plant of this size', () => {
    const least: Partial<Record<RecordType, number>> = {
      assessment: 1, person: 8, area: 20, asset: 120, zone: 14, conduit: 18, flow: 60, access: 4, dependency: 6,
      rating: 93, finding: 18, risk: 10, requirement: 24, measure: 16, outage: 3, decision: 6, answer: 3,
      attachment: 8, round: 2,
    };
    const missing = Object.entries(least).filter(
      ([type, count]) => records.en.filter((record) => record.type === type).length < count,
    );
    expect(missing).toEqual([]);
  });

  it.each(['de', 'en'] as const)('is valid in %s', (language) => {
    expect(records[language].flatMap((record) => validateRecord(record))).toEqual([]);
  });

  it('has only references that lead somewhere', () => {
    const ids = new Set(records.en.map((record) => record.id));
    const dangling = records.en.flatMap((record) => [...referencesFrom(record)]).filter((use) => !ids.has(use.target));
    expect(dangling.map((use) => `${use.record.id} ${use.field}`)).toEqual([]);
    const lost = records.en.filter(isOfType('answer')).filter((answer) => !ids.has(answer.subjectId));
    expect(lost).toEqual([]);
  });

  it('has the same ids in both languages, none twice, all of the agreed form', () => {
    const ids = records.en.map((record) => record.id);
    expect(records.de.map((record) => record.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-zA-Z]+:[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toEqual([]);
  });

  it('loses no field of the source', () => {
    const fields = recordTypes.flatMap((type) =>
      samplePlant.get(type)!.map((written) => [sampleId(written.id), Object.keys(written)] as const),
    );
    const built = new Map(records.en.map((record) => [record.id, Object.keys(record)]));
    const lost = fields.flatMap(([id, names]) => names.filter((name) => !built.get(id)!.includes(name)));
    expect(lost).toEqual([]);
  });

  it('rates every practice of the catalogue once for the whole organisation', () => {
    const practices = practiceCatalog.domains.flatMap((domain) => domain.practices.map((practice) => practice.id));
    const rated = ratings.filter((rating) => rating.areaId === undefined).map((rating) => rating.practice);
    expect([...rated].sort()).toEqual([...practices].sort());
    expect(ratings.filter((rating) => !practices.includes(rating.practice))).toEqual([]);
  });

  it('says for every rating what was seen, and why where a practice does not apply', () => {
    const silent = ratings.filter((rating) => rating.value === undefined || (rating.note ?? '').length < 40);
    const unreasoned = ratings.filter((rating) => rating.value === 'notApplicable' && rating.reason === undefined);
    const unproven = ratings.filter((rating) => {
      return ['ml2', 'ml3', 'ml4'].includes(rating.value ?? '') && (rating.evidence ?? []).length === 0;
    });
    expect({ silent, unreasoned, unproven }).toEqual({ silent: [], unreasoned: [], unproven: [] });
    expect(new Set(ratings.map((rating) => rating.note)).size).toBe(ratings.length);
  });

  it('names protocols, threats and practices by the ids of the catalogues', () => {
    const protocols = new Set([...protocolCatalog.protocols.map((protocol) => protocol.id), 'any']);
    const threats = new Set(threatCatalog.techniques.map((technique) => technique.id));
    const practices = new Set(ratings.map((rating) => rating.practice));
    expect({
      protocols: records.en.filter(isOfType('flow')).flatMap((flow) => (flow.protocols ?? []).filter((id) => !protocols.has(id))),
      threats: records.en.filter(isOfType('risk')).flatMap((risk) => (risk.threats ?? []).filter((id) => !threats.has(id))),
      practices: records.en.filter(isOfType('finding')).flatMap((finding) => (finding.practices ?? []).filter((id) => !practices.has(id))),
    }).toEqual({ protocols: [], threats: [], practices: [] });
  });

  it('is written in both languages, each text in its own words', () => {
    const faulty: string[] = [];
    const look = (place: string, value: unknown): void => {
      if (isSourceText(value)) {
        if (value.de.trim() === '' || value.en.trim() === '' || value.de === value.en) faulty.push(place);
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, part] of Object.entries(value)) look(`${place}.${name}`, part);
      }
    };
    for (const type of recordTypes) for (const record of samplePlant.get(type)!) look(record.id, record);
    expect(faulty).toEqual([]);
  });

  it('leaves no German sentence in the English plant', () => {
    const german = / (und|nicht|wird|der|ist|mit|auf) /;
    const found = records.en.filter((record) => {
      const { note, notes, text, purpose, reason } = record as Readonly<Record<string, unknown>>;
      return [note, notes, text, purpose, reason].some((value) => typeof value === 'string' && german.test(value));
    });
    expect(found.map((record) => record.id)).toEqual([]);
  });

  it('uses the states existing, planned and to be removed', () => {
    const states = records.en.map((record) => (record as Readonly<Record<string, unknown>>)['state']);
    expect(['existing', 'planned', 'toBeRemoved'].filter((state) => !states.includes(state))).toEqual([]);
  });

  it('carries eight photos whose records tell the truth about their bytes', () => {
    const folder = new URL('../../../assets/sample/photos/', import.meta.url);
    const told = attachments.map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType }));
    const true_ = attachments.map(({ fileName }) => {
      const bytes = readFileSync(new URL(fileName!, folder));
      return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, mediaType: 'image/jpeg' };
    });
    expect(told).toEqual(true_);
    expect(told).toHaveLength(8);
    expect(told.filter(({ size }) => size! > 200 * 1024)).toEqual([]);
  });
});
