import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { countRecords } from '../model/model';
import { currentVersions } from '../model/migrate';
import { encodeStates, encodeVector } from '../sync/codec';
import { modelOfReplica, type Replica } from '../sync/replica';
import { entryNames, formatVersion, type Manifest, type ManifestEntry } from './manifest';

/** What a file says about itself besides the records. */
export interface PackFacts {
  readonly kind: Manifest['kind'];
  readonly programVersion: string;
  readonly assessment: Manifest['assessment'];
  readonly savedAt: string;
  readonly author: string;
  readonly replica: string;
  readonly journal?: Manifest['journal'];
}

// Fixed: the time of packing must not change the bytes. The earliest date a ZIP entry can carry.
const fixedTime = new Date(1980, 0, 1);

/**
 * Packs a replica into the bytes of a `.zonewalk` file. Same input, same bytes: records are sorted by id.
 * @param attachments bytes by SHA-256
 * @param progress called with 0–1
 */
export function packAssessment(
  replica: Replica,
  attachments: ReadonlyMap<string, Uint8Array>,
  facts: PackFacts,
  progress: (fraction: number) => void = () => undefined,
): Uint8Array {
  const states = [...replica.states.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
  const encoded = encodeStates(states);
  const stampLines = Object.entries(encoded.stamps)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([dot, stamp]) => JSON.stringify({ dot, ...stamp }));
  progress(0.2);
  const contents = new Map<string, Uint8Array>([
    [entryNames.stamps, lines(stampLines)],
    [entryNames.records, lines(encoded.records.map((record) => JSON.stringify(record)))],
  ]);
  for (const [name, bytes] of [...attachments].sort(([first], [second]) => (first < second ? -1 : 1))) {
    contents.set(entryNames.attachments + name, bytes);
  }
  progress(0.4);
  const manifest = manifestOf(replica, facts, [...contents].map(describeEntry));
  progress(0.6);
  const zip: Zippable = { [entryNames.manifest]: [lines([JSON.stringify(manifest, null, 1)]), { mtime: fixedTime }] };
  for (const [name, bytes] of contents) {
    // Photos are compressed already.
    const level = name.startsWith(entryNames.attachments) ? 0 : 6;
    zip[name] = [bytes, { mtime: fixedTime, level }];
  }
  const packed = zipSync(zip);
  progress(1);
  return packed;
}

function manifestOf(replica: Replica, facts: PackFacts, entries: readonly ManifestEntry[]): Manifest {
  return {
    format: 'zonewalk',
    ...formatVersion,
    program: { name: 'Zonewalk', version: facts.programVersion },
    kind: facts.kind,
    assessment: facts.assessment,
    savedAt: facts.savedAt,
    author: facts.author,
    replica: facts.replica,
    schema: { ...currentVersions() },
    vector: { ...encodeVector(replica.vector) },
    latestTime: replica.latestTime,
    counts: { ...countRecords(modelOfReplica(replica)) },
    ...(facts.journal === undefined ? {} : { journal: facts.journal }),
    entries: [...entries],
  };
}

function describeEntry([name, bytes]: readonly [string, Uint8Array]): ManifestEntry {
  return { name, size: bytes.byteLength, sha256: sha256Hex(bytes) };
}

/** SHA-256 of the bytes as 64 hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function lines(texts: readonly string[]): Uint8Array {
  return encodeUtf8(texts.length === 0 ? '' : `${texts.join('\n')}\n`);
}

function encodeUtf8(text: string): Uint8Array {
  return strToU8(text);
}
