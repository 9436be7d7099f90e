import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/file/pack';
import { unpackAssessment } from '../../../shared/file/unpack';
import { buildAsset, buildAssessment, buildZone } from '../../support/builders';
import { createCopy, fingerprint } from '../../support/copies';
import { pack, refusal, rewritten, textOf, zipped } from '../../support/packed-files';

const copy = createCopy('anna');
copy.write({ [buildAssessment().id]: buildAssessment(), [buildZone().id]: buildZone(), [buildAsset().id]: buildAsset() });
copy.write({ [buildZone().id]: buildZone({ name: 'Kühlung' }) });
const photo = new Uint8Array(3000).map((_, index) => (index * 37) % 251);
const good = pack(copy.replica(), new Map([[sha256Hex(photo), photo]]));
const whole = unpackAssessment(good, 'a.zonewalk');

const damaged = (entry: string) => ({ code: 'assessment-damaged', parameters: { file: 'a.zonewalk', entry } });
const codeOf = (bytes: Uint8Array): string | undefined => refusal(bytes)?.code;

describe('a file that is none of ours', () => {
  it.each([
    ['empty', new Uint8Array(), 'assessment-unknown'],
    ['text', strToU8('Anlage;Typ\n1;SPS\n'), 'assessment-unknown'],
    ['an archive of something else', zipped([['word/document.xml', strToU8('<w/>')]]), 'assessment-unknown'],
    ['an archive with a manifest of something else', zipped([['manifest.json', strToU8('{"format":"other"}')]]), 'assessment-unknown'],
    ['an empty archive', zipSync({}), 'assessment-unknown'],
    ['encrypted', strToU8('age-encryption.org/v1\n-> scrypt abc 18\n'), 'assessment-locked'],
    ['encrypted as text', strToU8('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'assessment-locked'],
    ['four bytes', strToU8('PK\u0003\u0004'), 'assessment-cut'],
  ])('is refused: %s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe('a file that was cut', () => {
  it('is refused wherever the cut is', () => {
    const codes = new Set<string | undefined>();
    for (let length = 4; length < good.length; length += 23) codes.add(codeOf(good.subarray(0, length)));
    codes.add(codeOf(good.subarray(0, good.length - 1)));
    expect([...codes]).toEqual(['assessment-cut']);
  });

  it('is refused also when the cut is just behind an archive it carries', () => {
    const inner = zipped([['manifest.json', strToU8('{"format":"zonewalk"}')]]);
    const outer = pack(copy.replica(), new Map([[sha256Hex(inner), inner]]));
    const end = indexOf(outer, inner) + inner.length;
    expect([codeOf(outer), codeOf(outer.subarray(0, end))]).toEqual([undefined, 'assessment-cut']);
  });

  it('or continued is refused', () => {
    const longer = new Uint8Array(good.length + 5);
    longer.set(good);
    expect(codeOf(longer)).toBe('assessment-cut');
  });
});

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= bytes.length; at += 1) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

describe('a file with one byte changed', () => {
  it('is refused, or has the same content: the byte was none of it', () => {
    const stride = Math.max(1, Math.floor(good.length / 600));
    const differing: number[] = [];
    const codes = new Map<string, number>();
    for (let at = 0; at < good.length; at += stride) {
      const flipped = good.slice();
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      const code = codeOf(flipped) ?? 'accepted';
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code !== 'accepted') continue;
      const { manifest, replica, attachments } = unpackAssessment(flipped, 'a');
      const same = JSON.stringify(manifest) === JSON.stringify(whole.manifest) && fingerprint(replica) === fingerprint(whole.replica)
        && JSON.stringify([...attachments]) === JSON.stringify([...whole.attachments]);
      if (!same) differing.push(at);
    }
    expect(differing).toEqual([]);
    const tried = [...codes.values()].reduce((sum, count) => sum + count, 0);
    expect(tried).toBeGreaterThan(500);
    // Dates and attributes in the archive's headers are the only bytes that say nothing.
    expect((codes.get('accepted') ?? 0) / tried).toBeLessThan(0.1);
    const known = ['accepted', 'assessment-cut', 'assessment-damaged', 'assessment-limit', 'assessment-unknown'];
    expect([...codes.keys()].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('or any bytes at all never makes the reader fail otherwise', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(fc.property(fc.array(spot, { minLength: 1, maxLength: 20 }), (spots) => {
      const altered = good.slice();
      for (const [at, byte] of spots) altered[at] = byte;
      refusal(altered);
    }), { numRuns: 150 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
      expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, ...tail]))).toBe('assessment-cut');
    }));
  });
});

