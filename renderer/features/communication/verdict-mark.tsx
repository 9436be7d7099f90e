import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { CheckIcon, CircleDashedIcon, CircleHelpIcon, TriangleAlertIcon, XIcon } from '../../ui';
import type { CellState } from './matrix';
import { stateKeys } from './state-keys';

const signs = { allowed: CheckIcon, toRestrict: TriangleAlertIcon, toRemove: XIcon, undecided: CircleHelpIcon, open: CircleDashedIcon } as const;

/** A verdict as sign and word; colour only helps. */
export function VerdictMark({ state }: { readonly state: CellState }): ReactNode {
  const translate = useTranslate();
  const Sign = signs[state];
  return (
    <span className={`zw-verdict zw-verdict--${state}`}>
      <Sign aria-hidden />
      {translate(stateKeys[state])}
    </span>
  );
}
