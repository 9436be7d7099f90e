import type { KeyboardEvent, ReactNode } from 'react';
import { Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldFrame, fieldState } from './field';
import type { FieldProps } from './field';
import { classes, given } from './given';
import { useDraft, type Draft } from './use-draft';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  /** Every keystroke (filters, dialogs). */
  readonly onChange?: ((value: string) => void) | undefined;
  /** On blur, Enter or one second of rest (everything that is stored). Escape takes the typing back. */
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly type?: 'text' | 'password' | undefined;
  readonly className?: string | undefined;
};

const ignore = (): void => undefined;

/** One line of text. Give `onChange` or `onCommit`. */
export function TextField(props: TextFieldProps): ReactNode {
  const draft = useDraft(props.value, props.onCommit ?? ignore);
  const drafts = props.onCommit !== undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      draft.commit();
      props.onEnter?.();
    } else if (event.key === 'Escape' && drafts) {
      draft.revert();
    }
  };
  return (
    <DraftFrame field={props} draft={draft} type={props.type ?? 'text'}>
      <Input
        className={classes('zw-input', props.mono === true && 'zw-input--mono')}
        onKeyDown={onKeyDown}
        spellCheck={false}
        autoComplete="off"
        {...given({ placeholder: props.placeholder })}
      />
    </DraftFrame>
  );
}

export type TextAreaProps = Omit<TextFieldProps, 'mono' | 'onEnter' | 'type'> & { readonly rows?: number | undefined };

/** Several lines of text; Enter makes a new line, Ctrl+Enter hands over. */
export function TextArea(props: TextAreaProps): ReactNode {
  const draft = useDraft(props.value, props.onCommit ?? ignore);
  const drafts = props.onCommit !== undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit();
    else if (event.key === 'Escape' && drafts) draft.revert();
  };
  return (
    <DraftFrame field={props} draft={draft}>
      <AriaTextArea
        className="zw-input zw-input--area"
        rows={props.rows ?? 3}
        onKeyDown={onKeyDown}
        spellCheck={false}
        {...given({ placeholder: props.placeholder })}
      />
    </DraftFrame>
  );
}

interface DraftFrameProps {
  readonly field: TextAreaProps;
  readonly draft: Draft;
  readonly type?: 'text' | 'password';
  readonly children: ReactNode;
}

/** The field around its input: label, help, error, and where typing goes, at once or when it is handed over. */
function DraftFrame({ field, draft, type, children }: DraftFrameProps): ReactNode {
  const drafts = field.onCommit !== undefined;
  return (
    <AriaTextField
      className={classes('zw-field', field.className)}
      {...fieldState(field)}
      isReadOnly={field.isReadOnly ?? false}
      value={drafts ? draft.text : field.value}
      onChange={drafts ? draft.type : (field.onChange ?? ignore)}
      onBlur={draft.commit}
      {...given({ autoFocus: field.autoFocus, maxLength: field.maxLength, type })}
    >
      <FieldFrame field={field}>{children}</FieldFrame>
    </AriaTextField>
  );
}
