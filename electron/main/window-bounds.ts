import type { Rectangle } from 'electron';
import { isJsonObject } from './services/json-file';

const visibleEdge = 100;

/** Where a window was and how large, in pixels that do not depend on the screen's density. */
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

/** True for what a place's file has to say: whole pixels, and whether the window filled its screen. */
export function isWindowPlace(value: unknown): value is WindowPlace {
  return isJsonObject(value)
    && [value['x'], value['y'], value['width'], value['height']].every(Number.isSafeInteger)
    && typeof value['maximized'] === 'boolean';
}

/** True when enough of the window lies on one of the screens to take hold of it. */
export function isVisible(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) =>
    place.x + place.width - visibleEdge >= area.x
    && place.x + visibleEdge <= area.x + area.width
    && place.y >= area.y - 1
    && place.y + visibleEdge <= area.y + area.height);
}
