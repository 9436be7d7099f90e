import { draftChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { newRecordId, type Environment } from '../../model/identifier';
import { getRecord, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { snapCorner, snapShape, translated, type Point } from '../geometry';
import { textWidth } from '../text-fit';

const usualWidth = 220;
const smallest = { width: 80, height: 40 } as const;
const textSize = 11;
const lineHeight = 14;
const padding = 8;
const longestText = 4000;

export interface AddCalloutArguments {
  readonly text: string;
  /** Its upper left corner. */
  readonly at: Point;
  readonly viewId?: RecordId | undefined;
}

/** A new note on the drawing, as high as its text; of a named view when one is given. An empty text makes none. */
export function addCallout(model: Model, { text, at, viewId }: AddCalloutArguments, env: Pick<Environment, 'newId'>): { readonly change: Change; readonly calloutId: RecordId | undefined } {
  const draft = draftChange(model);
  const words = text.trim().slice(0, longestText);
  if (words === '') return { change: draft.build(), calloutId: undefined };
  const calloutId = newRecordId('callout', env);
  const shape = snapCorner({ ...at, width: usualWidth, height: heightFor(words, usualWidth) });
  draft.put({ id: calloutId, type: 'callout', text: words, shape, ...(viewId === undefined ? {} : { viewId }) });
  return { change: draft.build(), calloutId };
}

/** Moves notes, in drawing units, to the grid. */
export function moveCallouts(model: Model, { calloutIds, dx, dy }: { readonly calloutIds: readonly RecordId[]; readonly dx: number; readonly dy: number }): Change {
  const draft = draftChange(model);
  for (const id of calloutIds) {
    const shape = getRecord(model, 'callout', id)?.shape;
    if (shape !== undefined) draft.patch('callout', id, { shape: snapCorner(translated(shape, dx, dy)) });
  }
  return draft.build();
}

/** Gives a note another rectangle, on the grid. */
export function resizeCallout(model: Model, { calloutId, shape }: { readonly calloutId: RecordId; readonly shape: Shape }): Change {
  const draft = draftChange(model);
  const wanted = snapShape(shape);
  draft.patch('callout', calloutId, { shape: { ...wanted, width: Math.max(smallest.width, wanted.width), height: Math.max(smallest.height, wanted.height) } });
  return draft.build();
}

/** Gives a note another text; it grows when the text no longer fits. An empty text takes the note away. */
export function editCallout(model: Model, { calloutId, text }: { readonly calloutId: RecordId; readonly text: string }): Change {
  const draft = draftChange(model);
  const callout = getRecord(model, 'callout', calloutId);
  if (callout === undefined) return draft.build();
  const words = text.trim().slice(0, longestText);
  if (words === '') draft.remove(calloutId);
  else {
    const { shape } = callout;
    draft.patch('callout', calloutId, { text: words, ...(shape === undefined ? {} : { shape: { ...shape, height: Math.max(shape.height, heightFor(words, shape.width)) } }) });
  }
  return draft.build();
}

/** Height for a text broken at the width; estimated, as every width of text on the drawing is. */
function heightFor(text: string, width: number): number {
  const room = width - 2 * padding;
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, textSize) * 1.08) / room)), 0);
  return Math.max(smallest.height, Math.ceil((rows * lineHeight + 2 * padding) / 10) * 10);
}
