import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import { CheckIcon, ChevronDownIcon } from 'lucide-react';
import { FieldFrame, fieldState } from './field';
import type { FieldProps } from './field';
import { classes, given } from './given';

export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean | undefined;
};

function ChoiceItem({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <ListBoxItem id={choice.id} textValue={choice.title} className="zw-option" isDisabled={choice.isDisabled ?? false}>
      {({ isSelected }) => (
        <>
          <span className="zw-option__check">{isSelected ? <CheckIcon aria-hidden /> : null}</span>
          {choice.icon}
          <span className="zw-option__texts">
            <Text slot="label">{choice.title}</Text>
            {choice.description === undefined ? null : (
              <Text slot="description" className="zw-option__description">
                {choice.description}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}

export type SelectProps = FieldProps & {
  readonly options: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Text while nothing is chosen. */
  readonly placeholder: string;
  readonly size?: 'small' | 'medium' | undefined;
  readonly className?: string | undefined;
};

/** One of up to about twenty. For more, or free text, use ComboBox. */
export function Select(props: SelectProps): ReactNode {
  return (
    <AriaSelect
      className={classes('zw-field', props.className)}
      {...fieldState(props)}
      isDisabled={props.isDisabled === true || props.isReadOnly === true}
      placeholder={props.placeholder}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key));
      }}
    >
      <FieldFrame field={props}>
        <Button className={classes('zw-input zw-input--select', props.size === 'small' && 'zw-input--small')}>
          <SelectValue className="zw-select__value">{({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
          <ChevronDownIcon aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className="zw-popover zw-popover--list" offset={4}>
        <ListBox className="zw-listbox" items={props.options} aria-label={props.label}>
          {(choice: Choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export type ComboBoxProps = FieldProps & {
  readonly options: readonly Choice[];
  readonly value: string | null;
  /** Null when the text was emptied. */
  readonly onChange: (id: string | null) => void;
  /** Given, a text that is no option is accepted and handed over on blur or Enter. */
  readonly onText?: ((text: string) => void) | undefined;
  /** The text to show when `value` is null and free text is allowed. */
  readonly text?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly openLabel: string;
  /** Shown in the list when nothing matches. */
  readonly emptyText: string;
  readonly mono?: boolean | undefined;
  readonly className?: string | undefined;
};

/** What is typed, the options that fit it, and how typing ends: an option, free text, or nothing. */
function useComboText(props: ComboBoxProps): { input: string; shown: readonly Choice[]; setTyped: (text: string | null) => void; settle: () => void } {
  const { options, value, text, onText } = props;
  const stored = useMemo(() => options.find((choice) => choice.id === value)?.title ?? text ?? '', [options, value, text]);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useMemo(() => {
    const wanted = (typed ?? '').trim().toLocaleLowerCase();
    return wanted === '' ? options : options.filter((choice) => `${choice.title} ${choice.description ?? ''}`.toLocaleLowerCase().includes(wanted));
  }, [options, typed]);
  const settle = (): void => {
    if (typed === null) return;
    setTyped(null);
    if (typed.trim() === '') {
      if (stored !== '') props.onChange(null);
      return;
    }
    const match = options.find((choice) => choice.title.toLocaleLowerCase() === typed.trim().toLocaleLowerCase());
    if (match !== undefined) props.onChange(match.id);
    else if (onText !== undefined && typed !== stored) onText(typed.trim());
  };
  return { input: typed ?? stored, shown, setTyped, settle };
}

/** One of many, found by typing; with `onText` also free text. */
export function ComboBox(props: ComboBoxProps): ReactNode {
  const { value } = props;
  const { input, shown, setTyped, settle } = useComboText(props);
  return (
    <AriaComboBox
      className={classes('zw-field', props.className)}
      {...fieldState(props)}
      isReadOnly={props.isReadOnly ?? false}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      items={shown}
      inputValue={input}
      onInputChange={(next) => {
        if (next !== input) setTyped(next);
      }}
      value={value}
      onChange={(key) => {
        if (key === null || typeof key === 'object') return;
        setTyped(null);
        if (String(key) !== value) props.onChange(String(key));
      }}
      onBlur={settle}
    >
      <FieldFrame field={props}>
        <Group className="zw-input zw-input--group">
          <Input
            className={classes('zw-input__inner', props.mono === true && 'zw-input--mono')}
            spellCheck={false}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
              else if (event.key === 'Escape') setTyped(null);
            }}
            {...given({ placeholder: props.placeholder })}
          />
          <Button className="zw-input__button" aria-label={props.openLabel}>
            <ChevronDownIcon aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="zw-popover zw-popover--list" offset={4}>
        <ListBox<Choice> className="zw-listbox" aria-label={props.label} renderEmptyState={() => <span className="zw-listbox__empty">{props.emptyText}</span>}>
          {(choice: Choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
