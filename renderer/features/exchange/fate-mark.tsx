import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { Badge, type Tone } from '../../ui';

const tones = { new: 'success', confirmed: 'neutral', contradicts: 'danger', 'left-out': 'neutral' } as const satisfies Record<string, Tone>;
export type Fate = keyof typeof tones;

/** What a communication becomes, as a word. */
export function FateMark({ fate }: { readonly fate: Fate }): ReactNode {
  const translate = useTranslate();
  return (
    <Badge tone={tones[fate]} outline={fate === 'left-out'}>
      {translate(`traffic.fate.${fate}`)}
    </Badge>
  );
}
