import type { ReactNode } from 'react';
import { foundationalRequirements, type FoundationalRequirement, type LevelVector } from '../../../shared/model/field';
import { useTranslate } from '../../store/stores';
import { classes } from '../../ui';

const levels = [0, 1, 2, 3, 4] as const;

interface LevelSteppersProps {
  readonly label: string;
  readonly value: LevelVector | undefined;
  /** What should be reached: given, every lower level shows how much is missing. */
  readonly target?: LevelVector | undefined;
  /** The words of the lines stand beside it already. */
  readonly isWordless?: boolean;
  readonly onChange: (value: LevelVector | undefined) => void;
}

/** A security level for each of the seven requirements; pressing the chosen one clears it. The first row sets all. */
export function LevelSteppers({ label, value = {}, target, isWordless = false, onChange }: LevelSteppersProps): ReactNode {
  const translate = useTranslate();
  const set = (requirements: readonly FoundationalRequirement[], level: number): void => {
    const isClearing = requirements.every((requirement) => value[requirement] === level);
    const entries = foundationalRequirements.flatMap((requirement) => {
      const next = requirements.includes(requirement) ? (isClearing ? undefined : level) : value[requirement];
      return next === undefined ? [] : [[requirement, next] as const];
    });
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries));
  };
  return (
    <fieldset className="zw-zones-levels">
      <legend>{label}</legend>
      <Row
        isWordless={isWordless}
        title={translate('zones.levels.all')}
        name={(level) => translate('zones.levels.setAll', { level })}
        isChosen={(level) => foundationalRequirements.every((requirement) => value[requirement] === level)}
        onPress={(level) => set(foundationalRequirements, level)}
      />
      {foundationalRequirements.map((requirement) => (
        <Row
          key={requirement}
          isWordless={isWordless}
          missing={missingOf(value[requirement], target?.[requirement])}
          title={requirement}
          hint={translate(`zones.requirement.${requirement}`)}
          name={(level) => translate('zones.levels.value', { requirement, level })}
          isChosen={(level) => value[requirement] === level}
          onPress={(level) => set([requirement], level)}
        />
      ))}
    </fieldset>
  );
}

/** How far a level lies below its target; 0 when nothing is missing or nothing was said. */
function missingOf(level: number | undefined, target: number | undefined): number {
  return level === undefined || target === undefined ? 0 : Math.max(0, target - level);
}

interface RowProps {
  readonly title: string;
  readonly isWordless: boolean;
  readonly missing?: number;
  readonly hint?: string;
  readonly name: (level: number) => string;
  readonly isChosen: (level: number) => boolean;
  readonly onPress: (level: number) => void;
}

function Row({ title, isWordless, missing = 0, hint, name, isChosen, onPress }: RowProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-zones-levels__row">
      {isWordless ? null : (
        <span className="zw-zones-levels__word" title={hint}>
          {title}
        </span>
      )}
      <span className="zw-zones-levels__steps">
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className={classes('zw-zones-levels__step', isChosen(level) && 'zw-zones-levels__step--chosen')}
            aria-pressed={isChosen(level)}
            aria-label={name(level)}
            onClick={() => onPress(level)}
          >
            {level}
          </button>
        ))}
      </span>
      {isWordless ? (
        <span className="zw-zones-levels__missing" title={missing === 0 ? undefined : translate('zonesPanel.sl.missing', { count: missing })}>
          {missing === 0 ? '' : `−${missing}`}
        </span>
      ) : null}
    </div>
  );
}
