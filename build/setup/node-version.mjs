import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupFailure } from './report.mjs';

/** Refuses a Node that is older than package.json asks for. @param {import('./report.mjs').Report} report */
export function ensureNodeVersion(report) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = String(engines.node).replace(/[^0-9.]/g, '');
  if (isOlder(process.versions.node, wanted)) {
    throw new SetupFailure(
      `This is Node ${process.versions.node}; Zonewalk is built with Node ${wanted} or newer.`,
      'install a current Node (https://nodejs.org), then run the same command again',
    );
  }
  report.step('node', process.versions.node);
}

/** @param {string} version @param {string} wanted */
function isOlder(version, wanted) {
  const have = version.split('.').map(Number);
  const need = wanted.split('.').map(Number);
  for (let index = 0; index < need.length; index += 1) {
    const difference = (have[index] ?? 0) - (need[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
