import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { translator } from '../../shared/i18n/translate';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { agendaPage } from './pages/agenda';
import { practiceWalkPage } from './pages/practice-walk';
import { workspace } from './pages/workspace';

test('an agenda is proposed, ordered by keyboard and by drag, told where it does not fit, and begun', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const agenda = agendaPage(desk);
  await desk.newAssessment('Agenda');
  await agenda.open();
  await agenda.main.getByRole('button', { name: t('agenda.propose') }).click();
  await expect(agenda.count).toHaveText(t('agenda.count', { count: 7 }));
  await expect(agenda.main.getByText(t('agenda.uncovered.none'))).toBeVisible();
  const days = await agenda.main.locator('.zw-agenda-day').evaluateAll((sections) => sections.map((section) => section.getAttribute('data-day') ?? ''));
  const [day = ''] = days;
  const before = await agenda.titlesOf(day);
  expect(before.length).toBeGreaterThan(2);

  await test.step('keyboard: later, then one day on', async () => {
    await agenda.card(before[0] ?? '').locator('.zw-agenda-card__main').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => agenda.titlesOf(day)).toEqual([before[1], before[0], ...before.slice(2)]);
    await expect(agenda.card(before[1] ?? '')).toContainText('08:00');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => agenda.titlesOf(day)).toEqual(before.slice(1));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => agenda.titlesOf(day)).toEqual(before);
  });

  await test.step('drag to the end of the day', async () => {
    await agenda.card(before[0] ?? '').locator('.zw-agenda-card__grip').dragTo(agenda.card(before.at(-1) ?? '').locator('footer'));
    await expect.poll(() => agenda.titlesOf(day)).toEqual([...before.slice(1), before[0]]);
  });

  await test.step('a person at two places at once', async () => {
    await desk.go('scope');
    await agenda.open();
    for (const title of before.slice(1, 3)) {
      await agenda.card(title).locator('.zw-agenda-card__main').click();
      const time = agenda.panel.getByRole('textbox', { name: t('field.interview.startsAt') });
      await time.fill('10:00');
      await time.press('Enter');
      await expect(agenda.card(title)).toContainText('10:00');
    }
    // Nobody is named, so nobody is missing.
    await expect(agenda.main.locator('.zw-agenda-card__conflict')).toHaveCount(0);
  });

  await test.step('practices of an interview', async () => {
    await agenda.panel.getByText('Physical security', { exact: true }).click();
    await expect(agenda.panel.getByText(t('agenda.panel.domain', { chosen: 4, total: 4 }))).toHaveCount(1);
  });

  await test.step('begin walk mode with an interview', async () => {
    const title = before[1] ?? '';
    await agenda.card(title).getByRole('button', { name: t('agenda.item.walk') }).click();
    const walk = practiceWalkPage(desk);
    await expect(walk.card).toHaveAttribute('data-practice', 'INV-01');
    await expect(walk.progress).toContainText('16');
  });
});

test('conflicts of the same person are shown, and the agenda is written as Word in both languages', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const agenda = agendaPage(desk);
  await desk.openSample();
  await agenda.open();
  await expect(agenda.count).toHaveText(t('agenda.count', { count: 7 }));
  await agenda.card('IT: transitions, accounts and logs').locator('.zw-agenda-card__main').click();
  await agenda.panel.getByRole('button', { name: t('agenda.panel.addPerson') }).click();
  await page.getByRole('option', { name: /Jens Hofreiter/ }).click();
  const time = agenda.panel.getByRole('textbox', { name: t('field.interview.startsAt') });
  await time.fill('09:30');
  await time.press('Enter');
  await expect(agenda.main.locator('.zw-agenda-card__conflict').first()).toContainText('Jens Hofreiter');
  await expect(agenda.main.getByText(t('agenda.conflicts', { count: 2 }))).toBeVisible();
  await desk.saved();

  for (const language of ['de', 'en'] as const) {
    const path = join(app.profile.files, `agenda-${language}.docx`);
    await app.dialogs.nextSave(path);
    await agenda.main.getByRole('button', { name: t('agenda.word') }).click();
    await page.getByRole('menuitem', { name: t(`choice.language.${language}`) }).click();
    await expect(page.getByText(t('agenda.printed', { name: `agenda-${language}.docx`, place: 'files' })).or(page.getByText(new RegExp(`agenda-${language}\\.docx`))).first()).toBeVisible({ timeout: 60_000 });
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
    const there = translator(language);
    for (const text of [there('agenda.document.overview'), there('agenda.document.ask'), there('agenda.document.lookAt'), 'Jens Hofreiter', 'GOV-01']) expect(xml).toContain(text);
    await desk.dismissMessages();
  }
});

test('everybody can use the agenda, in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page } = desk;
  const agenda = agendaPage(desk);
  await desk.openSample();
  await agenda.open();
  const found: string[] = [];
  found.push(...(await findViolations(page, 'days')));
  await agenda.cards.nth(2).locator('.zw-agenda-card__main').click();
  found.push(...(await findViolations(page, 'panel')));
  expect(found, found.join('\n')).toEqual([]);
});
