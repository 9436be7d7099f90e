import type { Language } from '../../../shared/i18n/message';

const manuals = import.meta.glob<string>('../../../docs/manual/*/README.md', { query: '?raw', import: 'default' });
const glossaries = import.meta.glob<string>('../../../docs/glossary.md', { query: '?raw', import: 'default' });

/** The manual and the glossary that also stand in the folder `docs`: one text each, on the screen and there. */
export async function loadGuideTexts(language: Language): Promise<{ readonly manual: string; readonly glossary: string }> {
  const [manual, glossary] = await Promise.all([manuals[`../../../docs/manual/${language}/README.md`]?.(), glossaries['../../../docs/glossary.md']?.()]);
  return { manual: manual ?? '', glossary: glossary ?? '' };
}
