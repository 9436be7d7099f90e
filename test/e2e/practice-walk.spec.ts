import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron-app';
import { findViolations } from './pages/accessibility';
import { capturePage } from './pages/capture';
import { practiceWalkPage } from './pages/practice-walk';
import { practicesPage } from './pages/practices';
import { sizeWindow } from './pages/window';
import { workspace } from './pages/workspace';

const tablet = { width: 1024, height: 768 } as const;
const remoteAccess = ['REM-01', 'REM-02', 'REM-03', 'REM-04', 'REM-05', 'REM-06'] as const;

test('a domain of six is rated without leaving the keyboard', async ({ app }) => {
  const desk = workspace(app.page);
  const { page, t } = desk;
  const walk = practiceWalkPage(desk);
  await desk.newAssessment('Keys');
  await page.keyboard.press('Control+6');
  const start = page.getByRole('main').getByRole('button', { name: t('practices.walk.start') });
  await expect(start).toBeVisible();
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || !element.matches('button')) return '';
        const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
        return `${element.getAttribute('aria-label') ?? ''} ${labels.join(' ')} ${element.textContent}`;
      });
      if (here.includes(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  await page.getByRole('main').focus();
  await tabTo(t('practices.walk.start'));
  await page.keyboard.press('Enter');
  await expect(walk.card).toBeVisible();

  const began = Date.now();
  await tabTo(t('practiceWalk.filter'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.zw-pwalk-choice')).toBeVisible();
  await tabTo(t('practiceWalk.filter.domain'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Remote');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(walk.card).toHaveAttribute('data-practice', remoteAccess[0]);
  await expect(walk.progress).toContainText(t('practiceWalk.answered', { answered: 0, total: 6 }));
  for (const [at, key] of ['1', '2', '0', 'n'].entries()) {
    await expect(walk.card).toHaveAttribute('data-practice', remoteAccess[at] ?? '');
    await page.keyboard.press(key);
  }
  // Not applicable wants to know why, and goes on with Enter.
  await expect(page.getByRole('textbox', { name: t('practiceWalk.reason') })).toBeFocused();
  await page.keyboard.type('No vendor cloud here');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await expect(walk.card).toHaveAttribute('data-practice', remoteAccess[5]);
  await page.keyboard.press('t');
  await page.keyboard.type('Seen at line 2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await expect(walk.end).toContainText(t('practiceWalk.end.done'));
  test.info().annotations.push({ type: 'measured', description: `a domain of six by keyboard: ${String(Date.now() - began)} ms` });
  process.stdout.write(`    a domain of six by keyboard alone, with a reason and a note: ${((Date.now() - began) / 1000).toFixed(1)} s\n`);

  await page.keyboard.press('u');
  await expect(walk.card).toHaveAttribute('data-practice', remoteAccess[5]);
  await expect(walk.level('ml4')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await expect(practicesPage(desk).progress).toContainText('5');
  await desk.saved();
});

test('on a tablet: swipe, tap, evidence, photo, glare; every target for gloves', async ({ app }) => {
  test.setTimeout(120_000);
  await sizeWindow(app, tablet);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const walk = practiceWalkPage(desk);
  await desk.newAssessment('Touch');
  await desk.go('practices');
  await walk.begin();
  const [first, second] = ['GOV-01', 'GOV-02'] as const;
  await expect(walk.card).toHaveAttribute('data-practice', first);
  // The levels are all in sight, and nothing lies beside the window.
  for (const value of ['ml1', 'ml2', 'ml3', 'ml4', 'notInPlace', 'notApplicable'] as const) await expect(walk.level(value)).toBeInViewport();

  await walk.tap(walk.level('ml2'));
  await expect(walk.card).toHaveAttribute('data-practice', second);
  await walk.tap(walk.walk.getByRole('button', { name: t('practiceWalk.previous') }));
  await expect(walk.level('ml2')).toHaveAttribute('aria-pressed', 'true');
  await expect(walk.card).toContainText(t('practiceWalk.notice.evidenceMissing'));

  await walk.tap(walk.walk.getByRole('button', { name: t('practiceWalk.hint.askFor') }));
  await walk.tap(walk.walk.getByRole('radio', { name: t('choice.evidenceKind.document') }));
  const chip = walk.walk.getByRole('group', { name: t('practiceWalk.evidence.take') }).getByRole('button').first();
  await walk.tap(chip);
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(chip).toContainText(t('choice.evidenceKind.document'));
  await expect(walk.card.getByText(t('practiceWalk.notice.evidenceMissing'))).toHaveCount(0);

  await app.dialogs.nextOpen([app.profile.bring('assets/sample/photos/nameplate.jpg')]);
  await walk.tap(walk.walk.getByRole('button', { name: t('walkDown.photo.file') }));
  await expect(walk.walk.getByText(t('practiceWalk.photo.count', { count: 1 }))).toBeVisible();
  await pasteOnePixel(page);
  await expect(walk.walk.getByText(t('practiceWalk.photo.count', { count: 2 }))).toBeVisible();

  // A finding about the card is one tap away.
  await walk.tap(walk.walk.getByRole('button', { name: t('capture.kind.finding'), exact: true }));
  const capture = capturePage(desk, app);
  await expect(capture.about).toContainText(first);
  await capture.title.fill('No deputy is named');
  await page.keyboard.press('Enter');
  await expect(capture.dialog).toBeHidden();
  await desk.dismissMessages();

  const glare = walk.walk.getByRole('button', { name: t('practiceWalk.option.glare') });
  await walk.tap(glare);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await walk.tap(glare);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'contrast');
  await walk.tap(walk.walk.getByRole('button', { name: t('practiceWalk.option.large') }));
  const small = await walk.walk.getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
  expect(small).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBe(0);

  // Fingers at last: right behind a swipe the system takes a tap for the hand that stops it.
  await walk.swipe(-200);
  await expect(walk.card).toHaveAttribute('data-practice', second);
  await walk.swipe(200);
  await expect(walk.card).toHaveAttribute('data-practice', first);
  // Too short to turn the card, and no tap either: the level under the finger is not meant.
  await walk.swipe(-40);
  await expect(walk.card).toHaveAttribute('data-practice', first);
  await expect(walk.level('ml2')).toHaveAttribute('aria-pressed', 'true');
  await expect(walk.progress).toContainText(t('practiceWalk.answered', { answered: 1, total: 93 }));
});

test('which practices: place, domain, topic, interviewee, interview, unanswered; staying on a card when wished', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const walk = practiceWalkPage(desk);
  await desk.openSample();
  await desk.go('practices');
  await walk.begin();
  const pane = await walk.choice();
  const count = (practices: number): Promise<void> => expect(pane.getByRole('status')).toHaveText(t('practiceWalk.filter.count', { count: practices }));
  await count(95);
  await walk.choose(t('practiceWalk.filter.domain'), 'Remote access');
  await count(6);
  await pane.getByText(t('practiceWalk.filter.quickWins')).click();
  expect(await pane.getByRole('status').innerText()).not.toBe(t('practiceWalk.filter.count', { count: 6 }));
  await pane.getByRole('button', { name: t('practiceWalk.filter.clear') }).click();
  await count(95);
  await walk.choose(t('practiceWalk.filter.interview'), 'Line 1: walk with the shift lead');
  await count(5);
  await pane.getByRole('button', { name: t('practiceWalk.filter.clear') }).click();
  await walk.choose(t('practiceWalk.filter.person'), 'Renate Kolb');
  expect(Number.parseInt(await pane.getByRole('status').innerText(), 10)).toBeLessThan(95);
  await pane.getByRole('button', { name: t('practiceWalk.filter.clear') }).click();
  await walk.choose(t('practiceWalk.filter.place'), 'Filler 3');
  await pane.getByText(t('practiceWalk.filter.open'), { exact: true }).click();
  await pane.getByText(t('practiceWalk.option.goesOn')).click();
  await walk.closeChoice();
  await expect(walk.walk).toContainText('Filler 3');

  // Rated for this place alone; the organisation's value stays beside it.
  const practice = await walk.practice();
  await page.keyboard.press('1');
  await expect(walk.level('ml1')).toHaveAttribute('aria-pressed', 'true');
  await expect(walk.card).toHaveAttribute('data-practice', practice);
  await page.keyboard.press('ArrowRight');
  await expect(walk.card).not.toHaveAttribute('data-practice', practice);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('ArrowLeft');
  await expect(walk.level('ml1')).toHaveAttribute('aria-pressed', 'false');
});

test('after a kill the walk goes on at the same card', async ({ start }) => {
  test.setTimeout(120_000);
  let app = await start();
  app.problems.allow(/notice|unclean/i);
  let desk = workspace(app.page);
  let walk = practiceWalkPage(desk);
  await desk.newAssessment('Cut off');
  await desk.go('practices');
  await walk.begin();
  for (const key of ['2', '1', '3', '0']) await desk.page.keyboard.press(key);
  const practice = await walk.practice();
  await desk.saved();
  // The card is remembered a moment after it was turned to.
  const settings = `${app.profile.userData}/settings.json`;
  await expect.poll(() => readFileSync(settings, 'utf8').includes(`"${practice}"`)).toBe(true);
  await app.kill();

  app = await start();
  app.problems.allow(/notice|unclean/i);
  desk = workspace(app.page);
  walk = practiceWalkPage(desk);
  await app.page.getByRole('main').getByRole('listitem').getByRole('button', { name: /Cut off/ }).first().click();
  await expect(walk.card).toHaveAttribute('data-practice', practice);
  await expect(walk.progress).toContainText(desk.t('practiceWalk.answered', { answered: 4, total: 93 }));
  await expect(app.page.getByText(desk.t('app.walk-resumed'))).toBeVisible();
});

test('everybody can use it, in every theme', async ({ app }) => {
  test.setTimeout(180_000);
  await sizeWindow(app, tablet);
  const desk = workspace(app.page);
  const { page, t } = desk;
  const walk = practiceWalkPage(desk);
  await desk.openSample();
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    found.push(...(await findViolations(page, where)));
  };
  await desk.go('practices');
  await walk.begin();
  await look('card');
  await walk.walk.getByRole('button', { name: t('practiceWalk.hint.askFor') }).click();
  await walk.walk.getByRole('button', { name: t('practiceWalk.hint.ask'), exact: true }).click();
  await page.keyboard.press('t');
  await look('note and hints');
  await page.keyboard.press('Escape');
  await walk.walk.getByRole('button', { name: t('practiceWalk.hint.askFor') }).click();
  await walk.walk.getByRole('button', { name: t('practiceWalk.hint.ask'), exact: true }).click();
  await walk.choice();
  await look('choice');
  await walk.closeChoice();
  await sizeWindow(app, { width: 1366, height: 768 });
  await look('card beside hints');
  expect(found, found.join('\n')).toEqual([]);
});

/** A picture comes out of the clipboard. */
async function pasteOnePixel(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const data = new DataTransfer();
    data.items.add(new File([blob], 'clipboard.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
}
