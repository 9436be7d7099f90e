import { expect, it } from 'vitest';
import { laneTitles } from '../../../renderer/canvas/lane-titles';
import { translator } from '../../../shared/i18n/translate';
import { sceneOf } from '../../../shared/network/scene';
import { plant, zone } from '../network/plant';

const t = translator('en');
const scene = sceneOf(plant(zone(1, [0, 0, 400, 200], { purdueLevel: '4' }), zone(2, [500, 300, 400, 200], { purdueLevel: '3' })), { view: 'asIs', t });

/** Where each title begins, seen from so far beside the corner of the drawing. */
const placesAt = (x: number, y: number, width = 1400): readonly (readonly [string, number, number])[] =>
  laneTitles(scene, { x, y, zoom: 1 }, width, t).map(({ text, at }) => [text, Math.round(at.x), Math.round(at.y)] as const);

it('name the lanes at the left edge, where nothing is in the way', () => {
  expect(placesAt(200, 40)).toEqual([['Level 4', 8, 34], ['Level 3', 8, 304]]);
});

it('go to the lower edge of their lane for the name of a zone', () => {
  expect(placesAt(0, 10)).toEqual([['Level 4', 8, 256], ['Level 3', 8, 274]]);
});

it('step aside to the right where a name is at both edges, and are left out where one is there too', () => {
  const low = { lanes: [{ level: '4', top: 0, bottom: 30 }], zones: scene.zones } as const;
  const places = [1400, 390].map((width) => laneTitles(low, { x: 0, y: 0, zoom: 1 }, width, t).map(({ at }) => at.x > 1000));
  expect(places).toEqual([[true], []]);
});

it('may lie over the body of a zone', () => {
  expect(placesAt(0, -100, 390)).toEqual([['Level 4', 8, 14], ['Level 3', 8, 164]]);
});
