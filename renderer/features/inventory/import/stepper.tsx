import type { ReactNode } from 'react';
import { useTranslate } from '../../../store/stores';
import { CheckIcon, classes } from '../../../ui';
import { importSteps, type ImportStep } from './import-desk';

interface StepperProps {
  readonly step: ImportStep;
  /** One line about each step that can be gone to. */
  readonly notes: Readonly<Partial<Record<ImportStep, string>>>;
  readonly onGo: (step: ImportStep) => void;
}

/** The way through the import: where one is, what is done, and a way to every step that has something to show. */
export function Stepper({ step, notes, onGo }: StepperProps): ReactNode {
  const translate = useTranslate();
  const here = importSteps.indexOf(step);
  return (
    <nav aria-label={translate('import.steps')}>
      <ol className="zw-import-steps">
        {importSteps.map((id, index) => {
          const isOpen = notes[id] !== undefined;
          return (
            <li key={id}>
              <button
                type="button"
                className={classes('zw-import-step', index === here && 'zw-import-step--here', index < here && 'zw-import-step--done')}
                aria-current={index === here ? 'step' : undefined}
                disabled={!isOpen}
                onClick={() => onGo(id)}
              >
                <span className="zw-import-step__number">{index < here ? <CheckIcon aria-hidden /> : index + 1}</span>
                <span className="zw-import-step__texts">
                  <span className="zw-import-step__title">{translate(`import.step.${id}`)}</span>
                  {isOpen && <span className="zw-import-step__note" title={notes[id]}>{notes[id]}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
