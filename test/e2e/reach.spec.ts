import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { findViolations } from './pages/accessibility';
import { reachPage, type ReachPage } from './pages/reach';
import { sizeWindow } from './pages/window';
import { workspace, type Workspace } from './pages/workspace';
import { zonesPage } from './pages/zones';

const controller = /L1-FPL01/;

async function openDrawing(app: RunningApp): Promise<{ readonly desk: Workspace; readonly reach: ReachPage }> {
  const desk = workspace(app.page);
  await sizeWindow(app, { width: 1366, height: 768 });
  await desk.openSample();
  await desk.go('zones');
  return { desk, reach: reachPage(desk) };
}

test('who reaches a safety controller, over which hops, and what cutting a conduit changes', async ({ app }) => {
  test.setTimeout(120_000);
  const { desk, reach } = await openDrawing(app);
  const { canvas, picture } = zonesPage(desk);
  await reach.select(controller);
  const quiet = await picture();
  await reach.ask('reachPanel.ask.into');
  const everybody = await reach.count();
  expect(everybody).toBeGreaterThan(100);
  await expect(reach.panel.getByRole('heading', { name: /L1-FPL01/ })).toBeVisible();
  await expect.poll(() => picture(), { message: 'what reaches it is pointed out' }).not.toBe(quiet);

  await test.step('a path names every hop with its reason and the weakest border, and stands out', async () => {
    const before = { picture: await picture(), viewport: await canvas.getAttribute('data-viewport') };
    await reach.line(/ENG-ES01/).click();
    const path = reach.panel.getByRole('list', { name: /^Path from ENG-ES01 .* to L1-FPL01/ });
    await expect(path.getByRole('listitem')).not.toHaveCount(0);
    await expect(path).toContainText(/Communication “.+” over the conduit “C-/);
    await expect(path).toContainText(desk.t('reachPanel.weakest'));
    await expect.poll(() => picture()).not.toBe(before.picture);
    expect(await canvas.getAttribute('data-viewport')).not.toBe(before.viewport);
  });

  await test.step('what if: who no longer reaches it, who still does; nothing is written', async () => {
    const saved = await desk.savedSequence();
    await reach.filter('untrusted');
    await reach.line(/SUP-01/).click();
    await reach.cuts.first().click();
    const [lost = -1, harder = -1, same = -1] = await reach.cutResult();
    expect(lost + harder + same).toBe(everybody);
    expect(harder).toBeGreaterThan(0);
    // The way that is left leads over the next conduit; cutting that as well leaves the safety zone alone.
    for (let cuts = 0; cuts < 4 && ((await reach.cutResult())[0] ?? 0) === 0; cuts += 1) await reach.cuts.last().click();
    await expect.poll(async () => (await reach.cutResult())[0]).toBeGreaterThan(0);
    await expect(reach.panel.getByRole('list', { name: desk.t('reachPanel.cuts.lost.into') }).getByRole('button').first()).toBeVisible();
    await reach.panel.getByRole('button', { name: desk.t('reachPanel.cuts.none') }).click();
    await expect(reach.panel.getByRole('heading', { name: desk.t('reachPanel.cuts') })).toBeHidden();
    expect(await reach.count()).toBe(everybody);
    expect(await desk.savedSequence()).toBe(saved);
  });

  await test.step('the target architecture answers beside it, and Escape gives the properties back', async () => {
    await reach.panel.getByRole('radio', { name: /^Target · \d+/ }).click();
    await expect.poll(() => reach.count()).not.toBe(everybody);
    await reach.panel.getByRole('radio', { name: desk.t('app.view.difference') }).click();
    const compared = reach.panel.getByRole('region', { name: desk.t('reachPanel.compared.title') });
    await expect(compared).toContainText(desk.t('reachPanel.compared.same'));
    await expect(reach.panel.locator('p[role="status"]')).toHaveText(new RegExp(`^As-is: ${everybody}, target: \\d+\\.$`));
    await reach.filter('all');
    await reach.panel.getByRole('list', { name: desk.t('reachPanel.compared.gone') }).getByRole('button').first().click();
    await expect(reach.panel).toContainText(desk.t('reachPanel.compared.path-gone'));
    // What the drawing shows and what the answer is about are one thing.
    await app.page.getByRole('radiogroup', { name: desk.t('app.view') }).getByRole('radio').first().click();
    await expect(compared).toBeHidden();
    expect(await reach.count()).toBe(everybody);
    await reach.lines.first().focus();
    await app.page.keyboard.press('Escape');
    await expect(reach.panel).toBeHidden();
    await expect(zonesPage(desk).properties).toBeVisible();
  });
});

