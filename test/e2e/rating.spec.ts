import { expect, test } from '../support/electron-app';
import { readLaunchPlan } from '../support/launch-plan';
import { makeProfile } from '../support/profile';
import { startApp } from '../support/running-app';
import { findViolations } from './pages/accessibility';
import { capturePage } from './pages/capture';
import { ratingPage } from './pages/rating';
import { resultsPage } from './pages/results';
import { syncPage } from './pages/sync';
import { workspace } from './pages/workspace';

for (const language of ['en', 'de'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('a practice is rated on its own for a line and a zone, and stays so after a restart', async ({ start }) => {
      const app = await start();
      const desk = workspace(app.page, language);
      const { t } = desk;
      await desk.openSample();
      await desk.go('practices');
      const rating = ratingPage(desk);
      const line = language === 'de' ? 'Linie 2 · Becher mit Topping' : 'Line 2 · cups with topping';
      const zone = language === 'de' ? 'Z-OPS Leitebene' : 'Z-OPS Site operations';
      const before = await rating.row('MED-02').textContent();

      await test.step('area', async () => {
        await rating.choosePlace(undefined, line);
        await rating.select('MED-02');
        await expect(rating.details.locator('[aria-pressed="true"]')).toHaveCount(0);
        await rating.rate('ml3');
        expect(await rating.listed()).not.toContain('GOV-01');
        await rating.chip(t('practices.filter.everywhere')).click();
        await expect.poll(() => rating.listed()).toContain('GOV-01');
      });

      await test.step('zone', async () => {
        await rating.choosePlace(line, zone);
        await rating.select('IAM-01');
        await rating.rate('notInPlace');
      });

      await test.step('organisation', async () => {
        await rating.choosePlace(zone, undefined);
        await rating.select('MED-02');
        await expect(rating.row('MED-02')).toHaveText(before ?? '');
        await rating.details.getByRole('button', { name: line, exact: true }).click();
        await expect(rating.level('ml3')).toHaveAttribute('aria-pressed', 'true');
        await app.page.keyboard.press('Control+z');
        await app.page.keyboard.press('Control+z');
        await expect(rating.level('ml3')).toHaveAttribute('aria-pressed', 'false');
        await app.page.keyboard.press('Control+Shift+z');
        await expect(rating.level('ml3')).toHaveAttribute('aria-pressed', 'true');
        await desk.saved();
      });
      await app.close();

      const again = await start();
      const desk2 = workspace(again.page, language);
      await desk2.openRecent(/./);
      await desk2.go('practices');
      const kept = ratingPage(desk2);
      await kept.select('MED-02');
      await kept.details.getByRole('button', { name: line, exact: true }).click();
      await expect(kept.level('ml3')).toHaveAttribute('aria-pressed', 'true');
    });
  });
}

test('a contractor is rated on its own: what is asked of contractors, its result beside the organisation’s, undone and kept', async ({ start }) => {
  const app = await start();
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('practices');
  const rating = ratingPage(desk);
  const contractor = 'Weidner & Kropp Automation GmbH';
  await rating.select('REM-02');
  const before = await rating.row('REM-02').textContent();
  await rating.choosePlace(undefined, contractor);
  const asked = await rating.listed();
  expect([asked.includes('REM-02'), asked.includes('PHY-01')]).toEqual([true, false]);
  await expect(rating.details).toContainText(contractor);
  // What counts so far comes from the organisation, in brackets.
  await expect(rating.row('REM-02')).toContainText('(ML1)');
  await rating.rate('ml3');
  await expect(rating.row('REM-02')).not.toContainText('(');
  await app.page.keyboard.press('Control+z');
  await expect(rating.row('REM-02')).toContainText('(ML1)');
  await app.page.keyboard.press('Control+Shift+z');
  await expect(rating.progress).toHaveText(t('practices.progress', { rated: 1, total: asked.length }));

  await rating.choosePlace(contractor, undefined);
  await expect(rating.row('REM-02')).toHaveText(before ?? '');
  await rating.select('REM-02');
  await rating.details.getByRole('button', { name: contractor, exact: true }).click();
  await expect(rating.level('ml3')).toHaveAttribute('aria-pressed', 'true');
  const results = resultsPage(desk);
  await results.open();
  await results.choosePlace(`${contractor} (Florian Weidner)`);
  await expect.poll(() => results.numbersOf('Remote access')).not.toEqual([]);
  await results.show('heat');
  await expect(results.figure).toHaveAccessibleName(/\d/);
  await desk.saved();
  await app.kill();

  const again = await start();
  again.problems.allow(/notice|unclean/i);
  const desk2 = workspace(again.page);
  await desk2.openRecent(/./);
  await desk2.go('practices');
  const kept = ratingPage(desk2);
  await kept.choosePlace(undefined, contractor);
  await kept.select('REM-02');
  await expect(kept.level('ml3')).toHaveAttribute('aria-pressed', 'true');
});

