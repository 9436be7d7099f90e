import * as z from 'zod';
import { languages } from '../i18n/message';
import { hostLimits } from './limits';

/** Bytes of a bounded length; never a view on shared memory. */
export function bytesUpTo(limit: number) {
  return z.custom<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && value.byteLength <= limit,
    { error: `bytes, at most ${limit}` },
  );
}

/** Ids are used as folder names on every system: letters, digits, `-`, `_`, and `:` inside. */
export const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9:_-]{0,98}[A-Za-z0-9])?$/;
export const idSchema = z.string().regex(idPattern);
export const sequenceSchema = z.int().min(0);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export const languageSchema = z.enum(languages);
export const themeSchema = z.enum(['system', 'light', 'dark', 'contrast']);
const countsSchema = z.record(z.string().max(60), z.int().min(0));

/** What the page knows about its state at a sequence number: compared after a restart. */
export const markSchema = z.strictObject({
  sequence: sequenceSchema,
  counts: countsSchema,
  digest: z.string().max(200),
});

/** What the list of recent assessments shows. Given by the page, stored beside the journal. */
export const projectMetaSchema = z.strictObject({
  projectId: idSchema,
  title: z.string().max(500),
  language: languageSchema,
  updatedAt: z.string().max(40),
  sequence: sequenceSchema,
  counts: countsSchema,
});

/** One commit in the journal. The payload is opaque to the host. */
export const frameSchema = z.strictObject({ sequence: sequenceSchema, payload: bytesUpTo(hostLimits.append) });

/** A file the user chose: the token stands for its path, which stays in the host. Size in bytes. */
export const chosenFileSchema = z.strictObject({ token: tokenSchema, name: z.string(), size: z.number() });

const snapshotReasons = ['commits', 'time', 'close', 'import', 'merge', 'restore', 'migration', 'open', 'manual'] as const;
export const snapshotReasonSchema = z.enum(snapshotReasons);

/** A snapshot that is kept: `at` is an ISO instant, `size` in bytes. */
export const snapshotInfoSchema = z.strictObject({
  id: idSchema,
  sequence: sequenceSchema,
  at: z.string(),
  size: z.number(),
  reason: snapshotReasonSchema,
});

/** Something noticed while opening; the text is `notice.<code>`. */
export const noticeSchema = z.strictObject({
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string(),
});

export type Mark = z.output<typeof markSchema>;
export type ProjectMeta = z.output<typeof projectMetaSchema>;
export type Frame = z.output<typeof frameSchema>;
export type ChosenFile = z.output<typeof chosenFileSchema>;
export type SnapshotInfo = z.output<typeof snapshotInfoSchema>;
export type SnapshotReason = z.output<typeof snapshotReasonSchema>;
export type HostNotice = z.output<typeof noticeSchema>;
export type Theme = z.output<typeof themeSchema>;
