import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { practicesPage } from './pages/practices';
import { questionnairesPage } from './pages/questionnaires';
import { workspace } from './pages/workspace';

const acme = {
  questionnaire: 'ACME',
  practices: [
    { code: 'DOOR-01', domain: 'Doors', title: 'Doors are shut', ask: ['Who shuts them?'], evidence: ['Door log'], anchors: { ml1: 'Some are shut.', ml2: 'A list says who shuts them.', ml3: 'All are shut.', ml4: 'Open doors are counted.' } },
    { code: 'DOOR-02', domain: 'Doors', title: 'Keys are counted' },
  ],
};

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('a questionnaire comes in from the filled template and from JSON, is rated, comes again without a change, and goes with undo', async ({ app }, testInfo) => {
      test.setTimeout(180_000);
      const desk = workspace(app.page, language);
      const { page, t } = desk;
      await desk.newAssessment('Own');
      await desk.go('practices');
      const practices = practicesPage(desk);
      const own = questionnairesPage(desk);
      const example = t('questionnaire.example.code');
      const template = join(app.profile.files, 'template.xlsx');

      await test.step('the template is saved and comes back', async () => {
        await own.save(app, template);
        await own.open();
        expect(await findViolations(desk.page, 'questionnaires')).toEqual([]);
        await own.choose(app, template);
        await expect(own.line(example)).toContainText(t('questionnaire.fate.added'), { timeout: 30_000 });
        expect(await findViolations(desk.page, 'questionnaires')).toEqual([]);
        await own.take();
        await expect(practices.row(example)).toBeVisible();
      });

      await test.step('mistakes are named with their place, and nothing is taken over', async () => {
        const bad = testInfo.outputPath('bad.csv');
        writeFileSync(bad, `Nr;Titel;Gilt für\r\n;Ohne Nummer;\r\n${example};Zwei;Mond\r\n`);
        await own.open();
        await own.choose(app, bad);
        await expect(own.problems).toHaveCount(3, { timeout: 30_000 });
        await expect(own.problems.first()).toContainText(t('questionnaire.place.cell', { sheet: 'bad', row: 2, column: 'Nr (A)' }));
        await expect(own.dialog.locator('footer').getByRole('button').last()).toBeDisabled();
        expect(await findViolations(desk.page, 'questionnaires')).toEqual([]);
        const broken = testInfo.outputPath('broken.json');
        writeFileSync(broken, '{ "practices": [');
        await own.dialog.getByRole('button', { name: t('questionnaire.other-file') }).click();
        await own.choose(app, broken);
        await expect(own.dialog.getByText(t('questionnaire.failed'))).toBeVisible({ timeout: 30_000 });
        await page.keyboard.press('Escape');
        await expect(own.dialog).toBeHidden();
      });

      await test.step('JSON: rated with its own levels', async () => {
        const file = testInfo.outputPath('acme.json');
        writeFileSync(file, JSON.stringify(acme));
        await own.open();
        await own.choose(app, file);
        await expect(own.line('DOOR-02')).toBeVisible({ timeout: 30_000 });
        await own.take();
        await desk.dismissMessages();
        await practices.select('DOOR-01');
        await expect(practices.level('ml2')).toContainText('A list says who shuts them.');
        await practices.rate('ml2');
        await own.open();
        await own.choose(app, file);
        await expect(own.line('DOOR-01')).toContainText(t('questionnaire.fate.unchanged'), { timeout: 30_000 });
        await expect(own.dialog.locator('footer').getByRole('button').last()).toBeDisabled();
        await page.keyboard.press('Escape');
        await expect(own.dialog).toBeHidden();
      });

      await test.step('saved as Excel, taken out, and back with undo and its rating', async () => {
        await desk.dismissMessages();
        await own.save(app, join(app.profile.files, 'acme.xlsx'), 'ACME');
        await own.remove('ACME');
        await expect(practices.row('DOOR-01')).toBeHidden();
        await page.keyboard.press('Control+z');
        await desk.dismissMessages();
        await practices.select('DOOR-01');
        await expect(practices.level('ml2')).toHaveAttribute('aria-pressed', 'true');
      });
    });
  });
}
