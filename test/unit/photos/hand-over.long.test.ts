import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDeliverableJob } from '../../../shared/jobs/write-deliverable';
import type { ProjectJobContext } from '../../../shared/jobs/project-jobs';
import { listOf, withRecords } from '../../../shared/model/model';
import { handOver, type Photo } from '../../../shared/photos/hand-over';
import type { Mark } from '../../../shared/photos/marks';
import type { Pixels } from '../../../shared/photos/mosaic';
import { photoSvg } from '../../../shared/photos/overlay';
import { readPng } from '../../../shared/photos/png';
import { emptyReplica } from '../../../shared/sync/replica';
import { smallPlant } from '../deliverables/small-plant';
import { jpegOf, noise, plateWith, rasterize, withGps } from './made-photo';

const blur: Mark = { id: 'b', kind: 'blur', x: 300, y: 280, width: 400, height: 240 };
const arrow: Mark = { id: 'a', kind: 'arrow', x: 100, y: 800, width: 200, height: -200, text: 'Not locked' };
const photoOf = (bytes: Uint8Array): Photo => ({ bytes, type: 'jpg', widthPx: 320, heightPx: 200 });

/** The pixels of a handed-over photo, as any viewer shows them. */
async function pixelsOf(photo: Photo | undefined): Promise<Pixels> {
  if (photo === undefined) throw new Error('no photo');
  const address = `data:image/jpeg;base64,${Buffer.from(photo.bytes).toString('base64')}`;
  const pixels = readPng(await rasterize(photoSvg(address, [], { width: photo.widthPx, height: photo.heightPx }), photo.widthPx));
  if (pixels === undefined) throw new Error('no pixels');
  return pixels;
}

function largestDifference(first: Pixels, second: Pixels, isLooked: (x: number, y: number) => boolean): number {
  let largest = 0;
  first.data.forEach((value, index) => {
    const pixel = Math.floor(index / 4);
    if (isLooked(pixel % first.width, Math.floor(pixel / first.width))) largest = Math.max(largest, Math.abs(value - (second.data[index] ?? 0)));
  });
  return largest;
}

describe('a photo that is handed over', () => {
  it('carries nothing of what was blurred: two different writings give the same bytes', async () => {
    const [first, second] = [photoOf(jpegOf(plateWith(0b1011001110001101))), photoOf(jpegOf(plateWith(0b0111010011011001)))];
    const wide = { ...blur, x: 270, y: 220, width: 460, height: 360 };
    const [one, other] = [await handOver(first, [wide], rasterize), await handOver(second, [wide], rasterize)];
    expect(one?.bytes).toEqual(other?.bytes);
    expect(one?.bytes).not.toEqual(first.bytes);
  });

  it('keeps what lies outside and replaces what lies inside', async () => {
    const photo = photoOf(jpegOf(plateWith(0b1011001110001101)));
    const [before, after] = [await pixelsOf(photo), await pixelsOf(await handOver(photo, [blur], rasterize))];
    expect(largestDifference(before, after, (x, y) => x < 80 || x > 240 || y < 40 || y > 120)).toBeLessThan(12);
    // Inside stand four shades of one colour and nothing between ink and plate any more.
    const inside = [...after.data.entries()].filter(([index]) => index % 4 === 0 && index / 4 % 320 >= 104 && index / 4 % 320 < 216 && Math.floor(index / 1280) >= 64 && Math.floor(index / 1280) < 96);
    expect(Math.min(...inside.map(([, value]) => value))).toBeGreaterThan(100);
  });

  it('shows the other marks', async () => {
    const photo = photoOf(jpegOf(plateWith(1)));
    const [before, after] = [await pixelsOf(photo), await pixelsOf(await handOver(photo, [arrow], rasterize))];
    expect(largestDifference(before, after, (x, y) => x > 30 && x < 100 && y > 110 && y < 165)).toBeGreaterThan(80);
    expect(largestDifference(before, after, (x) => x > 160)).toBeLessThan(30);
  });

  it('is left out where something must be hidden and cannot be', async () => {
    const photo = photoOf(jpegOf(plateWith(1)));
    const fails = (): Promise<Uint8Array> => Promise.reject(new Error('no surface'));
    const answers = await Promise.all([handOver(photo, [blur], undefined), handOver(photo, [blur, arrow], fails), handOver(photo, [arrow], undefined), handOver(photo, undefined, undefined)]);
    expect(answers.map((answer) => answer?.bytes.length)).toEqual([undefined, undefined, photo.bytes.length, photo.bytes.length]);
  });

  it('has lost its place, its camera and its comments', async () => {
    const plain = jpegOf(plateWith(1));
    const told = withGps(plain);
    expect(Buffer.from(told).includes('GPSLatitude')).toBe(true);
    const handed = await handOver(photoOf(told), undefined, undefined);
    expect(handed?.bytes).toEqual(plain);
  });
});