test('two raters work apart, independently, and settle what they see differently', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.newAssessment('Consensus');
  await desk.go('practices');
  const mine = ratingPage(desk);
  await mine.rateAs('Anna Berg');
  await mine.select('GOV-01');
  await mine.rate('ml3');
  await mine.note.fill('Named in the letter of March');
  await mine.note.blur();
  await mine.select('GOV-02');
  await mine.rate('ml2');
  await desk.saved();
  await desk.go('sync');
  const sync = syncPage(desk, app);
  const file = await sync.exportTo('consensus.zonewalk');

  const profile = makeProfile(readLaunchPlan());
  const colleague = await startApp(profile);
  try {
    await colleague.waitUntilReady();
    const their = workspace(colleague.page);
    await their.openFile(colleague, file);
    await their.go('practices');
    const theirs = ratingPage(their);
    await theirs.rateAs('Ben Carr', { isIndependent: true });

    await test.step('what the other found is hidden until one has rated', async () => {
      await theirs.select('GOV-01');
      await expect(theirs.details.getByText(t('practices.others.hidden', { count: 1 }))).toBeVisible();
      await expect(theirs.row('GOV-01')).toContainText(t('practices.level.short.notRated'));
      await expect(theirs.details.getByText(/Anna Berg/)).toBeHidden();
      await theirs.rate('ml1');
      await expect(theirs.details.getByText(/Anna Berg/).first()).toBeVisible();
      await expect(theirs.row('GOV-01')).toContainText('ML1');
      await theirs.select('GOV-02');
      await theirs.rate('ml2');
    });
    await their.go('sync');
    const back = await syncPage(their, colleague).exportTo('returned.zonewalk');
    await sync.preview(back);
    await sync.apply();
  } finally {
    await colleague.close();
    profile.remove();
  }

  await desk.go('practices');
  await mine.openDifferences();
  const card = mine.difference('GOV-01');
  await expect(card.getByRole('group', { name: 'Anna Berg' })).toContainText('Named in the letter of March');
  await expect(card.getByRole('group', { name: 'Ben Carr' })).toContainText('ML1');
  await expect(mine.difference('GOV-02')).toBeHidden();
  await expect(card).toContainText(t('practices.differ.counts', { level: 'ML1' }));

  await mine.agree('GOV-01', 'ml3');
  await expect(card.getByRole('button', { name: t('practices.agree.withdraw') })).toBeVisible();
  await app.page.keyboard.press('Control+z');
  await expect(card.getByRole('button', { name: t('practices.agree.withdraw') })).toBeHidden();
  await app.page.keyboard.press('Control+Shift+z');
  await mine.openList();
  await expect(mine.row('GOV-01')).toContainText('ML3');

  await mine.select('GOV-01');
  await mine.rate('ml2');
  await expect(mine.details.getByText(t('practices.differ.outdated', { level: 'ML3' }))).toBeVisible();
  await mine.details.getByRole('button', { name: t('practices.agree.take', { level: t('choice.ratingValue.ml2') }) }).click();
  await expect(mine.row('GOV-01')).toContainText('ML2');
  await mine.details.getByRole('button', { name: t('practices.agree.withdraw') }).click();
  await expect(mine.row('GOV-01')).toContainText('ML1');
});

