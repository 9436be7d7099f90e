import { expect, test } from '../support/electron-app';
import { startApp } from '../support/running-app';
import { makeProfile } from '../support/profile';
import { readLaunchPlan } from '../support/launch-plan';
import { deliverablesPage } from './pages/deliverables';
import { inventoryPage } from './pages/inventory';
import { syncPage } from './pages/sync';
import { workspace } from './pages/workspace';

const lists = 'assets/sample/inventories';

test('a list is brought in, undone, redone, brought in again without change, and its revision read as changes', async ({ app }) => {
  const desk = workspace(app.page);
  await desk.newAssessment('Import');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  const first = await inventory.importList(`${lists}/Inventar_Linien_RevF.xlsx`);
  expect(first.added).toBeGreaterThan(70);
  expect(await inventory.count()).toBe(first.added);

  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByText(desk.t('inventory.empty.title'))).toBeVisible();
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => inventory.count()).toBe(first.added);
  await desk.saved();

  const again = await inventory.plan(`${lists}/Inventar_Linien_RevF.xlsx`);
  expect(again).toEqual({ added: 0, updated: 0, unchanged: first.added, conflicts: 0, rejected: first.rejected });
  await inventory.cancelImport();

  const revision = await inventory.importList(`${lists}/Inventar_Linien_RevG.xlsx`);
  expect(revision).toEqual({ added: 4, updated: 7, unchanged: 77, conflicts: 0, rejected: 8 });
  expect(await inventory.count()).toBe(first.added + 4);
});

test('a colleague opens the file, both edit, and merging shows counts and the one conflict', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  await desk.openSample();
  await desk.go('sync');
  const mine = syncPage(desk, app);
  const file = await mine.exportTo('hand-over.zonewalk');

  const colleagueProfile = makeProfile(readLaunchPlan());
  const colleague = await startApp(colleagueProfile);
  try {
    await colleague.waitUntilReady();
    const their = workspace(colleague.page);
    await colleague.dialogs.nextOpen([colleagueProfile.bring(file)]);
    await colleague.page.getByRole('button', { name: their.t('command.assessment.open') }).click();
    await expect(their.rail.getByRole('button', { name: /^Inventory/ })).toBeVisible({ timeout: 30_000 });
    await their.saved();
    await editText(their, 'field.assessment.site', 'Seen by the colleague');
    await editText(their, 'field.assessment.classification', 'Colleague only');
    await editText(their, 'field.assessment.operator', 'As the colleague heard it');
    await their.go('sync');
    const back = await syncPage(their, colleague).exportTo('returned.zonewalk');

    await editText(desk, 'field.assessment.site', 'Seen by me');
    await editText(desk, 'field.assessment.classification', 'Mine only');
    await editText(desk, 'field.assessment.operator', 'As I heard it');
    await desk.go('sync');
    await mine.preview(back);
    // What the file brings is not followed by "no conflicts".
    await expect(app.page.getByText(desk.t('sync.review.conflicts', { count: 3 }))).toBeVisible();
    await expect(mine.conflicts).toBeHidden();
    await expect(mine.review.getByRole('row', { name: desk.t('entity.assessment', { count: 2 }) })).toContainText('1');
    await mine.apply();
    await expect(mine.conflicts.getByText('Seen by the colleague')).toBeVisible();
    await expect(mine.conflicts.getByText('Seen by me')).toBeVisible();

    await mine.preview(back);
    await expect(app.page.getByText(desk.t('sync.review.nothing'))).toBeVisible();

    await mine.choose('Seen by the colleague');
    // The row went, the focus did not: the keyboard decides the next one.
    const next = mine.conflicts.getByRole('button', { name: desk.t('sync.conflicts.choose'), exact: true });
    await expect(next).toHaveCount(4);
    await expect(next.first()).toBeFocused();
    await mine.decideAllByLatest();
    await expect(app.page.getByText(desk.t('sync.conflicts.decided-all', { count: 2 }))).toBeVisible();
    await expect(mine.conflicts.getByText(desk.t('sync.conflicts.none'), { exact: true })).toBeVisible();
    await desk.go('scope');
    await expect(app.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true })).toHaveValue('Seen by the colleague');
    await app.page.keyboard.press('Control+z');
    await desk.go('sync');
    await mine.preview(back);
    await expect(mine.conflicts.getByText(desk.t('sync.conflicts.none'), { exact: true })).toBeVisible();
  } finally {
    await colleague.close();
    colleagueProfile.remove();
  }
});

test('Word and Excel are written in both languages', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  await desk.openSample();
  await desk.go('deliverables');
  const deliverables = deliverablesPage(desk, app);
  await deliverables.write('word', 'report-en.docx');
  // Said on the card that was pressed, and the focus is back on its button.
  await expect(app.page.getByRole('status').filter({ hasText: desk.t('app.saved-file.title', { name: 'report-en.docx' }) })).toBeInViewport();
  await expect(app.page.getByRole('button', { name: desk.t('deliverables.write-word') }).first()).toBeFocused();
  await deliverables.write('excel', 'workbook-en.xlsx');
  await deliverables.chooseLanguage('de');
  await deliverables.write('word', 'bericht-de.docx');
  await deliverables.write('excel', 'mappe-de.xlsx');
});

async function editText(desk: ReturnType<typeof workspace>, field: 'field.assessment.site' | 'field.assessment.classification' | 'field.assessment.operator', text: string): Promise<void> {
  await desk.go('scope');
  const input = desk.page.getByRole('textbox', { name: desk.t(field), exact: true });
  await input.fill(text);
  await input.press('Enter');
  await desk.saved();
}
