import { useState, type ReactNode } from 'react';

export interface LightOption {
  readonly id: string;
  readonly title: string;
}

export interface LightGroup {
  readonly title: string;
  readonly options: readonly LightOption[];
}

interface LightChoiceProps {
  /** The accessible name. */
  readonly label: string;
  readonly groups: readonly LightGroup[];
  readonly value: string;
  /** What is shown before the list is filled. */
  readonly valueTitle: string;
  readonly onChange: (id: string) => void;
  readonly className?: string;
}

/**
 * The system's own list, filled when it is about to open: every meaning for every column of a wide sheet, built ahead,
 * blocked the window for a fifth of a second.
 */
export function LightChoice({ label, groups, value, valueTitle, onChange, className = '' }: LightChoiceProps): ReactNode {
  const [isFilled, setFilled] = useState(false);
  const fill = (): void => setFilled(true);
  const isListed = isFilled && groups.some(({ options }) => options.some(({ id }) => id === value));
  return (
    <select
      className={`zw-input zw-input--select zw-input--small zw-import__choice ${className}`}
      aria-label={label}
      value={value}
      onPointerDown={fill}
      onFocus={fill}
      onChange={(event) => onChange(event.target.value)}
    >
      {!isListed && <option value={value}>{valueTitle}</option>}
      {isFilled && groups.map((group) => <Group key={group.title} {...group} />)}
    </select>
  );
}

function Group({ title, options }: LightGroup): ReactNode {
  const list = options.map(({ id, title: text }) => (
    <option key={id} value={id}>
      {text}
    </option>
  ));
  return title === '' ? list : <optgroup label={title}>{list}</optgroup>;
}
