import type { Language } from '../i18n/message';
import { levelText, type Guide, type PracticeGuide } from './catalog';
import type { MaturityValue } from './rating';

const loading = new Map<Language, Promise<Guide>>();
const loaded = new Map<Language, Guide>();

/** Fetches the guide of the catalogue in a language, once; it stays out of what the page needs to start. */
export function loadGuide(language: Language): Promise<Guide> {
  const present = loading.get(language);
  if (present !== undefined) return present;
  const fetched = fetchGuide(language).then((guide) => {
    loaded.set(language, guide);
    return guide;
  });
  loading.set(language, fetched);
  return fetched;
}

/** The guide when it is there already, so that a screen that opens again needs no second paint. */
export function loadedGuide(language: Language): Guide | undefined {
  return loaded.get(language);
}

/** The guide of the catalogue in a language, read when it is wanted: it is large. */
export async function fetchGuide(language: Language): Promise<Guide> {
  return language === 'de' ? (await import('./guide-de')).germanGuide : (await import('./guide-en')).englishGuide;
}

/** What one would see at this level: the practice's own anchor, else the general one. */
export function anchorOf(guide: PracticeGuide | undefined, language: Language, value: MaturityValue): string {
  const own = value === 'notInPlace' ? undefined : guide?.anchors[value];
  return own ?? levelText(language, value).anchor;
}
