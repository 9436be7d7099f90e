import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { PracticeGuide } from '../../../shared/practices/catalog';
import { anchorOf } from '../../../shared/practices/guide';
import type { RatingValue } from '../../../shared/practices/rating';
import { useTranslate, useUi } from '../../store/stores';
import { LevelButtons, type LevelOption } from '../../ui';

const choices = [
  { id: 'ml1', shortcut: '1', level: 1 },
  { id: 'ml2', shortcut: '2', level: 2 },
  { id: 'ml3', shortcut: '3', level: 3 },
  { id: 'ml4', shortcut: '4', level: 4 },
  { id: 'notInPlace', shortcut: '0', level: 'not-in-place' },
  { id: 'notApplicable', shortcut: 'N', level: 'not-applicable' },
] as const satisfies readonly (Pick<LevelOption, 'shortcut' | 'level'> & { readonly id: RatingValue })[];

/** What a practice can be rated with; the descriptions of the levels are the buttons. */
export function LevelChoice({ practiceId, guide, value, onRate }: {
  readonly practiceId: string;
  readonly guide: PracticeGuide | undefined;
  readonly value: RatingValue | undefined;
  readonly onRate: (value: RatingValue) => void;
}): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const options = choices.map((choice): LevelOption => ({
    ...choice,
    title: translate(choiceLabelKey('ratingValue', choice.id)),
    ...(choice.id === 'notInPlace' || choice.id === 'notApplicable' ? {} : { anchor: anchorOf(guide, language, choice.id) }),
  }));
  return (
    <LevelButtons
      label={translate('practices.rate.label', { practice: practiceId })}
      options={options}
      value={value ?? null}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen !== undefined) onRate(chosen.id);
      }}
    />
  );
}