test('what was found about a practice stands with it, and a new finding is prefilled from there', async ({ app }) => {
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('practices');
  const rating = ratingPage(desk);
  const capture = capturePage(desk, app);
  await rating.select('REM-02');
  await expect(rating.findings).toContainText(['Key switch of the remote maintenance router bridged']);
  const before = await rating.findings.count();
  await rating.details.getByRole('button', { name: t('practices.findings.add') }).click();
  await expect(capture.about).toContainText('REM-02');
  await capture.title.fill('Ticket without a time');
  await app.page.keyboard.press('Enter');
  await expect(rating.findings).toHaveCount(before + 1);
  await rating.findings.filter({ hasText: 'Ticket without a time' }).getByRole('button').click();
  await expect(app.page.getByRole('main').getByRole('complementary').getByRole('heading', { name: /Ticket without a time/ }).first()).toBeVisible();
});

test('guard rails are answered with one tap each', async ({ app }) => {
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.newAssessment('Guard rails');
  await desk.go('practices');
  const rating = ratingPage(desk);
  const heading = rating.warnings('GOV');

  await test.step('ML2: it was only said', async () => {
    await rating.select('GOV-01');
    await rating.rate('ml2');
    await expect(heading).toHaveText(t('practices.notice.count', { count: 1 }));
    await rating.notice(t('practices.notice.evidenceMissing')).getByRole('button', { name: t('practices.notice.saidOnly') }).click();
    await expect(rating.notice(t('practices.notice.evidenceMissing'))).toBeHidden();
    await expect(rating.evidence(t('practices.evidence.said'))).toHaveCount(1);
    await expect(heading).toBeHidden();
  });

  await test.step('ML2: add evidence opens the field', async () => {
    await rating.select('GOV-02');
    await rating.rate('ml2');
    await rating.notice(t('practices.notice.evidenceMissing')).getByRole('button', { name: t('practices.evidence.add') }).click();
    await expect(rating.newEvidence).toBeFocused();
    await app.page.keyboard.type('Escalation plan of 2026');
    await app.page.keyboard.press('Enter');
    await expect(rating.notice(t('practices.notice.evidenceMissing'))).toBeHidden();
  });

  await test.step('ML3: there is only one, or a second place is named', async () => {
    await rating.rate('ml3');
    await rating.notice(t('practices.notice.secondPlaceMissing')).getByRole('button', { name: t('practices.notice.onlyPlace') }).click();
    await expect(rating.notice(t('practices.notice.secondPlaceMissing'))).toBeHidden();
    await app.page.keyboard.press('Control+z');
    await expect(rating.notice(t('practices.notice.secondPlaceMissing'))).toBeVisible();
    await rating.addEvidence('Handbook', 'Line 1');
    await rating.addEvidence('Handbook of the other line', 'Line 2');
    await expect(rating.notice(t('practices.notice.secondPlaceMissing'))).toBeHidden();
  });

  await test.step('ML4: a metric is created and linked, and asks for two periods', async () => {
    await rating.rate('ml4');
    await rating.notice(t('practices.notice.figureMissing')).getByRole('button', { name: t('practices.metric.create') }).click();
    await expect(rating.details.getByRole('list', { name: t('practices.metric.title') })).toContainText(t('practices.metric.periods', { count: 0 }));
    await rating.select('GOV-03');
    await rating.rate('ml4');
    await rating.notice(t('practices.notice.figureMissing')).getByRole('button', { name: t('practices.metric.choose') }).click();
    await app.page.getByRole('menuitem').first().click();
    await expect(rating.details.getByRole('list', { name: t('practices.metric.title') }).getByRole('listitem')).toHaveCount(1);
    await desk.saved();
  });
});

