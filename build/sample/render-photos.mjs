// Draws the photos of the sample plant from their SVG sources and writes what their records must carry.
// Run by hand after changing a drawing: node build/sample/render-photos.mjs
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { writeJpeg } from './jpeg.mjs';

const root = fileURLToPath(new URL('../../assets/sample/', import.meta.url));
const recordsFile = `${root}plant/attachment.json`;
const largestBytes = 200 * 1024;

/** @param {string} name */
function draw(name) {
  const svg = readFileSync(`${root}photos-source/${name}.svg`, 'utf8');
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: 1280 }, font: { loadSystemFonts: true } }).render();
  const bytes = writeJpeg(image.pixels, image.width, image.height, 84);
  if (bytes.length > largestBytes) throw new Error(`${name}.jpg has ${bytes.length} bytes, allowed are ${largestBytes}`);
  writeFileSync(`${root}photos/${name}.jpg`, bytes);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'image/jpeg',
    fileName: `${name}.jpg`,
    size: bytes.length,
    widthPx: image.width,
    heightPx: image.height,
  };
}

const names = readdirSync(`${root}photos-source`)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => file.slice(0, -'.svg'.length))
  .sort();
const drawn = new Map(names.map((name) => [`attachment:${name}`, draw(name)]));
const records = JSON.parse(readFileSync(recordsFile, 'utf8'));
const updated = records.map((record) => ({ ...record, ...drawn.get(record.id) }));
writeFileSync(recordsFile, `${JSON.stringify(updated, null, 2)}\n`);
for (const [id, facts] of drawn) process.stdout.write(`${id}  ${Math.round(facts.size / 1024)} KB\n`);
