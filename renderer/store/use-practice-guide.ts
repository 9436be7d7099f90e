import { useEffect, useState } from 'react';
import type { Guide } from '../../shared/practices/catalog';
import { loadedGuide, loadGuide } from '../../shared/practices/guide';
import { useUi } from './stores';

/** The guide to the catalogue's practices in the language of the screen; undefined while it is fetched. */
export function usePracticeGuide(): Guide | undefined {
  const language = useUi((state) => state.language);
  const [, setFetched] = useState<Guide>();
  const guide = loadedGuide(language);
  useEffect(() => {
    let isGone = false;
    if (guide === undefined) {
      void loadGuide(language).then((fetched) => {
        if (!isGone) setFetched(fetched);
      });
    }
    return () => {
      isGone = true;
    };
  }, [language, guide]);
  return guide;
}
