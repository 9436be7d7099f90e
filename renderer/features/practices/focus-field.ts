export type PracticeField = 'note' | 'reason' | 'evidence';

/** A text field of the practice gets the focus once it is drawn; it may have to appear first. */
export function focusField(name: PracticeField): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-practice-field="${name}"]`);
    if (field === null) return;
    field.hidden = false;
    const text = field.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
  });
}

/** Back to the practice in the list. */
export function focusPractice(): void {
  const row = document.querySelector<HTMLElement>('.zw-practices-row[aria-current="true"]');
  if (row === null) (document.activeElement as HTMLElement | null)?.blur();
  else row.focus({ preventScroll: true });
}
