import { refuse } from '../import-gate';

/** A compound (OLE) file: streams in a tree of storages. Only the uppermost level matters here. */
export interface CompoundFile {
  /** Names on the uppermost level, as written. */
  readonly names: readonly string[];
  /** Bytes of a stream on the uppermost level; undefined when there is none of that name. @throws AppError when damaged */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const streamType = 2;
const headerSectors = 109;

/**
 * Opens a compound file. Nothing is allocated by a number the file declares: chains end where the file ends.
 * @throws AppError when its tables are damaged
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) damaged('compound header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) damaged('compound header');
  const sectors = createSectors(bytes, shift);
  const table = readTable(view, sectors);
  const follow = (start: number): Uint8Array => joinChain(sectors, table, start);
  const entries = readEntries(follow(view.getUint32(48, true)));
  const [rootEntry] = entries;
  if (rootEntry === undefined) return damaged('compound directory');
  const cutoff = view.getUint32(56, true);
  let small: { readonly sectors: Sectors; readonly table: DataView } | undefined;
  const openSmall = () => {
    const contents = follow(rootEntry.start);
    const miniTable = follow(view.getUint32(60, true));
    return { sectors: createSectors(contents, miniShift, 0), table: viewOf(miniTable) };
  };
  const top = topEntries(entries, rootEntry);
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((candidate) => candidate.type === streamType && candidate.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.size === 0) return new Uint8Array(0);
      if (entry.size >= cutoff) return follow(entry.start).subarray(0, entry.size);
      small ??= openSmall();
      return joinChain(small.sectors, small.table, entry.start).subarray(0, entry.size);
    },
  };
}

function damaged(detail: string): never {
  return refuse('workbook-damaged', {}, detail);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

interface Sectors {
  readonly count: number;
  readonly size: number;
  /** Bytes of a sector; the last one of a file may be short. */
  at(sector: number): Uint8Array;
}

/** @param skipped sectors in front of number 0: the header of the file */
function createSectors(bytes: Uint8Array, shift: number, skipped = 1): Sectors {
  const size = 1 << shift;
  const count = Math.max(0, Math.ceil(bytes.length / size) - skipped);
  return {
    count,
    size,
    at(sector) {
      if (sector >= count) damaged('sector');
      return bytes.subarray((sector + skipped) * size, (sector + skipped + 1) * size);
    },
  };
}

/** The table that says which sector follows which. */
function readTable(view: DataView, sectors: Sectors): DataView {
  const parts: Uint8Array[] = [];
  const needed = Math.ceil((sectors.count * 4) / sectors.size);
  const take = (sector: number): boolean => {
    if (sector >= sectors.count || parts.length > needed) return false;
    parts.push(sectors.at(sector));
    return true;
  };
  for (let index = 0; index < headerSectors; index += 1) {
    if (!take(view.getUint32(76 + index * 4, true))) break;
  }
  let more = view.getUint32(68, true);
  for (let rounds = 0; more < sectors.count && rounds <= needed; rounds += 1) {
    const list = viewOf(sectors.at(more));
    if (list.byteLength < sectors.size) damaged('sector table');
    for (let at = 0; at < list.byteLength - 4; at += 4) {
      if (!take(list.getUint32(at, true))) break;
    }
    more = list.getUint32(list.byteLength - 4, true);
  }
  return viewOf(join(parts));
}

function joinChain(sectors: Sectors, table: DataView, start: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let sector = start; sector !== endOfChain; ) {
    if (sector >= sectors.count || parts.length > sectors.count || sector * 4 + 4 > table.byteLength) damaged('sector chain');
    parts.push(sectors.at(sector));
    sector = table.getUint32(sector * 4, true);
  }
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    let name = '';
    for (let sign = 0; sign + 2 < length; sign += 2) name += String.fromCharCode(view.getUint16(at + sign, true));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries directly below the root; what lies in storages belongs to embedded objects. */
function topEntries(entries: readonly Entry[], root: Entry): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next];
    if (next === noEntry || entry === undefined || seen.has(next)) continue;
    seen.add(next);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
