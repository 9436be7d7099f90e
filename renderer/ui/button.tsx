import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes, given } from './given';
import { WithTooltip } from './tooltip';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Work is under way: the button keeps its focus and width but does nothing. */
  readonly isPending?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
};

/** A verb the user can press. `primary` once per view; `danger` only for what removes. */
export function Button(props: ButtonProps): ReactNode {
  const { children, variant = 'default', icon, size = 'medium', onPress } = props;
  return (
    <AriaButton
      className={classes('zw-button', `zw-button--${variant}`, size !== 'medium' && `zw-button--${size}`, props.className)}
      type={props.type ?? 'button'}
      {...given({ isDisabled: props.isDisabled, isPending: props.isPending, autoFocus: props.autoFocus, id: props.id })}
      {...given({ 'aria-describedby': props.describedBy })}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
    >
      {icon}
      <span className="zw-button__text">{children}</span>
    </AriaButton>
  );
}

export type IconButtonProps = {
  /** Accessible name, also shown as tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'small' | 'medium' | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Given: the button is a toggle and tells its state. */
  readonly isPressed?: boolean | undefined;
  readonly shortcut?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  readonly className?: string | undefined;
};

/** A square button with only an icon; its label is the name and the tooltip. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, icon, onPress, variant = 'quiet', size = 'medium', isPressed } = props;
  const className = classes('zw-icon-button', `zw-button--${variant}`, size === 'small' && 'zw-icon-button--small', props.className);
  const press = onPress === undefined ? {} : { onPress: () => onPress() };
  const shared = { className, 'aria-label': label, isDisabled: props.isDisabled ?? false, ...press };
  return (
    <WithTooltip text={label} {...given({ shortcut: props.shortcut, placement: props.placement })}>
      {isPressed === undefined ? (
        <AriaButton {...shared}>{icon}</AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={isPressed}>
          {icon}
        </ToggleButton>
      )}
    </WithTooltip>
  );
}

export type Segment = { readonly id: string; readonly title: string; readonly icon?: ReactNode; readonly isDisabled?: boolean };

export type SegmentedControlProps<Id extends string> = {
  /** Name of the whole choice for screen readers. */
  readonly label: string;
  readonly segments: readonly (Segment & { readonly id: Id })[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Show only icons; titles stay as names. */
  readonly iconsOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** One of a few: views, modes, themes. Exactly one is always chosen. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>): ReactNode {
  const { segments, value, onChange } = props;
  return (
    <ToggleButtonGroup
      className="zw-segments"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={props.isDisabled ?? false}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="zw-segment" aria-label={segment.title} isDisabled={segment.isDisabled ?? false}>
          {segment.icon}
          {props.iconsOnly === true ? null : <span>{segment.title}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export type ToggleGroupProps = {
  readonly label: string;
  readonly options: readonly Segment[];
  readonly values: ReadonlySet<string>;
  readonly onChange: (values: ReadonlySet<string>) => void;
};

/** Any of a few, each on or off. */
export function ToggleGroup({ label, options, values, onChange }: ToggleGroupProps): ReactNode {
  return (
    <ToggleButtonGroup
      className="zw-segments"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={values}
      onSelectionChange={(keys) => onChange(new Set([...keys].map(String)))}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="zw-segment" isDisabled={option.isDisabled ?? false}>
          {option.icon}
          <span>{option.title}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
