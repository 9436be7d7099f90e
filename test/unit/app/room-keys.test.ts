import { describe, expect, it } from 'vitest';
import { ratingOfKey } from '../../../renderer/features/practices/rating-keys';
import { screens } from '../../../renderer/store/ui-store';
import { keysOfRoom } from '../../../shared/app/room-keys';
import { translator } from '../../../shared/i18n/translate';

describe('the keys of rooms', () => {
  it('are each named once in a room, in both languages, and a room without has none', () => {
    for (const language of ['en', 'de'] as const) {
      const rooms = screens.map((screen) => keysOfRoom(screen, translator(language)));
      expect(rooms.filter((keys) => new Set(keys.map((one) => one.keys)).size !== keys.length || keys.some(({ text }) => text === ''))).toEqual([]);
    }
    const named = screens.filter((screen) => keysOfRoom(screen, translator('en')).length > 0);
    expect(named).toEqual(['organisation', 'walkDown', 'zones', 'checks', 'practices', 'practiceWalk']);
  });

  it('rate where they are said to', () => {
    for (const room of ['practices', 'practiceWalk']) {
      const rating = keysOfRoom(room, translator('en')).slice(0, 3).flatMap(({ keys }) => keys.split(' '));
      expect(rating.map((key) => ratingOfKey(key.toLowerCase()))).toEqual(['ml1', 'ml2', 'ml3', 'ml4', 'notInPlace', 'notApplicable']);
    }
  });

  it('are the initials of the language on the walk', () => {
    const answers = (language: 'en' | 'de'): string => keysOfRoom('walkDown', translator(language)).slice(0, 3).map(({ keys }) => keys).join('');
    expect([answers('en'), answers('de')]).toEqual(['SND', 'GNA']);
  });
});