describe('a file of a newer version', () => {
  it('is refused with the version needed, before anything else is judged', () => {
    const major = rewritten(good, (files, manifest) => {
      files['records.jsonl'] = 'quite another form';
      Object.assign(manifest, { major: 2, counts: 'other' });
    });
    const schema = rewritten(good, (_files, manifest) => {
      Object.assign(manifest, { schema: { ...Object(manifest['schema']), zone: 9 } });
    });
    expect([refusal(major), refusal(schema)]).toEqual([
      { code: 'assessment-newer', parameters: { file: 'a.zonewalk', found: 2, known: 1 } },
      { code: 'assessment-newer', parameters: { file: 'a.zonewalk', found: 'zone 9', known: 'zone 0' } },
    ]);
  });
});

describe('a file whose parts do not belong together', () => {
  const lines = (change: (records: Record<string, unknown>[]) => readonly unknown[]) => (files: Record<string, string | Uint8Array>): void => {
    const records = textOf(files['records.jsonl']).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    files['records.jsonl'] = change(records).map((line) => JSON.stringify(line)).join('\n');
  };
  const field = (name: string, value: unknown) => lines(([first, ...rest]) => [{ ...first, fields: { ...Object(first?.['fields']), [name]: value } }, ...rest]);
  const cell = (key: string, value: unknown) => lines(([first, ...rest]) => [{ ...first, cells: { [key]: [{ value, by: 'anna:1' }] } }, ...rest]);
  const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) as unknown;

  const records: readonly (readonly [string, (files: Record<string, string | Uint8Array>, manifest: Record<string, unknown>) => void, string])[] = [
    ['a record that is no JSON', (files) => { files['records.jsonl'] = '{"id":'; }, 'records.jsonl'],
    ['a record that is no record', lines(() => [7]), 'records.jsonl'],
    ['the same record twice', lines((all) => [...all, all[0]]), 'records.jsonl'],
    ['a record by a commit not listed', lines(([first, ...rest]) => [{ ...first, by: 'anna:9' }, ...rest]), 'records.jsonl'],
    ['an id of another type', lines(([first, ...rest]) => [{ ...first, id: 'zone:x' }, ...rest]), 'records.jsonl'],
    ['a name that is a number', field('name', 7), 'records.jsonl'],
    ['a list that is a text', field('languages', 'de'), 'records.jsonl'],
    ['a list in a list without end', field('later', deep), 'records.jsonl'],
    ['a field named as the prototype', (files) => { files['records.jsonl'] = textOf(files['records.jsonl']).replace('"fields":{', '"fields":{"__proto__":{"a":1},'); }, 'records.jsonl'],
    ['a cell of another kind', cell('name', ['x']), 'records.jsonl'],
    ['a cell that is no field', cell('@what', 1), 'records.jsonl'],
    ['a cell without a version', lines(([first, ...rest]) => [{ ...first, cells: { name: [] } }, ...rest]), 'records.jsonl'],
    ['a stamp without a time', (files) => { files['stamps.jsonl'] = '{"dot":"anna:1","author":"Anna"}\n{"dot":"anna:2","time":"t","author":"A"}'; }, 'stamps.jsonl'],
    ['a stamp twice', (files) => { files['stamps.jsonl'] = `${textOf(files['stamps.jsonl'])}${textOf(files['stamps.jsonl'])}`; }, 'stamps.jsonl'],
    ['a stamp that is null', (files) => { files['stamps.jsonl'] = 'null'; }, 'stamps.jsonl'],
    ['commits it says it never saw', (_files, manifest) => { manifest['vector'] = { anna: 1 }; }, 'records.jsonl'],
    ['a vector that would use up our numbers', (_files, manifest) => { manifest['vector'] = { anna: Number.MAX_SAFE_INTEGER }; }, 'manifest.json'],
    ['a vector of texts', (_files, manifest) => { manifest['vector'] = { anna: 'many' }; }, 'manifest.json'],
    ['no records', (files) => { delete files['records.jsonl']; }, 'records.jsonl'],
    ['no stamps', (files) => { delete files['stamps.jsonl']; }, 'stamps.jsonl'],
    ['an attachment under another name', (files) => { files[`attachments/${'0'.repeat(64)}`] = photo; }, `attachments/${'0'.repeat(64)}`],
  ];
  it.each(records)('is refused: %s', (_what, change, entry) => {
    expect(refusal(rewritten(good, change))).toEqual(damaged(entry));
  });

  const replaced = (contents: readonly (readonly [string, Uint8Array])[]): Uint8Array => zipped([...entriesOf(good), ...contents]);
  it('is refused: an entry the manifest does not list, or lists otherwise', () => {
    const other = entriesOf(good).map(([name, bytes]) => (name === 'stamps.jsonl' ? [name, strToU8(textOf(bytes).replace('Person', 'Fremde'))] as const : [name, bytes] as const));
    const without = entriesOf(good).filter(([name]) => !name.startsWith('attachments/'));
    expect([refusal(replaced([['extra.txt', strToU8('x')]])), refusal(zipped(other)), refusal(zipped(without))]).toEqual([
      damaged('extra.txt'), damaged('stamps.jsonl'), damaged(`attachments/${sha256Hex(photo)}`),
    ]);
  });

  it.each([['../evil'], ['/etc/passwd'], ['a/../b'], ['C:\\evil'], ['a\\b'], ['a//b'], ['__proto__'], ['a/'], ['.hidden'], ['a\u0000b']])(
    'is refused: an entry called %j', (name) => {
      const bytes = withName(replaced([['x'.repeat(name.length), strToU8('x')]]), 'x'.repeat(name.length), name);
      expect(refusal(bytes)).toEqual(damaged(name.replace(/[^\x20-\x7e]/g, '?')));
    },
  );

  it('is refused: the same entry twice', () => {
    const bytes = withName(replaced([['stamps.jsonX', strToU8('{}')]]), 'stamps.jsonX', 'stamps.jsonl');
    expect(refusal(bytes)).toEqual(damaged('stamps.jsonl'));
  });
});

