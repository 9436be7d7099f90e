import type { ReactNode } from 'react';
import type { ResultState } from '../../../shared/checks/answers';
import { useTranslate } from '../../store/stores';
import { Badge, type Tone } from '../../ui';

const tones: Readonly<Record<ResultState, Tone>> = { open: 'neutral', reopened: 'warning', finding: 'accent', accepted: 'success', modelIsWrong: 'info' };

/** The state of a result as a word. One that was never answered says nothing: that is what the list is about. */
export function StateBadge({ state }: { readonly state: ResultState }): ReactNode {
  const translate = useTranslate();
  if (state === 'open') return null;
  return <Badge tone={tones[state]}>{state === 'reopened' ? translate('checks.state.reopened') : translate(`choice.answerKind.${state}`)}</Badge>;
}
