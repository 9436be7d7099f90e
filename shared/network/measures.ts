import type { Shape } from '../model/field';

/** Sizes of what is drawn, in drawing units; screen, paper, placement and layout share them. */
export const assetSize = { width: 120, height: 44 } as const;
/** From one asset's corner to the next one's. */
export const assetPitch = { x: 140, y: 60 } as const;
/** The room an asset takes on the grid. */
export const assetFootprint = { width: 120, height: 50 } as const;
/** Height of a zone's head with its name. */
export const zoneHead = 40;
/** The least room between a zone's border and what lies in it. */
export const zoneRim = 10;
/** The same where the program chooses the place. */
export const zonePadding = 20;
/** Between zones beside each other. */
export const zoneGap = 60;
export const smallestZone = { width: 160, height: 100 } as const;
/** A zone shown as a closed box, without what lies in it: its least size, and how large a zone is that was closed. */
export const closedZone = { width: 180, height: 60, boxHeight: 90, widest: 360 } as const;
/** What a zone is when it is drawn by a click instead of a drag. */
export const usualZone = { width: 340, height: 220 } as const;
/** The same inside another. */
export const innerZone = { width: 240, height: 140 } as const;

/** The part of a zone in which its assets and nested zones lie. */
export function insideOf(zone: Shape): Shape {
  return {
    x: zone.x + zoneRim,
    y: zone.y + zoneHead,
    width: zone.width - 2 * zoneRim,
    height: zone.height - zoneHead - zoneRim,
  };
}

/** The smallest zone around a content. */
export function zoneAround(content: Shape): Shape {
  return {
    x: content.x - zoneRim,
    y: content.y - zoneHead,
    width: Math.max(smallestZone.width, content.width + 2 * zoneRim),
    height: Math.max(smallestZone.height, content.height + zoneHead + zoneRim),
  };
}

/** Where the writing of a zone's head starts. */
export const zoneTextStart = 14;
/** Right part of a zone's head, kept free for the level mark. */
export const levelMarkWidth = 74;
/** Where the writing of an asset starts, right of its symbol. */
export const assetTextStart = 32;
