import { expect, test } from '../support/electron-app';
import { practicesPage } from './pages/practices';
import { workspace } from './pages/workspace';

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('practices are rated with keys and mouse, not applicable asks why, notes stay after a restart, undo takes back', async ({ start }) => {
      const app = await start();
      const { page } = app;
      const desk = workspace(page, language);
      const { t } = desk;
      await desk.newAssessment('Rating');
      await desk.go('practices');
      const practices = practicesPage(desk);
      const progress = (rated: number): Promise<void> => expect(practices.progress).toHaveText(t('practices.progress', { rated, total: 93 }));
      await progress(0);

      await test.step('keys', async () => {
        await practices.select('GOV-01');
        await page.keyboard.press('2');
        await expect(practices.level('ml2')).toHaveAttribute('aria-pressed', 'true');
        await page.keyboard.press('ArrowDown');
        await expect(practices.row('GOV-02')).toHaveAttribute('aria-current', 'true');
        await page.keyboard.press('0');
        await expect(practices.level('notInPlace')).toHaveAttribute('aria-pressed', 'true');
        await progress(2);
      });

      await test.step('mouse', async () => {
        await practices.select('GOV-03');
        await practices.rate('ml3');
        await expect(practices.details.getByText(t('practices.notice.evidenceMissing'))).toBeVisible();
        await practices.rate('ml1');
        await progress(3);
      });

      await test.step('not applicable needs a reason', async () => {
        await practices.select('GOV-04');
        await page.keyboard.press('n');
        await expect(practices.reason).toBeFocused();
        await expect(practices.details.getByText(t('practices.notice.reasonMissing'))).toBeVisible();
        await page.keyboard.type('There is one role only');
        await practices.reason.blur();
        await expect(practices.details.getByText(t('practices.notice.reasonMissing'))).toBeHidden();
      });

      await test.step('note', async () => {
        await practices.select('GOV-01');
        await page.keyboard.press('t');
        await expect(practices.note).toBeFocused();
        await page.keyboard.type('Named in the letter of March');
        await page.keyboard.press('Control+Enter');
        await expect(practices.row('GOV-01')).toContainText(t('practices.list.withNote'));
        await page.keyboard.press('Escape');
        await expect(practices.row('GOV-01')).toBeFocused();
        await desk.saved();
      });

      await test.step('undo and redo', async () => {
        await practices.select('GOV-05');
        await page.keyboard.press('4');
        await progress(5);
        await page.keyboard.press('Control+z');
        await progress(4);
        await page.keyboard.press('Control+Shift+z');
        await progress(5);
        await desk.saved();
      });
      await app.close();

      const again = await start();
      const desk2 = workspace(again.page, language);
      await desk2.openRecent(/Rating/);
      await desk2.go('practices');
      const kept = practicesPage(desk2);
      await expect(kept.progress).toHaveText(t('practices.progress', { rated: 5, total: 93 }));
      await expect(kept.level('ml2')).toHaveAttribute('aria-pressed', 'true');
      await expect(kept.note).toHaveValue('Named in the letter of March');
      await kept.select('GOV-04');
      await expect(kept.reason).toHaveValue('There is one role only');
    });
  });
}
