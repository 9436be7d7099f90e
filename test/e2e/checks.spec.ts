import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { findViolations } from './pages/accessibility';
import { checksPage, type ChecksPage } from './pages/checks';
import { roomLoaded } from './pages/loaded';
import { settingsPage } from './pages/settings';
import { sizeWindow } from './pages/window';
import { workspace, type Workspace } from './pages/workspace';
import { zonesPage } from './pages/zones';

const unguarded = /No device decides what passes the conduit “C-13/;

async function openChecks(app: RunningApp): Promise<{ readonly desk: Workspace; readonly checks: ChecksPage }> {
  const desk = workspace(app.page);
  await sizeWindow(app, { width: 1366, height: 768 });
  await desk.go('settings');
  await settingsPage(desk).writeAs('Voss');
  await desk.go('start');
  await desk.openSample();
  const checks = checksPage(desk);
  await checks.open();
  return { desk, checks };
}

test('a result becomes a finding with everything it names, and undo takes both back', async ({ app }) => {
  const { desk, checks } = await openChecks(app);
  const before = await checks.openCount();
  await checks.search('no device decides C-13');
  await checks.choose(unguarded);
  await checks.press('checks.answer.finding');
  await expect(checks.row(unguarded)).toBeHidden();
  await expect.poll(() => checks.openCount()).toBe(before - 1);
  await app.page.getByRole('region', { name: desk.t('app.toasts') }).getByRole('button', { name: desk.t('checks.told.open') }).click();
  const details = app.page.getByRole('main').getByRole('complementary', { name: desk.t('records.details') });
  await expect(details.getByRole('textbox', { name: new RegExp(`^${desk.t('field.finding.title')}`) })).toHaveValue(/Conduit without enforcing device/);
  await expect(details).toContainText(/C-13/);

  await checks.open();
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => checks.openCount()).toBe(before);
});

test('a result is accepted with a reason, opens again when what it saw changes or the time is over, and the answer is taken back', async ({ app }) => {
  test.setTimeout(120_000);
  const { desk, checks } = await openChecks(app);
  await checks.search('C-13');
  await checks.choose(unguarded);
  await test.step('no acceptance without a reason', async () => {
    await checks.press('checks.answer.accept');
    await checks.result.getByRole('button', { name: desk.t('checks.answer.do.accepted'), exact: true }).click();
    await expect(checks.result).toContainText(desk.t('checks.answer.reasonMissing'));
    await checks.result.getByRole('button', { name: desk.t('app.cancel') }).click();
  });
  await checks.accept('Rebuilt in March', '2999-12-31');
  await expect(checks.row(unguarded)).toBeHidden();
  await checks.toggle('answered');
  await checks.choose(unguarded);
  await expect(checks.result).toContainText('Rebuilt in March');
  await expect(checks.result).toContainText('Voss');

  await test.step('the conduit is changed in its properties: open again, and it says why', async () => {
    await checks.result.getByRole('button', { name: /^Conduit C-13/ }).click();
    const { properties } = zonesPage(desk);
    await properties.getByRole('button', { name: new RegExp(desk.t('field.conduit.kind')) }).click();
    await app.page.getByRole('option', { name: desk.t('choice.conduitKind.wireless') }).click();
    await desk.saved();
    await checks.open();
    await checks.search('C-13 device decides');
    await checks.choose(unguarded);
    await expect(checks.result).toContainText(desk.t('checks.reopened.changed'));
    await expect(checks.result).toContainText('Rebuilt in March');
  });

  await test.step('accepted until a day that is over: open again', async () => {
    await checks.accept('Only for now', '2020-01-31');
    await checks.choose(unguarded);
    await expect(checks.result).toContainText(/accepted until 31 Jan 2020|accepted until .*2020/);
  });

  await test.step('accepted for good, then the answer is taken back', async () => {
    await checks.accept('Nothing runs over it');
    await checks.toggle('answered');
    await checks.choose(unguarded);
    await checks.press('checks.answer.takeBack');
    await expect(checks.result.getByRole('button', { name: desk.t('checks.answer.finding') })).toBeVisible();
    await expect(checks.result).not.toContainText('Nothing runs over it');
    await checks.undo();
    await expect(checks.result).toContainText('Nothing runs over it');
  });
});

