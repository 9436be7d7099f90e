import * as z from 'zod';
import { throwAppError } from '../app/errors';
import { currentVersions, newerTypes, type SchemaVersions } from '../model/migrate';
import { decodeStates, decodeVector, type EncodedStates } from './codec';
import { frameVersion, type Frame } from './frames';
import type { CommitOrigin, JournalEntry } from './journal-entry';
import type { Source } from './stamps';

// Apart from `frames.ts`: the window writes frames and never reads them, and needs no schemas for that.

const encodedVersionSchema = z.object({
  // Absent when the cell was cleared.
  value: z.unknown().optional(),
  by: z.string(),
  source: z.custom<Source>((value) => value === undefined || typeof value === 'object').optional(),
  seen: z.record(z.string(), z.number()).optional(),
});

/** Record states as `encodeStates` writes them; unknown fields of records are kept. */
export const encodedStatesSchema = z.object({
  stamps: z.record(z.string(), z.object({ time: z.string(), author: z.string() })),
  records: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      by: z.string(),
      source: encodedVersionSchema.shape.source,
      version: z.int().min(0).optional(),
      fields: z.record(z.string(), z.unknown()),
      cells: z.record(z.string(), z.array(encodedVersionSchema).min(1)).optional(),
    }),
  ),
});

const createdSchema = z.looseObject({ id: z.string(), type: z.string() });

const frameSchema = z.discriminatedUnion('kind', [
  z.object({
    v: z.literal(frameVersion),
    prev: z.string(),
    schema: z.record(z.string(), z.int().min(0)).optional(),
    kind: z.literal('entry'),
    stamp: z.object({ replica: z.string(), counter: z.int().positive(), time: z.string(), author: z.string() }),
    origin: z.string(),
    label: z.string(),
    writes: z.array(
      z.looseObject({
        id: z.string(),
        type: z.string(),
        created: createdSchema.optional(),
        cells: z.array(z.array(z.unknown()).min(1).max(2)).optional(),
        deleted: z.boolean().optional(),
      }),
    ),
  }),
  z.object({
    v: z.literal(frameVersion),
    prev: z.string(),
    schema: z.record(z.string(), z.int().min(0)).optional(),
    kind: z.literal('states'),
    origin: z.string(),
    label: z.string(),
    vector: z.record(z.string(), z.number()),
    states: encodedStatesSchema,
  }),
]);

/** Before anything else is judged: a later version may write quite other frames. */
function refuseNewer(data: unknown): void {
  const { v, schema } = Object(data) as { v?: unknown; schema?: unknown };
  if (typeof v === 'number' && v > frameVersion) {
    throwAppError('assessment-newer', { file: 'journal', found: v, known: frameVersion });
  }
  const versions = Object.entries(Object(schema)).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const [newer] = newerTypes(Object.fromEntries(versions));
  if (newer !== undefined) throwAppError('assessment-newer', { file: 'journal', found: newer, known: formatOf(newer) });
}

function formatOf(type: string): string {
  return `${type} ${currentVersions()[type] ?? 0}`;
}

export interface ParsedFrame {
  readonly frame: Frame;
  /** The digest of the frame before. */
  readonly previous: string;
  /** The versions of the record types in which the frame was written; absent means 0. */
  readonly schema: SchemaVersions;
}

/**
 * Reads a frame back.
 * @throws AppError `assessment-newer` when a later version of the program wrote it; any other Error when it is no frame
 */
export function parseFrame(text: string): ParsedFrame {
  const data: unknown = JSON.parse(text);
  refuseNewer(data);
  const parsed = frameSchema.parse(data);
  const { prev: previous, schema = {} } = parsed;
  if (parsed.kind === 'states') {
    const states = decodeStates(parsed.states as EncodedStates);
    const { origin, label } = parsed;
    return {
      frame: { kind: 'states', origin: origin as CommitOrigin, label, states, vector: decodeVector(parsed.vector) },
      previous,
      schema,
    };
  }
  const writes = parsed.writes.map((write) => {
    if (write.cells === undefined) return write;
    return { ...write, cells: write.cells.map(([key, value]) => [String(key), value] as const) };
  });
  const entry = { stamp: parsed.stamp, origin: parsed.origin as CommitOrigin, label: parsed.label, writes };
  return { frame: { kind: 'entry', entry: entry as JournalEntry }, previous, schema };
}
