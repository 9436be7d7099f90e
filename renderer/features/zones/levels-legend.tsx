import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { gapMark } from './levels-rows';

const gaps = [3, 2, 1, 0, undefined] as const;

/** What the marks of the layer mean. */
export function LevelsLegend(): ReactNode {
  const translate = useTranslate();
  const words = (gap: number | undefined): string => {
    if (gap === undefined) return translate('levelsPanel.legend.unknown');
    return gap === 0 ? translate('levelsPanel.gap.none') : translate(gap >= 3 ? 'levelsPanel.legend.most' : 'levelsPanel.legend.below', { count: gap });
  };
  return (
    <div className="zw-zones-gaps" role="note" aria-label={translate('levelsPanel.legend')}>
      <strong>{translate('levelsPanel.legend')}</strong>
      <ul>
        {gaps.map((gap) => {
          const { tone, text } = gapMark(gap);
          return (
            <li key={text}>
              <span className="zw-zones-gaps__mark" data-tone={tone} aria-hidden>
                {text}
              </span>
              {words(gap)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