test('a quick fix is one step, says what it did, and is undone', async ({ app }) => {
  const { desk, checks } = await openChecks(app);
  await checks.search('lies in no zone');
  const messages = app.page.getByRole('region', { name: desk.t('app.toasts') });
  const zoneless = checks.list.getByRole('row').filter({ hasText: /lies in no zone/ });
  const before = await zoneless.allTextContents();
  const fix = checks.result.getByRole('button', { name: desk.t('checks.fix'), exact: true });
  for (const [index] of before.entries()) {
    await zoneless.nth(index).click();
    if ((await fix.count()) > 0) break;
  }
  await fix.click();
  await desk.saved();
  await expect(messages).toContainText(/Zone becomes/);
  await expect(zoneless).toHaveCount(before.length - 1);
  await checks.undo();
  await expect.poll(() => zoneless.allTextContents()).toEqual(before);
});

test('the checks are answered with the keyboard alone', async ({ app }) => {
  const { desk, checks } = await openChecks(app);
  const { keyboard } = app.page;
  const before = await checks.openCount();
  await checks.groupBy('rule');
  await checks.list.focus();
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await expect(checks.list.getByRole('gridcell').first()).toHaveAttribute('aria-expanded', 'false');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('a');
  await expect(checks.result.getByRole('textbox', { name: desk.t('checks.answer.reason') })).toBeFocused();
  await keyboard.type('Known and small');
  await keyboard.press('Control+Enter');
  await expect(checks.list).toBeFocused();
  await expect.poll(() => checks.openCount()).toBe(before - 1);
  await keyboard.press('m');
  await keyboard.press('Control+Enter');
  await expect.poll(() => checks.openCount()).toBe(before - 2);
  await keyboard.press('f');
  await expect.poll(() => checks.openCount()).toBe(before - 3);
  await keyboard.press('Enter');
  await expect(checks.list).toBeHidden();
});

test('several elements are changed at once in the panel, in one step', async ({ app }) => {
  const { desk } = await openChecks(app);
  await desk.go('zones');
  const { canvas, properties, undo } = zonesPage(desk);
  await canvas.focus();
  await app.page.keyboard.press('Control+a');
  const owners = properties.getByRole('group', { name: desk.t('zonesPanel.mixed.of', { field: desk.t('field.asset.owner') }) });
  await expect(owners).toBeVisible();
  const before = await owners.getByRole('button').allTextContents();
  await properties.getByRole('textbox', { name: desk.t('field.asset.owner') }).fill('Berger');
  await app.page.keyboard.press('Enter');
  await desk.saved();
  await expect(owners).toBeHidden();
  await undo();
  await expect.poll(() => owners.getByRole('button').allTextContents()).toEqual(before);
});

test('everybody can use the checks and the panel of the drawing, in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { desk, checks } = await openChecks(app);
  await checks.open();
  await checks.list.focus();
  await app.page.keyboard.press('ArrowDown');
  await roomLoaded(desk);
  expect(await findViolations(app.page, 'checks')).toEqual([]);
  await checks.press('checks.answer.accept');
  expect(await findViolations(app.page, 'accept')).toEqual([]);
  await desk.go('zones');
  const { canvas, properties } = zonesPage(desk);
  await canvas.focus();
  await app.page.keyboard.press('Tab');
  for (const tab of await properties.getByRole('tab').all()) {
    await tab.click();
    await roomLoaded(desk);
    expect(await findViolations(app.page, await tab.innerText())).toEqual([]);
  }
});
