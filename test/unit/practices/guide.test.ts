import { describe, expect, it } from 'vitest';
import { levelText, practices } from '../../../shared/practices/catalog';
import { anchorOf, loadedGuide, loadGuide } from '../../../shared/practices/guide';

describe('the guide', () => {
  it('is fetched once in each language and then at hand', async () => {
    expect(loadedGuide('de')).toBeUndefined();
    const [first, second] = await Promise.all([loadGuide('de'), loadGuide('de')]);
    expect(first).toBe(second);
    expect(loadedGuide('de')).toBe(first);
    expect(Object.keys(await loadGuide('en'))).toEqual(practices.map(({ id }) => id));
  });

  it('gives the anchor of a practice, the general words where there is none', async () => {
    const guide = await loadGuide('en');
    expect(anchorOf(guide['BCK-03'], 'en', 'ml1')).toMatch(/^Backups exist for some systems/);
    expect(anchorOf(guide['BCK-03'], 'en', 'notInPlace')).toBe(levelText('en', 'notInPlace').anchor);
    expect(anchorOf({ ask: [], lookAt: [], anchors: { ml1: 'Own.' } }, 'de', 'ml1')).toBe('Own.');
    expect(anchorOf({ ask: [], lookAt: [], anchors: {} }, 'de', 'ml2')).toBe(levelText('de', 'ml2').anchor);
    expect(anchorOf(undefined, 'de', 'ml3')).toBe(levelText('de', 'ml3').anchor);
  });
});
