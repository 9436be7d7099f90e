import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * One hash over names, sizes and times of all files below the given places: it changes when a source changes.
 * @param {readonly string[]} places files or folders, relative to the repository
 */
export function hashSources(places) {
  const hash = createHash('sha256');
  for (const place of places) addTo(hash, place);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} place */
function addTo(hash, place) {
  const path = join(root, place);
  if (!existsSync(path)) return;
  const facts = statSync(path);
  if (!facts.isDirectory()) {
    hash.update(`${place}\0${facts.size}\0${facts.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addTo(hash, `${place}/${name}`);
}

/** @param {string} file @param {string} hash */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

/** @param {string} file @param {string} hash */
export function writeStamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
