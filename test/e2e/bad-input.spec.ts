import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { errorKey, type ErrorCode } from '../../shared/app/errors';
import type { MessageParameters } from '../../shared/i18n/message';
import { formatVersion } from '../../shared/file/manifest';
import { expect, test } from '../support/electron-app';
import type { RunningApp } from '../support/running-app';
import { asNewerFormat, cutInHalf, withOneByteChanged, workbookOf } from './made-files';
import { inventoryPage } from './pages/inventory';
import { syncPage } from './pages/sync';
import { workspace, type Workspace } from './pages/workspace';

const goodList = 'assets/sample/inventories/IT_Asset_Register.xlsx';

interface BadFile {
  readonly path: string;
  readonly code: ErrorCode;
  readonly parameters: MessageParameters;
}

/** Every kind of list that cannot be brought in, written where the test may. */
async function badLists(testInfo: TestInfo): Promise<readonly BadFile[]> {
  const put = (name: string, bytes: Uint8Array | string): string => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, bytes);
    return path;
  };
  const bad = (name: string, bytes: Uint8Array | string, code: ErrorCode, parameters: MessageParameters = {}): BadFile => ({
    path: put(name, bytes),
    code,
    parameters: { file: name, ...parameters },
  });
  const photo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const notes = [['Walked through hall 2 in the morning'], ['The cabinet was open'], ['Asked for the key']];
  const rows = Array.from({ length: 300 }, (_, row) => [`L1-PLC${row}`, `Controller ${row * 7919}`, `10.0.${row >> 8}.${row & 255}`]);
  const whole = await workbookOf('List', [['Tag', 'Name', 'IP address'], ...rows]);
  return [
    bad('photo.xlsx', photo, 'workbook-unreadable'),
    bad('nothing.xlsx', new Uint8Array(), 'file-empty'),
    bad('empty-sheet.xlsx', await workbookOf('Sheet1', []), 'workbook-empty'),
    bad('notes.xlsx', await workbookOf('Notes', notes), 'sheet-without-headings', { sheet: 'Notes' }),
    { path: 'test/fixtures/hostile/calamine/pass_protected.xlsx', code: 'workbook-password', parameters: { file: 'pass_protected.xlsx' } },
    bad('cut.xlsx', whole.subarray(0, whole.length >> 1), 'workbook-damaged'),
    bad('altered.xlsx', whole.map((byte, index) => (index === whole.length >> 1 ? byte ^ 0x10 : byte)), 'workbook-damaged'),
  ];
}

async function refusesLists(desk: Workspace, app: RunningApp, lists: readonly BadFile[]): Promise<void> {
  await desk.newAssessment('Bad input');
  await desk.go('inventory');
  const inventory = inventoryPage(desk, app);
  const before = await desk.savedSequence();
  for (const { path, code, parameters } of lists) {
    await test.step(code, async () => {
      await inventory.choose(path);
      const message = inventory.dialog.getByRole('alert');
      // A person may know better where the headings are: the sheet is shown and asks, nothing is called a failure.
      const asks = code === 'sheet-without-headings';
      await expect(message).toContainText(asks ? desk.t('inventory.kindHint.unclear') : desk.t(errorKey(code), parameters), { timeout: 30_000 });
      await expect(message).toContainText(desk.t(asks ? 'import.no-headings' : 'inventory.import.failed'));
      await inventory.cancelImport();
      await expect(desk.page.getByText(desk.t('inventory.empty.title'))).toBeVisible();
    });
  }
  expect(await desk.savedSequence()).toBe(before);
  const counts = await inventory.importList(goodList);
  expect(await inventory.count()).toBe(counts.added);
}

for (const language of ['en', 'de'] as const) {
  test.describe(`on a system in ${language}`, () => {
    test.use({ systemLanguage: language });

    test('lists that cannot be read are refused with the reason, and the next one is brought in', async ({ app }, testInfo) => {
      await refusesLists(workspace(app.page, language), app, await badLists(testInfo));
    });

    test('assessment files that are damaged, newer or of another assessment are refused, opened or merged', async ({ app }, testInfo) => {
      test.setTimeout(180_000);
      const desk = workspace(app.page, language);
      await desk.newAssessment('Other');
      await desk.go('sync');
      const sync = syncPage(desk, app);
      const other = await sync.exportTo('other.zonewalk');
      await desk.go('start');
      await desk.openSample();
      await desk.go('sync');
      const whole = await sync.exportTo('whole.zonewalk');
      const foreign = testInfo.outputPath('letter.zonewalk');
      writeFileSync(foreign, 'Dear colleague, the file is on the other stick.');
      const newer = formatVersion.major + 1;
      const bad = (path: string, name: string, code: ErrorCode, parameters: MessageParameters = {}): BadFile => ({ path, code, parameters: { file: name, ...parameters } });
      const files = [
        bad(foreign, 'letter.zonewalk', 'assessment-unknown'),
        bad(cutInHalf(whole, testInfo.outputPath('half.zonewalk')), 'half.zonewalk', 'assessment-cut'),
        bad(withOneByteChanged(whole, testInfo.outputPath('bit.zonewalk')), 'bit.zonewalk', 'assessment-damaged'),
        bad(asNewerFormat(whole, testInfo.outputPath('newer.zonewalk'), newer), 'newer.zonewalk', 'assessment-newer', { found: newer, known: formatVersion.major }),
      ];
      const told = (file: BadFile): Promise<void> => {
        const { entry, ...known } = { entry: '…', ...file.parameters };
        // Which entry the changed byte lies in follows from the sizes of the photos.
        const [start = ''] = desk.t(errorKey(file.code), { ...known, entry }).split(entry);
        return expect(app.page.getByRole('region', { name: desk.t('app.toasts') }).getByText(start)).toBeVisible({ timeout: 30_000 });
      };
      const before = await desk.savedSequence();
      for (const file of [...files, bad(other, 'other.zonewalk', 'merge-other-assessment')]) {
        await test.step(`merge ${file.code}`, async () => {
          await sync.offer(file.path);
          await told(file);
          await desk.dismissMessages();
        });
      }
      await expect(sync.review).toBeHidden();
      expect(await desk.savedSequence()).toBe(before);
      await desk.go('start');
      for (const file of files) {
        await test.step(`open ${file.code}`, async () => {
          await desk.offer(app, file.path);
          await told(file);
          await desk.dismissMessages();
        });
      }
      await expect(app.page.getByRole('main').getByRole('listitem')).toHaveCount(2);
      await desk.openRecent(/Other/);
      await desk.go('inventory');
      const inventory = inventoryPage(desk, app);
      const counts = await inventory.importList(goodList);
      expect(await inventory.count()).toBe(counts.added);
    });
  });
}
