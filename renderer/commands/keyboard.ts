import { commands, type CommandId } from '../../shared/app/commands';
import type { CommandDescription } from '../../shared/app/command';

/** True when a key press is the shortcut, judged by the character the user sees, so that QWERTZ keyboards work. */
function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('Mod');
  const wantsShift = parts.includes('Shift');
  const mod = event.ctrlKey || event.metaKey;
  const pressed = event.key === ' ' ? 'Space' : event.key;
  return mod === wantsMod && event.shiftKey === wantsShift && !event.altKey && pressed.toLowerCase() === key.toLowerCase();
}

/** Commands that mean something of their own while a text is being edited. */
const leftToTexts = new Set<CommandId>(['edit.undo', 'edit.redo']);

/** Taken before any part of the page sees it: a space with Ctrl held presses the button or marks the row that has the focus. */
const takenFirst = new Set<CommandId>(['capture.open']);

/** Listens for the shortcuts of all commands; returns the end of listening. */
export function listenForShortcuts(page: Document, run: (id: CommandId) => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    const command = commands.find(({ shortcut }: CommandDescription) => shortcut !== undefined && matchesShortcut(event, shortcut));
    if (command === undefined || takenFirst.has(command.id) !== (event.eventPhase === Event.CAPTURING_PHASE)) return;
    if (leftToTexts.has(command.id) && isEditing(event.target)) return;
    event.preventDefault();
    if (takenFirst.has(command.id)) event.stopPropagation();
    run(command.id);
  };
  page.addEventListener('keydown', listener, { capture: true });
  page.addEventListener('keydown', listener);
  return () => {
    page.removeEventListener('keydown', listener, { capture: true });
    page.removeEventListener('keydown', listener);
  };
}

function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}
