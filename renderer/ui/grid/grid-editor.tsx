import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { GridColumn } from './grid-model';
import { startText } from './grid-model';
import type { EditMove } from './grid-actions';

export type GridEditorProps<Row> = {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  /** Typed character that started the editing; it replaces the text. */
  readonly typed: string | null;
  /** Null when the text did not change. `move` is where to go next. */
  readonly onDone: (text: string | null, move: EditMove) => void;
};

type Editor = { readonly text: string; readonly setText: (text: string) => void; readonly refusal: string | null; readonly done: (text: string | null, move: EditMove) => void; readonly onKeyDown: (event: KeyboardEvent) => void };

/** The text under the hand and how it ends, once. */
function useEditor<Row>({ row, column, typed, onDone }: GridEditorProps<Row>): Editor {
  const before = startText(column, row);
  const [text, setText] = useState(typed ?? before);
  const finished = useRef(false);
  const refusal = column.validate?.(row, text) ?? null;
  const done = (next: string | null, move: EditMove): void => {
    if (finished.current) return;
    finished.current = true;
    onDone(next === before ? null : next, move);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      done(null, 'stay');
    } else if ((event.key === 'Enter' && !event.altKey && !event.shiftKey) || event.key === 'Tab') {
      event.preventDefault();
      if (refusal !== null) return;
      done(text, event.key === 'Enter' ? 'stay' : event.shiftKey ? 'previous' : 'next');
    }
  };
  return { text, setText, refusal, done, onKeyDown };
}

/** Another window came before ours: the hand comes back to the same field, so nothing ends. */
function isOnlyWindowLeft(): boolean {
  return !document.hasFocus();
}

/** The field inside a cell while it is edited. Enter, Tab and leaving it hand over, Escape takes back. */
export function GridEditor<Row>(props: GridEditorProps<Row>): ReactNode {
  const { row, column, typed } = props;
  const { text, setText, refusal, done, onKeyDown } = useEditor(props);
  const proposals = useId();
  const suggestions = column.suggestions?.(row);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    input.current?.focus();
    area.current?.focus();
    select.current?.focus();
    if (typed === null) (input.current ?? area.current)?.select();
    else area.current?.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  if (column.editor === 'select') {
    return (
      <select
        ref={select}
        className="zw-grid-editor"
        aria-label={column.header}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => done(event.target.value, 'stay')}
        onBlur={() => (isOnlyWindowLeft() ? undefined : done(null, 'leave'))}
      >
        {(column.options?.(row) ?? []).map((option) => (
          <option key={option.id} value={option.id} disabled={option.isDisabled ?? false}>
            {option.title}
          </option>
        ))}
      </select>
    );
  }
  const onBlur = (): void => {
    if (!isOnlyWindowLeft()) done(refusal === null ? text : null, 'leave');
  };
  const told = refusal === null ? null : (
    <span className="zw-grid-refusal" role="alert">
      {refusal}
    </span>
  );
  if (column.editor === 'long') {
    return (
      <>
        <textarea ref={area} className="zw-grid-editor zw-grid-editor--long" aria-label={column.header} aria-invalid={refusal !== null} value={text} rows={5} spellCheck={false} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={onBlur} />
        {told}
      </>
    );
  }
  return (
    <>
      {suggestions === undefined ? null : (
        <datalist id={proposals}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
      <input
        ref={input}
        list={suggestions === undefined ? undefined : proposals}
        className="zw-grid-editor"
        aria-label={column.header}
        aria-invalid={refusal !== null}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {told}
    </>
  );
}
