import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import { inventoryPage, type ImportCounts } from './inventory';
import { escaped, type Workspace } from './workspace';

export type Step = 'file' | 'sheet' | 'columns' | 'values' | 'rows' | 'summary';
export type RowFilter = 'import.filter.all' | 'import.filter.conflict' | 'import.filter.duplicate' | 'import.filter.gone' | 'import.filter.flagged' | 'inventory.import.added' | 'inventory.import.rejected';

/** The import of a list, step by step. */
export interface ImportPage {
  readonly dialog: Locator;
  readonly next: Locator;
  readonly back: Locator;
  step(step: Step): Locator;
  go(step: Step): Promise<void>;
  isAt(step: Step): Promise<void>;
  choose(path: string): Promise<void>;
  /** Drops a file on the dialog instead of choosing it. */
  drop(name: string, bytes: Uint8Array): Promise<void>;
  /** A row of the sheet itself, by its number. */
  sheetRow(sheet: string, row: number): Locator;
  /** The choice of what a column becomes. */
  meaning(column: string): Locator;
  /** The choice of what a word stands for. */
  word(text: string): Locator;
  show(filter: RowFilter): Promise<void>;
  /** A row of the plan; its details follow a click. */
  planRow(row: number): Locator;
  details(row: number): Locator;
  counts(): Promise<ImportCounts>;
  apply(): Promise<ImportCounts>;
  /** Carries out what is announced where the file holds more: the dialog stays and says so. */
  applyFirst(sheet: string): Promise<ImportCounts>;
  /** The way on to the next list of the file: a sheet by its name, or a list of the same sheet by the row of its headings. */
  nextList(list: string | number): Locator;
  cancel(): Promise<void>;
}

export function importPage(desk: Workspace, app: RunningApp): ImportPage {
  const { page, t } = desk;
  const inventory = inventoryPage(desk, app);
  const { dialog } = inventory;
  const steps = dialog.getByRole('navigation', { name: t('import.steps') });
  const step = (id: Step): Locator => steps.getByRole('button', { name: t(`import.step.${id}`) });
  return {
    dialog,
    next: dialog.getByRole('button', { name: t('import.next'), exact: true }),
    back: dialog.getByRole('button', { name: t('import.back'), exact: true }),
    step,
    go: async (id) => {
      await step(id).click();
      await expect(step(id)).toHaveAttribute('aria-current', 'step');
    },
    isAt: (id) => expect(step(id)).toHaveAttribute('aria-current', 'step', { timeout: 30_000 }),
    choose: inventory.choose,
    drop: async (name, bytes) => {
      await inventory.openImport();
      const transfer = await page.evaluateHandle(
        ([file, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(content)], file));
          return data;
        },
        [name, [...bytes]] as const,
      );
      await dialog.locator('.zw-drop').dispatchEvent('drop', { dataTransfer: transfer });
    },
    sheetRow: (sheet, row) => dialog.getByRole('grid', { name: t('import.sheet-table', { sheet }) }).locator(`[aria-rowindex="${row + 1}"]`),
    meaning: (column) => dialog.getByRole('combobox', { name: t('inventory.import.meaning-of', { column }), exact: true }),
    word: (text) => dialog.getByRole('combobox', { name: t('import.word-means', { word: text }), exact: true }),
    show: async (filter) => {
      const button = dialog.getByRole('group', { name: t('import.filters') }).getByRole('button', { name: new RegExp(`^${escaped(t(filter))} `) });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    },
    planRow: (row) => dialog.getByRole('grid', { name: t('import.rows') }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) }),
    details: (row) => dialog.getByRole('region', { name: t('import.row-number', { row }), exact: true }),
    counts: inventory.counts,
    apply: inventory.apply,
    applyFirst: async (sheet) => {
      const announced = await inventory.counts();
      await dialog.getByRole('button', { name: t('inventory.import.apply', { count: announced.added }) }).click();
      await expect(dialog.getByRole('alert')).toContainText(t('import.taken', { sheet, count: announced.added }));
      await desk.saved();
      return announced;
    },
    nextList: (list) => dialog.getByRole('button', { name: typeof list === 'string' ? t('import.next-list.sheet', { sheet: list }) : t('import.next-list.row', { row: list }) }),
    cancel: inventory.cancelImport,
  };
}

/** Chooses from a list that is filled when it is about to open. */
export async function pick(choice: Locator, id: string): Promise<void> {
  await choice.focus();
  await choice.selectOption(id);
}