test('crown jewels lead from the overview and the drawing to who gets at them, also with the keyboard alone', async ({ app }) => {
  const { desk, reach } = await openDrawing(app);
  const { keyboard } = app.page;
  await reach.ask('reachPanel.ask.jewels');
  const row = reach.panel.getByRole('row', { name: controller });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^\d+$/);
  await row.getByRole('button').focus();
  await keyboard.press('Enter');
  await expect(reach.panel.getByRole('heading', { name: controller })).toBeVisible();
  await reach.lines.first().focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(reach.lines.nth(2)).toBeFocused();
  await keyboard.press('Enter');
  await expect(reach.lines.nth(2)).toHaveAttribute('aria-expanded', 'true');
  await keyboard.press('End');
  await expect(reach.lines.last()).toBeFocused();

  await test.step('the menu on the drawing asks as well', async () => {
    await app.page.keyboard.press('Escape');
    await expect(reach.panel).toBeHidden();
    const { canvas, boxOf } = zonesPage(desk);
    await app.page.getByRole('button', { name: desk.t('zones.zoom.fit') }).click();
    const zone = await boxOf('Robot cell palletiser 3');
    await canvas.click({ button: 'right', position: { x: zone.x + zone.width / 2, y: zone.y + zone.height - 4 } });
    await app.page.getByRole('menuitem', { name: desk.t('reachPanel.ask.outOf') }).click();
    await expect(reach.panel.getByRole('radio', { name: desk.t('reachPanel.ask.outOf') })).toBeChecked();
  });

  await desk.go('overview');
  await app.page.getByRole('main').getByRole('button', { name: /^\d+$/, description: desk.t('reachPanel.ask.into') }).first().click();
  await expect(reach.panel.getByRole('radio', { name: desk.t('reachPanel.ask.into') })).toBeChecked();
  expect(await reach.count()).toBeGreaterThan(0);
  await desk.go('inventory');
  await desk.go('zones');
  await expect(reach.panel).toBeHidden();
});

