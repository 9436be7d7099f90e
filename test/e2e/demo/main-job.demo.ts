import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from '../../support/electron-app';
import { readLaunchPlan } from '../../support/launch-plan';
import { makeProfile } from '../../support/profile';
import { startApp, type RunningApp } from '../../support/running-app';
import { deliverablesPage } from '../pages/deliverables';
import { inventoryPage } from '../pages/inventory';
import { practicesPage } from '../pages/practices';
import { settingsPage } from '../pages/settings';
import { syncPage } from '../pages/sync';
import { sizeWindow } from '../pages/window';
import { workspace, type Workspace } from '../pages/workspace';
import { zonesPage } from '../pages/zones';
import { galleryIn } from './gallery';
import { tourAllScreens, tourRooms } from './tour';

const out = process.env['ZONEWALK_DEMO_OUT'] ?? 'out/demo';
const lists = 'assets/sample/inventories';
const tablet = { width: 1366, height: 768 };
const desktop = { width: 1920, height: 1080 };

test.use({ systemLanguage: 'de' });

/** Takes a file the application wrote out of its own folder. */
function keep(path: string, folder: string): string {
  const target = join(out, folder, basename(path));
  mkdirSync(join(out, folder), { recursive: true });
  copyFileSync(path, target);
  return target;
}

test('the main job, once through', async ({ app }) => {
  await sizeWindow(app, tablet);
  const desk = workspace(app.page, 'de');
  await test.step('a new assessment from the lists of a plant', () => newAssessment(app, desk));
  await test.step('the sample plant in all its screens, and what is handed over', () => samplePlant(app, desk));
  await test.step('what was made', tellContents);
});

async function newAssessment(app: RunningApp, desk: Workspace): Promise<void> {
  const { page } = app;
  const job = galleryIn(join(out, 'screens', 'main-job'), desk);
  await desk.go('settings');
  await settingsPage(desk).writeAs('Jana Petersen');
  await desk.go('start');
  await job.take('start');
  await desk.newAssessment('Werk Nord, Linien 1 bis 3');
  await job.take('first-steps');
  await desk.go('scope');
  const scope = page.getByRole('textbox', { name: desk.t('field.assessment.scope'), exact: true });
  await scope.fill('Abfüllung und Verpackung der Linien 1 bis 3 mit Prozessleitebene, Sicherheitstechnik und Fernwartung.');
  await scope.blur();
  await desk.saved();
  await job.take('scope');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  const plan = await inventory.plan(`${lists}/Inventar_Linien_RevF.xlsx`);
  await job.take('import-line-inventory');
  await inventory.cancelImport();
  const first = await inventory.importList(`${lists}/Inventar_Linien_RevF.xlsx`);
  expect(first).toEqual(plan);
  await inventory.importList(`${lists}/IT_Asset_Register.xlsx`);
  await job.take('inventory');
  await desk.dismissMessages();
  await drawPlant(desk);
  await job.take('zones');
  await ratePractices(desk);
  await job.take('practices');
  await desk.go('overview');
  await job.take('overview');
  await desk.go('sync');
  keep(await syncPage(desk, app).exportTo('Werk_Nord.zonewalk'), 'files');
  await desk.dismissMessages();
}

async function drawPlant(desk: Workspace): Promise<void> {
  await desk.go('zones');
  const zones = zonesPage(desk);
  await zones.drawZone('Halle 1', { x: 60, y: 60 }, { x: 420, y: 300 });
  await zones.drawZone('Übergabenetz', { x: 60, y: 380 }, { x: 420, y: 520 });
  await zones.drawZone('Schutz', { x: 250, y: 110 }, { x: 410, y: 210 });
  await zones.dropAsset(/L1-PLC01/, { x: 150, y: 150 });
  await zones.dropAsset(/L1-HMI01/, { x: 150, y: 220 });
  await zones.connect({ x: 240, y: 270 }, { x: 240, y: 450 });
  await expect.poll(async () => (await zones.drawn()).filter(({ id }) => id.startsWith('conduit:')).length).toBeGreaterThan(0);
  await zones.placeInto('Halle 1', [/L1-RAS01/, /L1-SW01/, /L1-KAM01/]);
  await zones.placeInto('Übergabenetz', [/IT-1049/, /IT-1070/]);
}

async function ratePractices(desk: Workspace): Promise<void> {
  await desk.go('practices');
  const practices = practicesPage(desk);
  await practices.select('GOV-01');
  for (const key of ['2', '1', '3', '0', '2', '4']) {
    await desk.page.keyboard.press(key);
    await desk.page.keyboard.press('ArrowDown');
  }
  await practices.note.fill('Beim Rundgang im Schaltraum gesehen.');
  await practices.note.blur();
  await practices.rate('ml2');
}

