import type { ReactNode } from 'react';
import { Button, Checkbox as AriaCheckbox, Input, SearchField as AriaSearchField, Switch as AriaSwitch } from 'react-aria-components';
import { CheckIcon, MinusIcon, SearchIcon, XIcon } from 'lucide-react';
import { classes, given } from './given';

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Small text under the label. */
  readonly description?: string | undefined;
};

/** On or off, several beside each other. */
export function Checkbox({ children, isSelected, onChange, isIndeterminate = false, isDisabled = false, description }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox className="zw-check" isSelected={isSelected} onChange={onChange} isIndeterminate={isIndeterminate} isDisabled={isDisabled}>
      {(state) => (
        <>
          <span className="zw-check__box">{state.isIndeterminate ? <MinusIcon aria-hidden /> : state.isSelected ? <CheckIcon aria-hidden /> : null}</span>
          <span className="zw-check__text">
            {children}
            {description === undefined ? null : <span className="zw-check__description">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}

export type SwitchProps = Omit<CheckboxProps, 'isIndeterminate'>;

/** A setting that takes effect at once. */
export function Switch({ children, isSelected, onChange, isDisabled = false, description }: SwitchProps): ReactNode {
  return (
    <AriaSwitch className="zw-switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="zw-switch__track">
        <span className="zw-switch__knob" />
      </span>
      <span className="zw-check__text">
        {children}
        {description === undefined ? null : <span className="zw-check__description">{description}</span>}
      </span>
    </AriaSwitch>
  );
}

export type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly clearLabel: string;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly className?: string | undefined;
};

/** Filters or searches as one types; Escape empties it. */
export function SearchField(props: SearchFieldProps): ReactNode {
  return (
    <AriaSearchField
      className={classes('zw-search', props.className)}
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      {...given({ autoFocus: props.autoFocus, onSubmit: props.onSubmit })}
    >
      <SearchIcon aria-hidden />
      <Input className="zw-search__input" placeholder={props.placeholder ?? props.label} spellCheck={false} />
      <Button className="zw-input__button zw-search__clear" aria-label={props.clearLabel}>
        <XIcon aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
