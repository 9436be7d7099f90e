import { useMemo, type ReactNode } from 'react';
import { methodProgress, type ProgressItem, type ProgressState, type ProgressStep } from '../../../shared/checks/progress';
import type { MessageKey } from '../../../shared/i18n/en';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import { CircleCheckIcon, CircleDashedIcon, CircleIcon, MinusIcon, PopoverButton, VisuallyHidden } from '../../ui';
import { itemTexts, stepTitles } from './texts';

/** The six steps of the method: how far each is, and the first thing it lacks. */
export function MethodSteps(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const steps = useMemo(() => methodProgress(model), [model]);
  return (
    <ol className="zw-overview-steps" aria-label={translate('overview.steps')}>
      {steps.map((step, index) => (
        <Step key={step.id} step={step} number={index + 1} />
      ))}
    </ol>
  );
}

function isLacking({ state }: ProgressItem): boolean {
  return state === 'open' || state === 'partial';
}

function Step({ step, number }: { readonly step: ProgressStep; readonly number: number }): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const done = step.items.filter(({ state }) => state === 'done').length;
  const lacking = step.items.filter(isLacking);
  const first = lacking[0];
  const title = translate('overview.step.numbered', { number, title: translate(stepTitles[step.id]) });
  return (
    <li className="zw-overview-step">
      <PopoverButton label={title} variant="quiet">
        {(close) => <StepPoints step={step} onLeave={close} />}
      </PopoverButton>
      <span className="zw-overview-dots" role="img" aria-label={translate('overview.step.done', { done, total: step.items.length })}>
        {step.items.map(({ id, state }) => (
          <span key={id} className={`zw-overview-dot zw-overview-dot--${state}`} />
        ))}
      </span>
      {first === undefined ? (
        <span className="zw-overview-step__lack zw-muted">{translate(done === 0 ? 'overview.step.waiting' : 'overview.step.complete')}</span>
      ) : (
        <button type="button" className="zw-overview-step__lack zw-overview-link" onClick={() => ui.go(itemTexts[first.id].screen)}>
          {translate(itemTexts[first.id].missing, { count: first.missing })}
        </button>
      )}
    </li>
  );
}

const stateMarks: Readonly<Record<ProgressState, { readonly icon: ReactNode; readonly word: MessageKey }>> = {
  done: { icon: <CircleCheckIcon aria-hidden />, word: 'overview.state.done' },
  partial: { icon: <CircleDashedIcon aria-hidden />, word: 'overview.state.partial' },
  open: { icon: <CircleIcon aria-hidden />, word: 'overview.state.open' },
  waiting: { icon: <MinusIcon aria-hidden />, word: 'overview.state.waiting' },
};

function StepPoints({ step, onLeave }: { readonly step: ProgressStep; readonly onLeave: () => void }): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  return (
    <ul className="zw-overview-points">
      {step.items.map((item) => (
        <li key={item.id} className={`zw-overview-point zw-overview-point--${item.state}`}>
          {stateMarks[item.state].icon}
          <span>{translate(itemTexts[item.id].title)}</span>
          {isLacking(item) ? (
            <button
              type="button"
              className="zw-overview-link"
              onClick={() => {
                onLeave();
                ui.go(itemTexts[item.id].screen);
              }}
            >
              {translate(itemTexts[item.id].missing, { count: item.missing })}
            </button>
          ) : (
            <VisuallyHidden>{translate(stateMarks[item.state].word)}</VisuallyHidden>
          )}
        </li>
      ))}
    </ul>
  );
}
