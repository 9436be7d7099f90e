import { expect, type Locator } from '@playwright/test';
import type { Workspace } from './workspace';

/** The command palette: everything found by typing. */
export interface PalettePage {
  readonly dialog: Locator;
  readonly field: Locator;
  /** Opens it with its shortcut. */
  open(): Promise<void>;
  /** Opens it, types and runs the first thing found. */
  run(words: string): Promise<void>;
}

export function palettePage({ page, t }: Workspace): PalettePage {
  const dialog = page.getByRole('dialog', { name: t('app.palette') });
  const field = dialog.getByRole('combobox');
  const open = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
  };
  return {
    dialog,
    field,
    open,
    run: async (words) => {
      await open();
      await page.keyboard.type(words);
      await expect(dialog.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    },
  };
}
