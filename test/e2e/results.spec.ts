import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { metricsPage } from './pages/metrics';
import { practicesPage } from './pages/practices';
import { ratingPage } from './pages/rating';
import { resultsPage } from './pages/results';
import { settingsPage } from './pages/settings';
import { sizeWindow } from './pages/window';
import { workspace } from './pages/workspace';

const remoteAccess = { en: 'Remote access', de: 'Fernzugriff' } as const;
const coordination = 'IT/OT coordination and roles';
const tabs = ['profile', 'radar', 'stairs', 'heat', 'confidence', 'comparison', 'lift'] as const;

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('the sample’s results: figures with their numbers, by place, beside earlier rounds, and the way to a domain', async ({ app }) => {
      test.setTimeout(120_000);
      const { page } = app;
      const desk = workspace(page, language);
      const { t } = desk;
      const remote = remoteAccess[language];
      await desk.openSample();
      const results = resultsPage(desk);
      await results.open();
      await expect(results.facts).toContainText('0/18');
      const whole = await results.numbersOf(remote);
      expect(whole.slice(1)).toEqual([language === 'de' ? '0,8' : '0.8', 'ML3', '3', '6/6']);

      await test.step('every figure says in words what it shows', async () => {
        for (const tab of tabs.slice(0, -1)) {
          await results.show(tab);
          await expect(results.figure).toHaveAccessibleName(/\d.*\d/);
          await expect(results.domain(remote)).toBeVisible();
        }
      });

      await test.step('one place', async () => {
        await results.show('profile');
        await results.choosePlace(language === 'de' ? 'Linie 3 · Glas' : 'Line 3 · glass jars');
        await expect.poll(() => results.numbersOf(remote)).not.toEqual(whole);
        await results.show('comparison');
        await expect.poll(() => results.numbersOf(remote)).toEqual(language === 'de' ? ['0,5', '0,8', '1,0', '+0,2'] : ['0.5', '0.8', '1.0', '+0.2']);
        await expect(results.changes('risen').filter({ hasText: 'SEG-03' })).toHaveText(/ML2.*ML3/);
        await results.choosePlace(t('results.place.all'));
      });

      await test.step('earlier rounds', async () => {
        await expect.poll(() => results.numbersOf(remote)).toEqual(language === 'de' ? ['0,5', '0,6', '0,8', '+0,2'] : ['0.5', '0.6', '0.8', '+0.2']);
        await results.chooseRound(language === 'de' ? 'Runde 1 · Herbst 2024' : 'Round 1 · autumn 2024');
        await expect.poll(() => results.numbersOf(remote)).toEqual(language === 'de' ? ['0,5', '0,8', '+0,3'] : ['0.5', '0.8', '+0.3']);
      });

      await test.step('what lifts a domain', async () => {
        await results.show('lift');
        await expect(results.lift(remote)).toContainText('REM-04');
        await expect(results.lift(remote)).toContainText(t('results.lift.begin'));
      });

      await test.step('to the practices of a domain, from the table and from the figure', async () => {
        await results.show('profile');
        await results.domain(remote).click();
        await expect(practicesPage(desk).row('REM-01')).toHaveAttribute('aria-current', 'true');
        await results.open();
        await results.part('PHY').click();
        await expect(practicesPage(desk).row('PHY-01')).toHaveAttribute('aria-current', 'true');
      });
    });
  });
}

test('a round is closed, and the next one is told apart from it practice by practice, also for a line', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('rounds');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: t('rounds.close') }).click();
  await expect(main.getByRole('row').filter({ hasText: /Round 3/ })).toBeVisible();
  await expect(main.getByText(t('rounds.levels.some', { count: 93 }))).toBeVisible();
  await expect(main.getByRole('textbox', { name: t('rounds.then.of', { figure: t('figure.round.risks') }) })).toHaveValue(/\d/);

  await desk.go('practices');
  const rating = ratingPage(desk);
  await rating.select('MED-05');
  await rating.rate('ml2');
  await rating.select('PHY-01');
  await rating.rate('ml1');
  await rating.choosePlace(undefined, 'Line 3 · glass jars');
  await rating.select('SEG-03');
  await rating.rate('ml4');

  await desk.go('rounds');
  await main.getByRole('row').filter({ hasText: /Round 3/ }).getByRole('gridcell').nth(2).click();
  await main.getByRole('button', { name: t('rounds.compare') }).click();
  const results = resultsPage(desk);
  await expect(results.changes('risen')).toHaveText([/^MED-05/]);
  await expect(results.changes('fallen')).toHaveText([/^PHY-01.*ML3.*ML1/]);
  await results.choosePlace('Line 3 · glass jars');
  await expect(results.changes('risen')).toHaveText([/^SEG-03.*ML3.*ML4/, /^MED-05/]);
  await expect(results.domain(remoteAccess.en)).toBeVisible();
  await results.changes('risen').first().getByRole('button').click();
  await expect(rating.row('SEG-03')).toHaveAttribute('aria-current', 'true');
  await expect(rating.details).toContainText('Line 3 · glass jars');

  // Closing is one step: taken back, the round is gone.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await desk.go('rounds');
  await expect(main.getByRole('row').filter({ hasText: /Round 3/ })).toHaveCount(0);
});

