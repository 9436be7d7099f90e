import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field can be told. All texts come from the caller. */
export type FieldProps = {
  readonly label: string;
  /** The label stays the accessible name but is not drawn (in grids and toolbars). */
  readonly hideLabel?: boolean | undefined;
  /** Shown under the field while it has the focus. */
  readonly help?: string | undefined;
  /** Shown at the field; marks it invalid. */
  readonly error?: string | undefined;
  /** The word for "required"; given, the field is required and says so after its label. */
  readonly requiredWord?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
};

/** The state part of FieldProps as the aria library wants it. */
export function fieldState(props: FieldProps): {
  isDisabled: boolean;
  isInvalid: boolean;
  isRequired: boolean;
  validationBehavior: 'aria';
  'aria-label'?: string;
} {
  return {
    isDisabled: props.isDisabled ?? false,
    isInvalid: props.error !== undefined && props.error !== '',
    isRequired: props.requiredWord !== undefined,
    validationBehavior: 'aria',
    ...(props.hideLabel === true ? { 'aria-label': props.label } : {}),
  };
}

/** Label above, control, then help on focus or the error. Used inside a field of the aria library. */
export function FieldFrame({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }): ReactNode {
  return (
    <>
      {field.hideLabel === true ? null : (
        <Label className="zw-field__label">
          {field.label}
          {field.requiredWord === undefined ? null : <span className="zw-field__required">{field.requiredWord}</span>}
        </Label>
      )}
      {children}
      {field.help === undefined || field.help === '' ? null : (
        <Text slot="description" className="zw-field__help">
          {field.help}
        </Text>
      )}
      <FieldError className="zw-field__error">{field.error}</FieldError>
    </>
  );
}