describe('the report', () => {
  it('holds no byte of a photo that is blurred', { timeout: 60_000 }, async () => {
    const original = withGps(jpegOf(noise));
    const photos = listOf(smallPlant, 'attachment').filter(({ kind }) => kind === 'photo');
    const model = withRecords(smallPlant, new Map(photos.map((photo) => [photo.id, { ...photo, marks: [blur, arrow] }])));
    const context: ProjectJobContext = {
      progress: () => undefined,
      cancelled: () => false,
      env: { now: () => '2026-11-23T00:00:00Z', newId: () => 'A'.repeat(26) },
      rasterize,
      project: { replica: emptyReplica, model, attachment: () => Promise.resolve(original) },
    };
    const write = async (deliverableId: string): Promise<readonly Uint8Array[]> => {
      const output = await writeDeliverableJob.run({ deliverableId, language: 'en', date: '2026-11-23', view: 'asIs' }, context);
      return Object.values(unzipSync(output.bytes));
    };
    const parts = [...(await write('assessment-report')), ...(await write('assessment-workbook'))];
    // Any stretch of the coded picture would give it away.
    const start = original.length - 2_000;
    const pieces = Array.from({ length: 12 }, (_, index) => Buffer.from(original.subarray(start + index * 100, start + index * 100 + 24)));
    const traces = parts.filter((part) => pieces.some((piece) => Buffer.from(part).includes(piece)) || Buffer.from(part).includes('GPSLatitude'));
    const jpegs = parts.filter((part) => part[0] === 0xff && part[1] === 0xd8);
    expect({ traces: traces.length, photos: jpegs.length > 0, isOriginal: jpegs.some((part) => Buffer.from(part).equals(original)) }).toEqual({ traces: 0, photos: true, isOriginal: false });
  });

  it('says here and there which photos it does not show', { timeout: 60_000 }, async () => {
    const photos = listOf(smallPlant, 'attachment').filter(({ kind }) => kind === 'photo');
    const shown = new Set(listOf(smallPlant, 'finding').flatMap(({ attachmentIds = [] }) => attachmentIds));
    const captions = photos.filter(({ id }) => shown.has(id)).map(({ caption, fileName }) => caption ?? fileName ?? '');
    const model = withRecords(smallPlant, new Map(photos.map((photo) => [photo.id, { ...photo, marks: [blur] }])));
    const context: ProjectJobContext = {
      progress: () => undefined,
      cancelled: () => false,
      env: { now: () => '2026-11-23T00:00:00Z', newId: () => 'A'.repeat(26) },
      project: { replica: emptyReplica, model, attachment: () => Promise.resolve(jpegOf(noise)) },
    };
    const write = (deliverableId: string) => writeDeliverableJob.run({ deliverableId, language: 'en', date: '2026-11-23', view: 'asIs' }, context);
    const report = await write('assessment-report');
    const text = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array());
    expect([captions.length > 0, report.photosLeftOut]).toEqual([true, captions]);
    expect([text.includes('something on it has to be made unrecognisable'), text.includes(captions[0] ?? '')]).toEqual([true, true]);
    expect((await write('assessment-workbook')).photosLeftOut).toEqual([]);
  });
});