function entriesOf(packed: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  let found: readonly (readonly [string, Uint8Array])[] = [];
  rewritten(packed, (files, manifest) => {
    found = [['manifest.json', strToU8(`${JSON.stringify(manifest, null, 1)}\n`)], ...Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const)];
  });
  return found;
}

/** The archive with an entry renamed in its headers. */
function withName(archive: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = archive.slice();
  const name = strToU8(from);
  for (let at = indexOf(bytes, name); at >= 0; at = indexOf(bytes, name)) bytes.set(strToU8(to, true), at);
  return bytes;
}

describe('a file that asks for too much', () => {
  const limit = (what: string, most: number) => ({ code: 'assessment-limit', parameters: { file: 'a.zonewalk', what, limit: most } });

  it('is refused: too many entries', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`e${index}`, new Uint8Array()])), { level: 0 });
    expect(refusal(many)).toEqual(limit('entries', 20_000));
  });

  it('is refused before anything is inflated: a bomb', () => {
    const bomb = zipped([...entriesOf(good), ['zeros', new Uint8Array(80 * 1024 * 1024)]]);
    expect([bomb.length < 200_000, refusal(bomb)]).toEqual([true, limit('MB', 64)]);
  });

  it('is refused: sizes that are lies', () => {
    const claims = (size: number): Uint8Array => {
      const bytes = good.slice();
      const view = new DataView(bytes.buffer);
      const directory = view.getUint32(bytes.length - 6, true);
      view.setUint32(directory + 24, size, true);
      return bytes;
    };
    expect([refusal(claims(0xffffffff)), refusal(claims(600 * 1024 * 1024)), refusal(claims(10)), refusal(claims(60 * 1024 * 1024))]).toEqual([
      limit('MB', 16), limit('MB', 16), damaged('manifest.json'), limit('MB', 16),
    ]);
  });
});
