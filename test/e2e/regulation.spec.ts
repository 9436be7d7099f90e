import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../support/electron-app';
import { lawTexts } from '../support/law-texts';
import { findViolations } from './pages/accessibility';
import { roomLoaded } from './pages/loaded';
import { regulationPage, type RegulationTab } from './pages/regulation';
import { workspace } from './pages/workspace';

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('the NIS2 check says where a company stands and why, by one employee and by its group, and keeps it', async ({ start }) => {
      const app = await start();
      const desk = workspace(app.page, language);
      const { t } = desk;
      await desk.newAssessment('Law');
      await desk.go('regulation');
      const room = regulationPage(desk, app);
      const german = room.verdict('de');
      await expect(german).toContainText(t('regulation.class.range', { least: t('regulation.class.out'), most: t('regulation.class.essential') }));

      await room.addActivity(language === 'de' ? 'Lebensmittel' : 'Food');
      await room.figure('employees', '49');
      await room.figure('turnover', '8');
      await room.figure('balance', '5');
      await expect(german).toContainText(t('regulation.class.out'));
      await expect(german).toContainText(lawTexts(language).rules['belowMedium']!);
      await expect(app.page.getByRole('main')).toContainText(t('regulation.nis2.change.staffMedium', { class: t('regulation.class.important') }));

      await room.figure('employees', '50');
      await expect(german).toContainText(t('regulation.class.important'));
      await expect(german).toContainText(language === 'de' ? '§ 28 Abs. 2 Nr. 3 BSIG' : '§ 28(2) no. 3 BSIG');
      await expect(app.page.getByRole('main')).toContainText(t('regulation.nis2.thumb.exactlyFifty'));
      await app.page.getByRole('tab', { name: t('regulation.tab.nis2') }).focus();
      await app.page.keyboard.press('Control+z');
      await expect(german).toContainText(lawTexts(language).rules['belowMedium']!);

      await room.addEnterprise('Holding AG');
      await room.figure('employees', '900', 'Holding AG');
      await expect(german).toContainText(t('regulation.class.important'));
      await room.check(t('regulation.nis2.itIndependent'));
      await expect(german).toContainText(t('regulation.class.out'));
      await expect(german).toContainText(lawTexts(language).notices['itIndependent']!);
      await expect(room.verdict('eu')).toContainText(t('regulation.class.important'));
      await room.check(lawTexts(language).cases['criticalEntity']!);
      await expect(german).toContainText(t('regulation.class.essential'));
      await desk.saved();
      await app.close();

      const again = await start();
      const later = workspace(again.page, language);
      await later.openRecent(/Law/);
      await later.go('regulation');
      await expect(regulationPage(later, again).verdict('de')).toContainText(t('regulation.class.essential'));
    });
  });
}

test('the reporting clock shows three deadlines from a moment, and moves the last with the notification', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.newAssessment('Clock');
  await desk.go('regulation');
  const field = (key: 'aware' | 'awareTime' | 'notified' | 'notifiedTime') => page.getByRole('textbox', { name: t(`regulation.clock.${key}`) });
  await field('aware').fill('2026-01-28');
  await field('aware').press('Enter');
  await field('awareTime').fill('9:30');
  await field('awareTime').press('Enter');
  const deadlines = page.locator('.zw-regulation-deadlines');
  await expect(deadlines).toContainText('29 Jan 2026, 09:30');
  await expect(deadlines).toContainText('31 Jan 2026, 09:30');
  await expect(deadlines).toContainText('28 Feb 2026');
  await field('notified').fill('2026-01-29');
  await field('notified').press('Enter');
  await expect(deadlines).not.toContainText(t('regulation.clock.finalReport.latest'));
  await field('notified').fill('2026-01-15');
  await field('notified').press('Enter');
  await expect(deadlines).toContainText('15 Feb 2026');
  await page.getByRole('button', { name: t('regulation.clock.clear') }).click();
  await expect(deadlines).toBeHidden();
});

test('a supplier is asked, its answers are kept and undone, and the questionnaire is a Word file in the language chosen', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('regulation');
  const room = regulationPage(desk, app);
  await room.tab('cra');
  await expect(room.row('Siemens')).toContainText(t('regulation.cra.state.gaps'));
  await room.row('SICK').click();
  await expect(room.row('SICK')).toContainText(t('regulation.cra.state.open'));
  await room.answer(lawTexts('en').cra['support']!.question, t('regulation.cra.answer.insufficient'));
  await expect(room.row('SICK')).toContainText(t('regulation.cra.state.gaps'));
  await page.keyboard.press('Control+z');
  await expect(room.row('SICK')).toContainText(t('regulation.cra.state.open'));

  await room.panel.getByRole('radio', { name: t('choice.language.de') }).click();
  const parts = unzipSync(readFileSync(await room.writeQuestionnaire('fragen.docx')));
  const text = strFromU8(parts['word/document.xml']!);
  expect([text.includes('SICK'), text.includes('Sorrental'), text.includes('Sicherheitsupdates'), text.includes('security updates')]).toEqual([true, true, true, false]);
});

test('questions about a machine are counted, become requirements once, and undo takes them back', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('regulation');
  const room = regulationPage(desk, app);
  await room.tab('machinery');
  await room.row('Filler 3').click();
  await expect(room.row('Filler 3')).toContainText(t('regulation.machinery.state.idle'));
  await room.phase('acceptance');
  await expect(room.row('Filler 3')).toContainText(t('regulation.machinery.open', { count: 5 }));
  await room.answer(lawTexts('en').machinery['takeLog']!.question, t('regulation.machinery.answer.yes'));
  await expect(room.row('Filler 3')).toContainText(t('regulation.machinery.open', { count: 4 }));
  await room.panel.getByRole('button', { name: t('regulation.machinery.require.all', { count: 4 }) }).click();
  await expect(room.panel.getByText(t('regulation.machinery.required'))).toHaveCount(4);
  await page.getByRole('button', { name: t('regulation.machinery.show') }).click();
  await expect(page.getByRole('main').getByRole('tab', { name: t('entity.requirement', { count: 2 }) })).toBeVisible();
  await page.keyboard.press('Control+z');
  await desk.go('regulation');
  await room.tab('machinery');
  await room.row('Filler 3').click();
  await expect(room.panel.getByRole('button', { name: t('regulation.machinery.require.all', { count: 4 }) })).toBeVisible();
  await expect(room.panel.getByText(t('regulation.machinery.required'))).toHaveCount(0);
});

test('everybody can use it, in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const desk = workspace(page);
  const found: string[] = [];
  await desk.openSample();
  await desk.go('regulation');
  const room = regulationPage(desk, app);
  for (const tab of ['nis2', 'cra', 'machinery', 'dates'] as const satisfies readonly RegulationTab[]) {
    await room.tab(tab);
    await roomLoaded(desk);
    found.push(...(await findViolations(page, tab)));
  }
  expect(found, found.join('\n')).toEqual([]);
});
