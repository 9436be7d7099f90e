import * as z from 'zod';

/** The format this program writes. A file of another major format is refused; a newer minor one is read and carried. */
export const formatVersion = { major: 1, minor: 0 } as const;

const fileKinds = ['assessment', 'snapshot', 'package'] as const;

const entrySchema = z.object({
  name: z.string().min(1).max(200),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The first entry of every `.zonewalk` file: what it is, who wrote it, and the checksum of every other entry. */
export const manifestSchema = z.looseObject({
  format: z.literal('zonewalk'),
  major: z.int().min(1),
  minor: z.int().min(0),
  program: z.object({ name: z.string(), version: z.string() }),
  kind: z.enum(fileKinds),
  assessment: z.object({ id: z.string(), title: z.string(), language: z.string() }),
  savedAt: z.string(),
  author: z.string(),
  replica: z.string(),
  /** Version of every record type, so that older records can be migrated. */
  schema: z.record(z.string(), z.int().min(0)),
  /** Bounded, so that no file can use up the numbers of our own commits. */
  vector: z.record(z.string(), z.int().min(0).max(1_000_000_000_000)),
  latestTime: z.string(),
  counts: z.record(z.string(), z.int().min(0)),
  /** Place in the journal, for snapshots only. */
  journal: z.object({ sequence: z.int().min(0), digest: z.string() }).optional(),
  /** Scope of a hand-out package; reserved. */
  scope: z.array(z.string()).optional(),
  /** Ed25519 signature over the manifest without this field; reserved. */
  signature: z.string().optional(),
  entries: z.array(entrySchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestEntry = Manifest['entries'][number];

export const entryNames = {
  manifest: 'manifest.json',
  stamps: 'stamps.jsonl',
  records: 'records.jsonl',
  attachments: 'attachments/',
} as const;
