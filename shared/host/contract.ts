import * as z from 'zod';
import type { AppError } from '../app/errors';
import { isAppend, type Append } from './append';
import { hostLimits } from './limits';
import type { HostMethod } from './methods';
import {
  bytesUpTo,
  chosenFileSchema,
  frameSchema,
  idSchema,
  languageSchema,
  markSchema,
  noticeSchema,
  projectMetaSchema,
  sequenceSchema,
  sha256Schema,
  snapshotInfoSchema,
  snapshotReasonSchema,
  themeSchema,
  tokenSchema,
} from './records';

const nothing = z.strictObject({});
const settings = z.record(z.string().max(100), z.json());
const commandState = z.strictObject({ id: z.string().max(80), enabled: z.boolean() });

function method<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output } as const;
}

/** Files the user may be asked for. `folder` gives a token that `file.save` writes into. */
const openPurposes = ['assessment', 'inventory', 'capture', 'diagram', 'questionnaire', 'merge', 'attachment', 'folder'] as const;
/** What is saved; decides the file ending offered. */
const savePurposes = ['assessment', 'package', 'word', 'excel', 'image', 'text', 'diagram', 'archive'] as const;

/** Input and output of every host method. Both sides check: the host what it is given, tests what it answers. */
export const hostContract = {
  'app.start': method(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      locale: z.string(),
      settings,
      projects: z.array(projectMetaSchema),
      openFile: chosenFileSchema.nullable(),
      cleanExit: z.boolean(),
      notices: z.array(noticeSchema),
    }),
  ),
  'settings.write': method(z.strictObject({ settings }), nothing),
  'file.open': method(
    z.strictObject({ purpose: z.enum(openPurposes), multiple: z.boolean() }),
    z.strictObject({ files: z.array(chosenFileSchema) }),
  ),
  'file.read': method(z.strictObject({ token: tokenSchema }), z.strictObject({ bytes: bytesUpTo(hostLimits.file) })),
  'file.save': method(
    z.union([
      z.strictObject({
        purpose: z.enum(savePurposes),
        suggestedName: z.string().min(1).max(200),
        bytes: bytesUpTo(hostLimits.file),
        token: tokenSchema.optional(),
      }),
      // What the page shows to a printer, as PDF on sheets on their side.
      z.strictObject({ purpose: z.literal('pdf'), suggestedName: z.string().min(1).max(200), paper: z.enum(['A4', 'A3']) }),
    ]),
    z.strictObject({ token: tokenSchema, name: z.string(), sha256: sha256Schema, place: z.string() }).nullable(),
  ),
  'project.open': method(
    z.strictObject({ projectId: idSchema, create: z.boolean() }),
    z.strictObject({
      snapshot: z.strictObject({ sequence: sequenceSchema, bytes: bytesUpTo(hostLimits.snapshot) }).nullable(),
      frames: z.array(frameSchema),
      mark: markSchema.nullable(),
      notices: z.array(noticeSchema),
      snapshots: z.array(snapshotInfoSchema),
    }),
  ),
  'project.append': method(
    z.union([
      z.custom<Append>(isAppend),
      // Bytes a frame will end with, ahead of its commit and piece by piece: no part of the journal yet.
      z.strictObject({ projectId: idSchema, ahead: bytesUpTo(hostLimits.append), isFirst: z.boolean() }),
    ]),
    z.strictObject({ sequence: sequenceSchema }),
  ),
  'project.snapshot': method(
    z.strictObject({
      projectId: idSchema,
      sequence: sequenceSchema,
      bytes: bytesUpTo(hostLimits.snapshot),
      meta: projectMetaSchema.optional(),
      mark: markSchema,
      reason: snapshotReasonSchema,
    }),
    z.strictObject({ id: idSchema, snapshots: z.array(snapshotInfoSchema) }),
  ),
  'project.restore': method(
    z.strictObject({ projectId: idSchema, snapshotId: idSchema }),
    z.strictObject({ sequence: sequenceSchema, bytes: bytesUpTo(hostLimits.snapshot) }),
  ),
  'project.remove': method(z.strictObject({ projectId: idSchema }), nothing),
  'attachment.write': method(
    z.strictObject({ projectId: idSchema, sha256: sha256Schema, bytes: bytesUpTo(hostLimits.attachment) }),
    nothing,
  ),
  'attachment.read': method(
    z.strictObject({ projectId: idSchema, sha256: sha256Schema }),
    z.strictObject({ bytes: bytesUpTo(hostLimits.attachment) }).nullable(),
  ),
  'job.run': method(
    z.union([
      z.strictObject({
        jobId: idSchema,
        name: z.string().max(80),
        files: z.array(tokenSchema).max(50),
        /** A file that was dropped on the window, instead of one that was chosen: the host knows no path of it. */
        dropped: z.strictObject({ name: z.string().min(1).max(255), bytes: bytesUpTo(hostLimits.inventory) }).optional(),
        input: z.unknown(),
        cancel: z.literal(false).optional(),
      }),
      z.strictObject({ jobId: idSchema, cancel: z.literal(true) }),
      // A job of that name is about to come: the process that will run it starts now.
      z.strictObject({ name: z.string().max(80), prepare: z.literal(true) }),
    ]),
    z.strictObject({ output: z.unknown() }),
  ),
  'window.update': method(
    z.strictObject({
      language: languageSchema,
      title: z.string().max(300),
      unsaved: z.boolean(),
      commands: z.array(commandState).max(500),
      theme: themeSchema,
      closing: z.boolean().optional(),
      /** True while the user has the camera open: only then the page is given its picture. */
      camera: z.boolean().optional(),
    }),
    nothing,
  ),
} as const satisfies Record<HostMethod, { readonly input: z.ZodType; readonly output: z.ZodType }>;

type Contract = typeof hostContract;

export type HostInput<Method extends HostMethod> = z.input<Contract[Method]['input']>;
export type HostParsed<Method extends HostMethod> = z.output<Contract[Method]['input']>;
export type HostOutput<Method extends HostMethod> = z.output<Contract[Method]['output']>;

export type HostFailure = { readonly ok: false } & Required<AppError>;
/** Every call answers with a value or with a code whose text is `error.<code>`; it never rejects. */
export type HostResult<Value> = { readonly ok: true; readonly value: Value } | HostFailure;

/** The page's side of the methods. */
export type HostApi = {
  readonly [Method in HostMethod]: (input: HostInput<Method>) => Promise<HostResult<HostOutput<Method>>>;
};

/** The host's side: parsed input in, value out; failures are thrown as AppError. */
export type HostHandlers = {
  readonly [Method in HostMethod]: (input: HostParsed<Method>) => Promise<HostOutput<Method>>;
};
