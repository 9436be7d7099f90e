import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFrames } from '../../electron/main/services/frames';
import { expect, test } from '../support/electron-app';
import { chance } from './chance';
import { workbookOf } from './made-files';
import { inventoryPage } from './pages/inventory';
import { workspace } from './pages/workspace';

const rows = 4_000;
const headings = ['Tag', 'Name', 'Device type', 'Manufacturer', 'IP address'];

/** When a round ends: before anything is applied, a random time after Apply was pressed (at most that many milliseconds), or once it is saved. */
type Moment = 'before' | 'saved' | number;
const moments: readonly Moment[] = ['before', 300, 12, 40, 25, 90, 8, 'saved', 50, 20];

/** The journals' segments of a profile: what is sound in each, by its name. */
function segments(userData: string): readonly { readonly name: string; readonly state: string; readonly sequences: readonly number[] }[] {
  return readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .filter((name) => /journal-\d+\.zwj$/.test(name))
    .sort()
    .map((name) => {
      const { state, frames } = decodeFrames(readFileSync(join(userData, name)));
      return { name, state, sequences: frames.map(({ sequence }) => sequence) };
    });
}

async function listOfRound(path: string, round: number): Promise<string> {
  const list = Array.from({ length: rows }, (_, row) => [`R${round}-${row}`, `Device ${round}.${row}`, row % 3 === 0 ? 'PLC' : 'HMI', 'Siemens', `10.${round}.${row >> 8}.${row & 255}`]);
  writeFileSync(path, await workbookOf('Devices', [headings, ...list]));
  return path;
}

test('a kill of all processes while a list is applied leaves the whole import or nothing of it', async ({ start, profile }, testInfo) => {
  test.setTimeout(400_000);
  const random = chance(20_261_124);
  const told: string[] = [];
  let known = 0;
  let whole = 0;
  for (const [round, moment] of [...moments, undefined].entries()) {
    const app = await start();
    // A killed program may complain about its unfinished work in the log, never lose it.
    app.problems.allow(/notice|unclean/i);
    const desk = workspace(app.page);
    if (round === 0) await desk.newAssessment('Import and kill');
    else await desk.openRecent(/Import and kill/);
    await desk.go('inventory');
    const inventory = inventoryPage(desk, app);
    const count = round === 0 ? 0 : await inventory.count();
    expect([known, known + rows, whole], `assets after the kill of round ${round}: ${told.at(-1) ?? ''}`).toContain(count);
    expect(count, `assets after the kill of round ${round}`).toBeGreaterThanOrEqual(whole);
    told.push(`${count - known} of ${rows} rows`);
    known = count;
    if (moment === undefined) {
      await app.close();
      break;
    }

    const announced = await inventory.plan(await listOfRound(testInfo.outputPath(`list-${round}.xlsx`), round));
    expect(announced).toMatchObject({ added: rows, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 });
    whole = moment === 'saved' ? count + rows : count;
    if (moment === 'saved') await inventory.apply();
    else {
      const wait = moment === 'before' ? random() * 400 : random() * moment;
      // The answer comes before anything is applied: the moment counts from there.
      if (moment !== 'before') await inventory.dialog.getByRole('button', { name: desk.t('inventory.import.apply', { count: rows }) }).evaluate((button: HTMLElement) => void setTimeout(() => button.click(), 0));
      told.push(`${String(moment)}: ${wait.toFixed(0)} ms`);
      const end = performance.now() + wait;
      while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
    }
    await app.kill();
    expect(segments(profile.userData).filter(({ state }) => state === 'damaged'), 'damaged segments of the journal').toEqual([]);
  }
  testInfo.annotations.push({ type: 'outcomes', description: told.join(', ') });
  const left = segments(profile.userData);
  const sequences = left.flatMap((segment) => segment.sequences);
  expect(left.filter(({ state }) => state !== 'sound')).toEqual([]);
  expect(sequences).toEqual(Array.from(sequences, (_, index) => (sequences[0] ?? 0) + index));
  expect(known).toBeGreaterThanOrEqual(rows);
});
