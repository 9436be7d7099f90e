import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { RatingValue } from '../../../shared/practices/rating';
import { useTranslate } from '../../store/stores';
import { Select } from '../../ui';

const targets = ['ml1', 'ml2', 'ml3', 'ml4'] as const satisfies readonly RatingValue[];
const noTarget = 'none';

/** The level that shall be reached; the first choice takes the target away. */
export function LevelSelect({ label, noneTitle, value, onChange }: {
  readonly label: string;
  readonly noneTitle: string;
  readonly value: RatingValue | undefined;
  readonly onChange: (value: RatingValue | undefined) => void;
}): ReactNode {
  const translate = useTranslate();
  const options = [
    { id: noTarget, title: noneTitle },
    ...targets.map((id) => ({ id, title: translate(choiceLabelKey('ratingValue', id)) })),
  ];
  return (
    <Select
      label={label}
      options={options}
      value={value ?? noTarget}
      placeholder={noneTitle}
      onChange={(id) => onChange(targets.find((target) => target === id))}
    />
  );
}
