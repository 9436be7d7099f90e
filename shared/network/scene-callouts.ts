import type { Callout } from '../model/entities/callout';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { SceneCallout } from './scene-elements';
import { wrapText } from './text-fit';

export const calloutTextSize = 11;
export const calloutLineHeight = 14;
/** From the border to the text. */
export const calloutPadding = 8;

const made = new WeakMap<Callout, SceneCallout>();

/** The notes of one view, or of the plant-wide one; those without a place are left out. */
export function sceneCallouts(model: Model, viewId: RecordId | undefined): readonly SceneCallout[] {
  return listOf(model, 'callout').flatMap((callout) => {
    if (callout.viewId !== viewId || callout.shape === undefined) return [];
    const known = made.get(callout);
    if (known !== undefined) return known;
    const { shape } = callout;
    const rows = Math.max(1, Math.floor((shape.height - 2 * calloutPadding + calloutLineHeight - calloutTextSize) / calloutLineHeight));
    const drawn = { id: callout.id, difference: undefined, shape, lines: wrapText(callout.text, shape.width - 2 * calloutPadding, calloutTextSize, rows) };
    made.set(callout, drawn);
    return drawn;
  });
}