test('a system requirement is judged with a key: level and gap follow, requirements are made once, undo takes it back', async ({ app }) => {
  test.setTimeout(120_000);
  const { desk, reach } = await openDrawing(app);
  const { keyboard } = app.page;
  await reach.select(/Office IT/);
  await reach.ask('levelsPanel.ask');
  const first = await reach.levelsOf('IAC');
  expect(first).toEqual({ derived: '–', entered: '2', gap: '✓' });
  await reach.lines.first().focus();
  await keyboard.press('1');
  await desk.saved();
  await keyboard.press('ArrowDown');
  await keyboard.press('3');
  await desk.saved();
  await expect.poll(() => reach.levelsOf('IAC')).toEqual({ derived: '0', entered: '2', gap: '✓' });
  await expect(reach.panel).toContainText(desk.t('levelsPanel.unsupported'));
  await reach.panel.getByRole('button', { name: desk.t('levelsPanel.takeOverDerived') }).click();
  await expect.poll(() => reach.levelsOf('IAC')).toEqual({ derived: '0', entered: '0', gap: '−2' });

  await test.step('not applicable counts only with a reason', async () => {
    await reach.lines.nth(2).focus();
    await keyboard.press('4');
    const reason = reach.panel.getByRole('textbox', { name: desk.t('field.fulfilment.reason') });
    await expect(reach.panel).toContainText(desk.t('levelsPanel.reasonMissing'));
    await reason.fill('Nothing logs in there');
    await reason.press('Tab');
    await expect(reach.panel).not.toContainText(desk.t('levelsPanel.reasonMissing'));
    await desk.saved();
  });

  await test.step('what is not met becomes a requirement, once', async () => {
    const make = reach.panel.getByRole('button', { name: desk.t('levelsPanel.make', { count: 1 }) });
    const messages = app.page.getByRole('region', { name: desk.t('app.toasts') });
    await make.click();
    await expect(messages).toContainText(/Requirements: \d new, \d extended/);
    await make.click();
    await expect(messages).toContainText(/cover all of it already/);
  });

  await test.step('the gap stands on the drawing, with what the marks mean', async () => {
    const { picture } = zonesPage(desk);
    const plain = await picture();
    await app.page.getByRole('button', { name: desk.t('drawing-room.layers'), exact: true }).click();
    await app.page.getByRole('menuitem', { name: desk.t('levelsPanel.layer') }).click();
    await expect(app.page.getByRole('note', { name: desk.t('levelsPanel.legend') })).toContainText(desk.t('levelsPanel.legend.unknown'));
    await expect.poll(() => picture()).not.toBe(plain);
  });

  await test.step('a photo and a file are evidence of a group, and the file comes back as it was', async () => {
    const evidence = reach.panel.getByRole('group', { name: desk.t('levelsPanel.evidence', { group: 'IAC' }) });
    await app.dialogs.nextOpen([app.profile.bring('docs/images/overview.png'), app.profile.bring('test/fixtures/traffic/conn.log')]);
    await evidence.getByRole('button', { name: desk.t('levelsPanel.evidence.add') }).click();
    await expect(evidence.getByRole('list').getByRole('img')).toBeVisible();
    await expect(evidence).toContainText('conn.log');
    await desk.saved();
    const copy = join(app.profile.files, 'evidence.log');
    await app.dialogs.nextSave(copy);
    await evidence.getByRole('button', { name: desk.t('communication.source.save-file', { file: 'conn.log' }) }).click();
    await expect.poll(() => existsSync(copy) && readFileSync(copy).equals(readFileSync('test/fixtures/traffic/conn.log'))).toBe(true);
    await evidence.getByRole('button', { name: desk.t('zonesPanel.evidence.remove', { requirement: 'IAC' }) }).last().click();
    await expect(evidence).not.toContainText('conn.log');
    await desk.saved();
    const { undo } = zonesPage(desk);
    await undo();
    await undo();
    await expect(evidence.getByRole('list')).toBeHidden();
  });

  await test.step('undo, step by step', async () => {
    const { undo } = zonesPage(desk);
    // Requirements, reason, not applicable, level, not met, met.
    for (let step = 0; step < 6; step += 1) await undo();
    await expect.poll(() => reach.levelsOf('IAC')).toEqual(first);
  });
});

test('the answers are accessible in every theme', async ({ app }) => {
  test.setTimeout(120_000);
  const { desk, reach } = await openDrawing(app);
  await reach.select(controller);
  await reach.ask('reachPanel.ask.into');
  await reach.lines.nth(8).click();
  await reach.cuts.first().click();
  const found: string[] = [...(await findViolations(app.page, 'ways in', '.zw-zones'))];
  await reach.ask('reachPanel.ask.jewels');
  found.push(...(await findViolations(app.page, 'crown jewels', '.zw-zones')));
  await app.page.keyboard.press('Escape');
  await reach.select(/Office IT/);
  await reach.ask('levelsPanel.ask');
  for (const key of ['1', '2', '3', '4']) {
    await reach.lines.nth(Number(key)).focus();
    await app.page.keyboard.press(key);
    await desk.saved();
  }
  found.push(...(await findViolations(app.page, 'levels', '.zw-zones')));
  expect(found).toEqual([]);
});
