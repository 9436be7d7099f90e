import { readFileSync } from 'node:fs';
import type { AnyRecord } from '../../shared/model/registry';
import { recordTypes } from '../../shared/model/record-type';
import { unpackAssessment } from '../../shared/file/unpack';
import { modelOfReplica } from '../../shared/sync/replica';
import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { chance } from './chance';
import { inventoryPage } from './pages/inventory';
import { practicesPage } from './pages/practices';
import { syncPage } from './pages/sync';
import { sizeWindow } from './pages/window';
import { workspace, type Workspace } from './pages/workspace';
import { zonesPage } from './pages/zones';

const edits = 14;

/** Everything the assessment holds, as its exported file has it, without who wrote it when. */
async function recordsOf(app: RunningApp, desk: Workspace, name: string): Promise<readonly AnyRecord[]> {
  await desk.go('sync');
  const path = await syncPage(desk, app).exportTo(name);
  await desk.dismissMessages();
  const { tables } = modelOfReplica(unpackAssessment(new Uint8Array(readFileSync(path)), name).replica);
  return recordTypes.flatMap((type) => [...tables[type].values()]).sort((first, second) => (first.id < second.id ? -1 : 1));
}

type Edit = (app: RunningApp, desk: Workspace, round: number) => Promise<void>;

/** One edit each in a room of its own; `round` keeps them apart. */
const kinds: readonly Edit[] = [
  async (app, desk, round) => {
    await desk.go('scope');
    const site = app.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true });
    await site.fill(`Site ${round}`);
    await site.press('Enter');
  },
  async (app, desk, round) => {
    await desk.go('inventory');
    const inventory = inventoryPage(desk, app);
    const tag = ['DMZ-FW01', 'DMZ-NTP01', 'DMZ-SCN01'][round % 3] ?? '';
    await inventory.filter(tag);
    await inventory.edit(new RegExp(`^${tag}$`), 'field.asset.name', `Renamed ${round}`);
  },
  async (app, desk) => {
    await desk.go('inventory');
    await inventoryPage(desk, app).filter('L2-');
    const row = app.page.getByRole('grid').getByRole('row').nth(1);
    await row.getByRole('gridcell').nth(2).click();
    await app.page.getByRole('button', { name: desk.t('records.delete'), exact: true }).click();
  },
  async (app, desk) => {
    await desk.go('findings');
    await app.page.getByRole('button', { name: desk.t('records.add', { entity: desk.t('entity.finding', { count: 1 }) }) }).click();
  },
  async (_app, desk, round) => {
    await desk.go('practices');
    const practices = practicesPage(desk);
    await practices.select(`GOV-0${(round % 4) + 1}`);
    // Not the level it has already, which would change nothing.
    const isFourth = (await practices.level('ml4').getAttribute('aria-pressed')) === 'true';
    await practices.rate(isFourth ? 'ml3' : 'ml4');
  },
  async (app, desk, round) => {
    await desk.go('zones');
    const zones = zonesPage(desk);
    await zones.canvas.focus();
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
  },
  async (app, desk) => {
    await desk.go('zones');
    await zonesPage(desk).canvas.focus();
    await app.page.keyboard.press('n');
    await app.page.keyboard.press('Enter');
  },
];

test('undoing a mixed series of edits to its beginning gives the state before it, and redoing all of it the state after it', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const desk = workspace(page);
  await sizeWindow(app, { width: 1500, height: 900 });
  await desk.openSample();
  const first = await recordsOf(app, desk, 'first.zonewalk');
  const begun = await desk.savedSequence();
  const random = chance(62_443);
  for (let round = 0; round < edits; round += 1) {
    const before = await desk.savedSequence();
    // Each kind once, then by chance.
    const kind = kinds[round] ?? kinds[Math.floor(random() * kinds.length)];
    await kind?.(app, desk, round);
    await expect.poll(() => desk.savedSequence(), { message: `edit ${round}` }).toBeGreaterThan(before);
    await desk.saved();
  }
  const last = await recordsOf(app, desk, 'last.zonewalk');
  expect(last).not.toEqual(first);
  const steps = (await desk.savedSequence()) - begun;

  const pressOften = async (keys: string): Promise<void> => {
    await desk.go('overview');
    for (let step = 0; step < steps; step += 1) {
      const before = await desk.savedSequence();
      await page.keyboard.press(keys);
      await expect.poll(() => desk.savedSequence(), { message: `${keys}, step ${step + 1} of ${steps}`, intervals: [20, 50, 100] }).toBe(before + 1);
    }
    await desk.saved();
  };
  await pressOften('Control+z');
  expect(await recordsOf(app, desk, 'undone.zonewalk')).toEqual(first);
  await pressOften('Control+Shift+z');
  expect(await recordsOf(app, desk, 'redone.zonewalk')).toEqual(last);
});
