import type { App } from '../../../commands/app-context';
import type { TakenList } from './lists-of-file';

/** Tells what was brought in while the dialog was open, however many lists it were, with one way back and one to the rows. */
export function tellTaken({ ui, history, run }: App, taken: readonly TakenList[], onShow: () => void): void {
  const lists = taken.filter(({ step }) => step !== undefined);
  if (lists.length === 0) return;
  const sum = (key: 'added' | 'updated'): number => lists.reduce((total, list) => total + list[key], 0);
  const [added, updated] = [sum('added'), sum('updated')];
  const file = [...new Set(lists.map((list) => list.file))].join(', ');
  const steps = new Set(lists.map(({ step }) => step));
  const takeBack = (): void => {
    const { undo } = history.state.getState();
    // Only the imports themselves are taken back, not what was done after them.
    const ours = undo.length - 1 - undo.findLastIndex((step) => !steps.has(step));
    for (let step = 0; step < ours; step += 1) run('edit.undo');
  };
  ui.tell({
    tone: 'success',
    titleKey: updated === 0 ? 'import.told-new' : 'inventory.import.told',
    parameters: { file, added, updated, count: added },
    actionKey: 'command.edit.undo',
    onAction: takeBack,
    // The rows of the last import are all that can be shown.
    ...(lists.length === 1 ? { secondKey: 'import.show' as const, onSecond: onShow } : {}),
  });
}
