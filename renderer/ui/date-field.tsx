import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatDay, parseDay } from './date-text';
import type { DateStyle } from './date-text';
import type { FieldProps } from './field';
import { TextField } from './text-field';

export type DateFieldProps = FieldProps & {
  /** ISO day (2026-03-09) or null. */
  readonly value: string | null;
  readonly onChange: (isoDay: string | null) => void;
  readonly style?: DateStyle | undefined;
  /** Said at the field when the text is no day. */
  readonly invalidText: string;
  readonly placeholder?: string | undefined;
};

/** A day, typed; accepts ISO and day-first writing and shows it in the given style. */
export function DateField(props: DateFieldProps): ReactNode {
  const { value, onChange, style = 'iso', invalidText } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const commit = (text: string): void => {
    if (text.trim() === '') {
      setRefused(null);
      if (value !== null) onChange(null);
      return;
    }
    const day = parseDay(text);
    setRefused(day === null ? text : null);
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <TextField
      label={props.label}
      hideLabel={props.hideLabel}
      help={props.help}
      requiredWord={props.requiredWord}
      isDisabled={props.isDisabled}
      isReadOnly={props.isReadOnly}
      placeholder={props.placeholder}
      error={refused === null ? props.error : invalidText}
      value={refused ?? (value === null ? '' : formatDay(value, style))}
      onCommit={commit}
      className="zw-field--date"
    />
  );
}
