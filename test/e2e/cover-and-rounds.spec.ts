import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from '../support/electron-app';
import { deliverablesPage } from './pages/deliverables';
import { roomLoaded } from './pages/loaded';
import { roundsPage } from './pages/rounds';
import { workspace } from './pages/workspace';

test('the logo of the operator is chosen, stands in the Word file, and is taken away again', async ({ app }) => {
  test.setTimeout(180_000);
  const desk = workspace(app.page);
  await desk.newAssessment('Cover');
  await desk.go('deliverables');
  const deliverables = deliverablesPage(desk, app);
  const picturesIn = async (name: string): Promise<readonly string[]> => {
    const written = await deliverables.write('word', name);
    await desk.dismissMessages();
    return Object.keys(unzipSync(new Uint8Array(readFileSync(written)))).filter((entry) => /^word\/media\/.*\.png$/.test(entry));
  };
  const without = await picturesIn('without.docx');
  await deliverables.chooseLogo('assets/sample/photos/key-switch.jpg');
  expect((await picturesIn('with.docx')).length).toBe(without.length + 1);
  await deliverables.removeLogo();
  await app.page.keyboard.press('Control+z');
  await expect(deliverables.logo).toBeVisible();
});

test('a round is closed with a frozen copy whose checksum is that of the file handed over', async ({ app }) => {
  test.setTimeout(120_000);
  const desk = workspace(app.page);
  await desk.openSample();
  await desk.go('rounds');
  await roomLoaded(desk);
  const rounds = roundsPage(desk, app);
  await rounds.close();
  await desk.dismissMessages();
  const shown = await rounds.checksum();
  const bytes = readFileSync(await rounds.saveCopy('round.zonewalk'));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(shown);
  const manifest: unknown = JSON.parse(new TextDecoder().decode(unzipSync(new Uint8Array(bytes))['manifest.json']));
  expect(manifest).toMatchObject({ format: 'zonewalk', kind: 'assessment' });
});

test('an empty room says what to do, and leads to the same room of the sample plant', async ({ app }) => {
  const desk = workspace(app.page);
  const { page, t } = desk;
  await desk.newAssessment('Empty');
  await desk.go('risks');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: t('risks.empty.title') })).toBeVisible();
  await main.getByRole('button', { name: t('practices.empty.sample') }).click();
  await expect(main.getByRole('grid', { name: t('command.go.risks') })).toBeVisible({ timeout: 30_000 });
  await main.getByRole('gridcell', { name: 'R-02', exact: true }).click();
  await expect(main.getByRole('region', { name: t('field.risk.threats') }).getByRole('listitem').first()).toContainText('Loss of Availability');
});
