import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/electron-app';
import { workspace } from './pages/workspace';

/** The browser's database files of a profile: the working copy, never the record. */
function databaseFiles(userData: string): readonly string[] {
  const folder = join(userData, 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function flipInside(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x40;
  writeFileSync(path, bytes);
}

const damages: readonly { readonly name: string; readonly harm: (userData: string) => void }[] = [
  { name: 'deleted', harm: (userData) => rmSync(join(userData, 'IndexedDB'), { recursive: true }) },
  {
    name: 'with a flipped bit in every table and log',
    harm: (userData) => databaseFiles(userData).filter((path) => /\.(ldb|log)$/.test(path)).forEach(flipInside),
  },
  {
    name: 'with its logs cut in half',
    harm: (userData) =>
      databaseFiles(userData)
        .filter((path) => path.endsWith('.log'))
        .forEach((path) => truncateSync(path, Math.floor(statSync(path).size / 2))),
  },
  {
    name: 'with an emptied manifest',
    harm: (userData) => databaseFiles(userData).filter((path) => path.includes('MANIFEST')).forEach((path) => truncateSync(path, 0)),
  },
];

for (const { name, harm } of damages) {
  test(`everything comes back from the journal when the working copy is ${name}, and the user is told`, async ({ start, profile }) => {
    const first = await start();
    const desk = workspace(first.page);
    await desk.openSample();
    await desk.go('scope');
    const site = first.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true });
    await site.fill('Written before the damage');
    await site.press('Enter');
    await desk.saved();
    const sequence = await desk.savedSequence();
    await expect(first.page.locator('html')).toHaveAttribute('data-working-copy', String(sequence), { timeout: 20_000 });
    await first.kill();
    harm(profile.userData);

    const second = await start();
    second.problems.allow(/IndexedDB|leveldb|corrupt|Corruption|database|notice/i);
    const again = workspace(second.page);
    await again.openRecent(/./);
    await expect(second.page.getByText(again.t('notice.working-copy-rebuilt'))).toBeVisible();
    await again.go('scope');
    await expect(second.page.getByRole('textbox', { name: again.t('field.assessment.site'), exact: true })).toHaveValue('Written before the damage');
    await again.go('inventory');
    await expect(second.page.getByRole('grid')).toBeVisible();
    expect(await again.savedSequence()).toBe(sequence);
  });
}
