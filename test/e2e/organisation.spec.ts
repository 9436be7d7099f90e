import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { roomLoaded } from './pages/loaded';
import { organisationPage } from './pages/organisation';
import { workspace } from './pages/workspace';

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('parts are set by key and by tap, gaps say what is missing, undo takes back, a restart keeps them', async ({ start }) => {
      const app = await start();
      const { page } = app;
      const desk = workspace(page, language);
      const { t } = desk;
      await desk.openSample();
      const room = organisationPage(desk);
      await room.open();
      await expect(room.gaps('governance')).toHaveText(t('organisation.gap.roleMissing', { role: t('choice.personRole.ot') }));

      await test.step('keys', async () => {
        await room.cell('Jens Hofreiter', 'governance').focus();
        await page.keyboard.press('ArrowRight');
        await expect(room.cell('Dr. Katrin Ellwanger', 'governance')).toBeFocused();
        await page.keyboard.press('Delete');
        await expect(room.gaps('governance')).toContainText(t('organisation.gap.noAccountable'));
        await page.keyboard.press('a');
        await page.keyboard.press('i');
        await expect(room.cell('Dr. Katrin Ellwanger', 'governance')).toHaveAccessibleName(room.named('Dr. Katrin Ellwanger', 'governance', ['accountable', 'informed']));
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('a');
        await expect(room.gaps('governance')).toContainText(t('organisation.gap.severalAccountable', { names: 'Jens Hofreiter, Dr. Katrin Ellwanger' }));
        await page.keyboard.press('Control+z');
        await expect(room.gaps('governance')).not.toContainText('Jens Hofreiter');
      });

      await test.step('tap', async () => {
        await room.cell('Sabine Mautner', 'governance').click();
        const choice = page.getByRole('dialog');
        await choice.getByRole('button', { name: t('choice.responsibilityKind.consulted') }).click();
        await page.keyboard.press('Escape');
        await expect(room.gaps('governance')).toHaveText(t('organisation.gap.none'));
      });

      await test.step('the management system', async () => {
        await desk.tab(t('organisation.tab.alignment'));
        await room.process(t('choice.alignmentProcess.patch')).click();
        const document = page.getByRole('textbox', { name: t('field.alignment.document') });
        await document.fill('Patch rule 4.0');
        await document.press('Enter');
        await desk.saved();
      });
      await app.close();

      const again = await start();
      const later = workspace(again.page, language);
      await later.openRecent(/Wiesenbrück/);
      const kept = organisationPage(later);
      await kept.open();
      await expect(kept.gaps('governance')).toHaveText(t('organisation.gap.none'));
      await later.tab(t('organisation.tab.alignment'));
      await kept.process(t('choice.alignmentProcess.patch')).click();
      await expect(again.page.getByRole('textbox', { name: t('field.alignment.document') })).toHaveValue('Patch rule 4.0');
    });
  });
}

test('without people the room says where to begin', async ({ app }) => {
  const desk = workspace(app.page);
  await desk.newAssessment('Nobody');
  await organisationPage(desk).open();
  await expect(app.page.getByText(desk.t('organisation.empty.title'))).toBeVisible();
});

test('everybody can use it, in every theme', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  const found: string[] = [];
  await desk.openSample();
  await organisationPage(desk).open();
  for (const tab of ['responsibilities', 'alignment'] as const) {
    await desk.tab(desk.t(`organisation.tab.${tab}`));
    await roomLoaded(desk);
    found.push(...(await findViolations(page, tab)));
  }
  expect(found, found.join('\n')).toEqual([]);
});
