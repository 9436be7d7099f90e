import type { ReactNode } from 'react';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { ChevronDownIcon, ChevronUpIcon } from 'lucide-react';
import { FieldFrame, fieldState } from './field';
import type { FieldProps } from './field';
import { classes, given } from './given';

export type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Drawn after the number, for example "h". */
  readonly unit?: string | undefined;
  readonly increaseLabel: string;
  readonly decreaseLabel: string;
  readonly className?: string | undefined;
};

/** A number or nothing. Arrow keys step; the value is handed over on blur, Enter or step. */
export function NumberField(props: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField
      className={classes('zw-field zw-field--number', props.className)}
      {...fieldState(props)}
      isReadOnly={props.isReadOnly ?? false}
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      {...given({ minValue: props.min, maxValue: props.max, step: props.step })}
      incrementAriaLabel={props.increaseLabel}
      decrementAriaLabel={props.decreaseLabel}
    >
      <FieldFrame field={props}>
        <Group className="zw-input zw-input--group">
          <Input className="zw-input__inner" />
          {props.unit === undefined ? null : <span className="zw-input__unit">{props.unit}</span>}
          <span className="zw-stepper">
            <Button slot="increment" className="zw-stepper__button">
              <ChevronUpIcon aria-hidden />
            </Button>
            <Button slot="decrement" className="zw-stepper__button">
              <ChevronDownIcon aria-hidden />
            </Button>
          </span>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