test('a figure is saved as SVG and PNG in the colours of paper, whatever the theme', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await desk.go('settings');
  await settingsPage(desk).chooseTheme('dark');
  await desk.go('start');
  await desk.openSample();
  const results = resultsPage(desk);
  await results.open();
  await results.show('confidence');
  const svg = (await results.save(app, 'svg', 'confidence.svg')).toString('utf8');
  expect([svg.startsWith('<svg xmlns='), svg.includes('fill="#FFFFFF"'), svg.includes('var(')]).toEqual([true, true, false]);
  const png = await results.save(app, 'png', 'confidence.png');
  expect({ signature: png.subarray(1, 4).toString('latin1'), width: png.readUInt32BE(16) }).toEqual({ signature: 'PNG', width: 2256 });
});

test('a metric gets two periods and becomes evidence of a rating; undo takes back, all is there after a kill', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start();
  app.problems.allow(/notice|unclean/i);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await sizeWindow(app, { width: 1366, height: 768 });
  await desk.newAssessment('Figures');
  await desk.go('practices');
  const practices = practicesPage(desk);
  await practices.select('GOV-03');
  await practices.rate('ml4');

  const metrics = metricsPage(desk);
  await metrics.open();
  await metrics.add('Restores that worked');
  await expect(metrics.details.getByText(t('metrics.noValues'))).toBeVisible();
  await metrics.addPeriod({ from: '2026-01-01', until: '2026-03-31', value: '40' });
  await expect(metrics.details.getByText(t('metrics.ml4.missing'))).toBeVisible();
  await metrics.addPeriod({ from: '2026-04-01', until: '2026-06-30', value: '55' });
  await expect(metrics.details.getByText(t('metrics.ml4.enough'))).toBeVisible();
  await expect(metrics.figure).toHaveAccessibleName(/31 Mar 2026: 40; 30 Jun 2026: 55/);
  await expect(metrics.row('Restores that worked')).toContainText('40 → 55');

  await metrics.addPractice('GOV-03');
  await metrics.toggleEvidence('GOV-03');
  await page.getByRole('heading', { name: t('metrics.title'), level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(metrics.evidence('GOV-03')).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(metrics.evidence('GOV-03')).toBeChecked();
  await desk.saved();
  await app.kill();

  const again = await start();
  again.problems.allow(/notice|unclean/i);
  const desk2 = workspace(again.page);
  await desk2.openRecent(/Figures/);
  const results = resultsPage(desk2);
  await results.open();
  await results.show('confidence');
  expect(await results.numbersOf(coordination)).toEqual(['1', '0', '0', '0', '0', '100%']);
  const kept = metricsPage(desk2);
  await kept.open();
  await kept.choose('Restores that worked');
  await expect(kept.evidence('GOV-03')).toBeChecked();
});

test('results and metrics can be used by everybody, in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await sizeWindow(app, { width: 1366, height: 768 });
  const desk = workspace(page);
  await desk.openSample();
  const results = resultsPage(desk);
  await results.open();
  const found: string[] = [];
  for (const tab of tabs) {
    await results.show(tab);
    found.push(...(await findViolations(page, tab)));
  }
  const metrics = metricsPage(desk);
  await metrics.open();
  await metrics.choose('Backups with a passed restore');
  await expect(metrics.figure).toBeVisible();
  found.push(...(await findViolations(page, 'metrics')));
  expect(found, found.join('\n')).toEqual([]);
});

test('the results can be reached and read with the keyboard alone', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await desk.openSample();
  const results = resultsPage(desk);
  await results.open();
  await page.getByRole('tab', { name: desk.t('results.tab.profile') }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: desk.t('results.tab.stairs') })).toHaveAttribute('aria-selected', 'true');
  const first = results.domain(coordination);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(practicesPage(desk).row('GOV-01')).toHaveAttribute('aria-current', 'true');
});
