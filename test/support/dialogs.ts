import type { ElectronApplication } from '@playwright/test';

/** What the person answers in the system's own dialogs. Without an answer prepared, a dialog is cancelled. */
export interface DialogAnswers {
  /** The next open dialog is answered with these files. */
  nextOpen(paths: readonly string[]): Promise<void>;
  /** The next save dialog is answered with this file. */
  nextSave(path: string): Promise<void>;
  /** The next message box is answered with this button, counted from 0. */
  nextButton(index: number): Promise<void>;
  /** How many dialogs of any kind were shown so far. */
  countShown(): Promise<number>;
}

/** Replaces the system's dialogs, which no test can operate, with a queue of answers. */
export async function replaceDialogs(electron: ElectronApplication): Promise<DialogAnswers> {
  await electron.evaluate(({ dialog }) => {
    const answers = { open: new Array<string[]>(), save: new Array<string>(), button: new Array<number>(), shown: 0 };
    Object.assign(globalThis, { zonewalkDialogAnswers: answers });
    const answerOpen = (): string[] => {
      answers.shown += 1;
      return answers.open.shift() ?? [];
    };
    const answerSave = (): string => {
      answers.shown += 1;
      return answers.save.shift() ?? '';
    };
    const answerButton = (): number => {
      answers.shown += 1;
      return answers.button.shift() ?? 0;
    };
    dialog.showOpenDialog = () => {
      const filePaths = answerOpen();
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const filePath = answerSave();
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
    dialog.showMessageBox = () => Promise.resolve({ response: answerButton(), checkboxChecked: false });
    dialog.showMessageBoxSync = answerButton;
    dialog.showErrorBox = () => {
      answers.shown += 1;
    };
  });
  const push = (kind: 'open' | 'save' | 'button', answer: unknown): Promise<void> =>
    electron.evaluate((_, given) => {
      const answers: Record<string, unknown[]> = Reflect.get(globalThis, 'zonewalkDialogAnswers');
      answers[given.kind]?.push(given.answer);
    }, { kind, answer });
  return {
    nextOpen: (paths) => push('open', [...paths]),
    nextSave: (path) => push('save', path),
    nextButton: (index) => push('button', index),
    countShown: () => electron.evaluate(() => {
      const answers: { shown: number } = Reflect.get(globalThis, 'zonewalkDialogAnswers');
      return answers.shown;
    }),
  };
}
