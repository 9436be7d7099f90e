import { severities } from '../../shared/model/choice-sets';
import type { RecordId } from '../../shared/model/record-type';
import type { PhotoFacts } from '../../shared/photos/edits';

export const captureKinds = ['finding', 'asset', 'photo', 'note'] as const;
export type CaptureKind = (typeof captureKinds)[number];

/** What was being captured: kept until it is saved or thrown away, also over a crash. */
export interface CaptureDraft {
  readonly kind: CaptureKind;
  readonly title: string;
  readonly text: string;
  readonly severity: (typeof severities.values)[number];
  /** What it is about. */
  readonly placeIds: readonly RecordId[];
  readonly practice?: string;
  readonly photos: readonly PhotoFacts[];
  /** When it was begun (ISO 8601). */
  readonly at: string;
}

/** What a room shows as chosen where the window's target does not say it: elements of the drawing, a practice and its place. */
export interface InHand {
  readonly ids: readonly RecordId[];
  readonly practice?: string;
}

/** How large photos are kept: as they come, for a good print, or small. */
export const photoSizes = ['full', 'print', 'small'] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** The drafts from what was stored, by project id; what is odd is left out. */
export function readCaptureDrafts(stored: unknown): Readonly<Record<string, CaptureDraft>> {
  return Object.fromEntries(
    Object.entries(Object(stored) as object).flatMap(([projectId, value]) => {
      const draft = readDraft(Object(value) as { readonly [Key in keyof CaptureDraft]?: unknown });
      return draft === undefined ? [] : [[projectId, draft]];
    }),
  );
}

function readDraft({ kind, title, text, severity, placeIds, practice, photos, at }: { readonly [Key in keyof CaptureDraft]?: unknown }): CaptureDraft | undefined {
  const known = captureKinds.find((one) => one === kind);
  if (known === undefined || typeof title !== 'string' || typeof text !== 'string' || typeof at !== 'string') return undefined;
  return {
    kind: known,
    title,
    text,
    severity: severities.values.find((one) => one === severity) ?? 'medium',
    placeIds: textsIn(placeIds),
    ...(typeof practice === 'string' ? { practice } : {}),
    photos: Array.isArray(photos) ? photos.filter(isPhoto) : [],
    at,
  };
}

function textsIn(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
}

function isPhoto(value: unknown): value is PhotoFacts {
  const { sha256 } = Object(value) as { readonly sha256?: unknown };
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}