async function samplePlant(app: RunningApp, desk: Workspace): Promise<void> {
  await desk.go('start');
  await desk.openSample();
  await desk.go('sync');
  const handedOver = await syncPage(desk, app).exportTo('Musterwerk.zonewalk');
  keep(handedOver, 'files');
  await desk.dismissMessages();
  const returned = keep(await editAsColleague(handedOver), 'files');
  await writeDocuments(app, desk);
  const files = { list: `${lists}/Inventar_Linien_RevG.xlsx`, colleague: returned };
  await tourAllScreens(app, desk, galleryIn(join(out, 'screens', 'de-light-1366'), desk), files);
  await mergeBack(app, desk, returned);

  await desk.go('settings');
  await settingsPage(desk).chooseTheme('dark');
  const english = await settingsPage(desk).chooseLanguage('en');
  await sizeWindow(app, desktop);
  await english.go('start');
  await english.openSample();
  await tourAllScreens(app, english, galleryIn(join(out, 'screens', 'en-dark-1920'), english), { ...files, colleague: undefined });
  await english.go('settings');
  await settingsPage(english).chooseTheme('contrast');
  await sizeWindow(app, tablet);
  await tourRooms(english, galleryIn(join(out, 'screens', 'en-contrast-1366'), english), ['overview', 'inventory', 'zones', 'practices']);
}

/** Hands the file to a second person with a profile of their own; returns what they give back. */
async function editAsColleague(file: string): Promise<string> {
  const profile = makeProfile(readLaunchPlan());
  const colleague = await startApp(profile, { systemLanguage: 'en' });
  try {
    await colleague.waitUntilReady();
    const desk = workspace(colleague.page, 'en');
    await desk.go('settings');
    await settingsPage(desk).writeAs('Tom Berger');
    await desk.go('start');
    await desk.openFile(colleague, file);
    await desk.go('scope');
    const site = colleague.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true });
    await site.fill('Main plant, halls 1 to 4');
    await site.press('Enter');
    await desk.saved();
    await desk.go('practices');
    const practices = practicesPage(desk);
    await practices.select('GOV-02');
    await practices.rate('ml3');
    await practices.note.fill('Shown on the shop floor: the list hangs beside the panel of line 2.');
    await practices.note.blur();
    await desk.go('inventory');
    const inventory = inventoryPage(desk, colleague);
    await inventory.filter('L1-PLC01');
    await inventory.edit(/^L1-PLC01$/, 'field.asset.name', 'Filler controller, seen on site');
    await desk.go('sync');
    return keep(await syncPage(desk, colleague).exportTo('Musterwerk_Berger.zonewalk'), 'files');
  } finally {
    await colleague.close();
    profile.remove();
  }
}

async function writeDocuments(app: RunningApp, desk: Workspace): Promise<void> {
  await desk.go('deliverables');
  const deliverables = deliverablesPage(desk, app);
  const names = { de: ['Bericht_DE.docx', 'Arbeitsmappe_DE.xlsx'], en: ['Report_EN.docx', 'Workbook_EN.xlsx'] } as const;
  for (const language of ['de', 'en'] as const) {
    const [report, workbook] = names[language];
    await deliverables.chooseLanguage(language);
    keep(await deliverables.write('word', report), 'documents');
    keep(await deliverables.write('excel', workbook), 'documents');
  }
  await desk.dismissMessages();
}

/** Merges what came back into an assessment that went on meanwhile, and writes down what happened. */
async function mergeBack(app: RunningApp, desk: Workspace, returned: string): Promise<void> {
  await desk.go('scope');
  const site = app.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true });
  await site.fill('Hauptwerk, Hallen 1 bis 3');
  await site.press('Enter');
  await desk.saved();
  await desk.go('sync');
  const mine = syncPage(desk, app);
  await mine.preview(returned);
  const counts = await readTable(mine.review);
  await mine.apply();
  await expect(mine.conflicts.getByText('Main plant, halls 1 to 4')).toBeVisible();
  const conflicts = await readTable(mine.conflicts.getByRole('table'));
  const merged = galleryIn(join(out, 'screens', 'merge'), desk);
  await merged.take('conflict-after-merge');
  await desk.dismissMessages();
  keep(await mine.exportTo('Musterwerk_zusammengefuehrt.zonewalk'), 'merge');
  await desk.dismissMessages();
  const summary = { file: basename(returned), counts, conflicts };
  writeFileSync(join(out, 'merge', 'merge.json'), `${JSON.stringify(summary, null, 2)}\n`);
  const text = [basename(returned), ...summary.counts.map((cells) => cells.join('\t')), '', ...summary.conflicts.map((cells) => cells.join('\t'))];
  writeFileSync(join(out, 'merge', 'merge.txt'), `${text.join('\n')}\n`);
}

/** A table as it is shown, row by row. */
async function readTable(table: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim().replace(/\s*\n\s*/g, ' | '))));
}

function tellContents(): void {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(out, name)).isFile());
  const folders = new Map<string, string[]>();
  for (const name of files.sort()) {
    const folder = name.split('/').slice(0, -1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), basename(name)]);
  }
  const lines = [...folders].map(([folder, names]) => `  ${folder.padEnd(26)} ${folder.startsWith('screens') ? `${names.length} pictures` : names.join(', ')}`);
  process.stdout.write(`\nMade:\n${lines.join('\n')}\n`);
}