test('the list is filtered by topic, domain, interviewee, warnings and what is unanswered, and a practice tells its history', async ({ app }) => {
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('practices');
  const rating = ratingPage(desk);
  const clear = rating.chip(t('practices.filter.clear'));

  await rating.filterBy(t('practices.filter.domain'), 'Remote access');
  await expect.poll(() => rating.listed()).toEqual(['GOV-01', 'REM-01', 'REM-02', 'REM-03', 'REM-04', 'REM-05', 'REM-06']);
  await clear.click();
  await rating.filterBy(t('practices.filter.topic'), 'Backup and restore');
  await expect.poll(() => rating.listed()).toContain('BCK-03');
  expect(await rating.listed()).not.toContain('PHY-01');
  await clear.click();
  await rating.filterBy(t('practices.filter.interviewee'), 'Sabine Mautner');
  await rating.select('GOV-01');
  await expect(rating.interviewees).toHaveValue(/Sabine Mautner/);
  await clear.click();

  await rating.select('GOV-04');
  await rating.rate('ml4');
  await rating.chip(t('practices.filter.warnings')).click();
  await expect.poll(() => rating.listed()).toContain('GOV-04');
  await expect(rating.history.getByRole('listitem').first()).toContainText('ML4');
  await expect(rating.history).toContainText('Miriam Voss');
  await clear.click();
  await rating.details.getByRole('button', { name: t('practices.rate.clear') }).click();
  await rating.chip(t('practices.filter.unanswered')).click();
  await expect.poll(() => rating.listed()).toContain('GOV-04');
});

test('a file is hung on a piece of evidence, and where and when it was seen is kept', async ({ start }) => {
  const app = await start();
  const desk = workspace(app.page);
  const { t } = desk;
  await desk.newAssessment('Evidence');
  await desk.go('practices');
  const rating = ratingPage(desk);
  await rating.select('BCK-03');
  await rating.rate('ml2');
  await rating.addEvidence('Restore record', 'Filler 3');
  await app.dialogs.nextOpen([app.profile.bring('README.md')]);
  await rating.details.getByRole('button', { name: t('practices.evidence.file.add'), exact: true }).click();
  await expect(rating.details.getByText('README.md', { exact: true })).toBeVisible();
  await rating.details.getByRole('textbox', { name: t('practices.evidence.seenOn') }).fill('2026-10-08');
  await rating.details.getByRole('textbox', { name: t('practices.evidence.seenOn') }).press('Enter');
  await desk.saved();
  await app.close();

  const again = await start();
  const desk2 = workspace(again.page);
  await desk2.openRecent(/Evidence/);
  await desk2.go('practices');
  const kept = ratingPage(desk2);
  await kept.select('BCK-03');
  await expect(kept.details.getByRole('textbox', { name: t('practices.evidence.seenOn') })).toHaveValue('2026-10-08');
  await expect(kept.details.getByRole('textbox', { name: t('practices.evidence.where'), exact: true })).toHaveValue('Filler 3');
  await expect(kept.details.getByText('README.md', { exact: true })).toBeVisible();
});

test('places, raters and differences can be used by everybody, in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const desk = workspace(page);
  const { t } = desk;
  await desk.openSample();
  await desk.go('practices');
  const rating = ratingPage(desk);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await findViolations(page, where)));
  };
  await rating.rateAs('Petra Holm');
  await rating.select('GOV-01');
  await rating.rate('ml4');
  await look('rated differently, with warnings');
  await rating.openDifferences();
  await look('differences');
  await rating.agree('GOV-01', 'ml4');
  await look('agreed');
  await rating.openPlaces();
  await look('places');
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: new RegExp(`^${t('practices.rater.button', { name: '' })}`) }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('rater');
  expect(found, found.join('\n')).toEqual([]);
});
