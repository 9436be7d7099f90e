import type { MarkKind } from '../../shared/photos/marks';

/** What is in hand over a photo. */
export type PhotoTool = 'select' | MarkKind;

export const largestZoom = 8;
export const zoomStep = 1.5;
