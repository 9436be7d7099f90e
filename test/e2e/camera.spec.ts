import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Zxing from '@zxing/library';
import { expect, test } from '../support/electron-app';
import { walkDownPage } from './pages/walk-down';
import { workspace } from './pages/workspace';

const { BarcodeFormat, QRCodeWriter }: typeof Zxing = createRequire(import.meta.url)('@zxing/library');

/** A film of one frame in which a QR code stands in the middle, as Chromium's pretended camera takes it (YUV4MPEG2, 4:2:0). */
function filmOf(text: string): Buffer {
  const width = 640;
  const height = 480;
  const scale = 10;
  const code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Map());
  const left = Math.floor((width - code.getWidth() * scale) / 2);
  const top = Math.floor((height - code.getHeight() * scale) / 2);
  const grey = Buffer.alloc(width * height, 225);
  for (let y = 0; y < code.getHeight() * scale; y += 1) {
    for (let x = 0; x < code.getWidth() * scale; x += 1) {
      if (code.get(Math.floor(x / scale), Math.floor(y / scale))) grey[(top + y) * width + left + x] = 20;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

test('the camera is given only while the user has it open: nameplate and photo', async ({ start, profile }) => {
  test.setTimeout(120_000);
  const film = join(profile.files, 'nameplate.y4m');
  writeFileSync(film, filmOf('L3-FIL01X'));
  const app = await start({ words: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] });
  const desk = workspace(app.page);
  const { page, t } = desk;
  const down = walkDownPage(desk);
  const askedBehindTheBack = (): Promise<string> =>
    page.evaluate(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'refused'));
  await desk.openSample();
  expect(await askedBehindTheBack()).toBe('refused');

  await down.open();
  await down.choose('Filler 3');
  await page.keyboard.press('+');
  // The search above the card can scan as well: wanted is the field of the new asset.
  await expect(down.walk.getByRole('textbox', { name: t('field.asset.tag') })).toBeVisible();
  await down.walk.getByRole('button', { name: t('walkDown.scan') }).last().click();
  // It closes by itself when the code is read.
  await expect(down.walk.getByRole('textbox', { name: t('field.asset.tag') })).toHaveValue('L3-FIL01X');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await askedBehindTheBack()).toBe('refused');

  await down.walk.getByRole('button', { name: t('walkDown.photo.take') }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('walkDown.camera.shoot') }).click();
  await expect(down.walk.getByText(t('walkDown.photo.count', { count: 1 }))).toBeVisible();
  await down.walk.getByRole('button', { name: t('choice.assetKind.switch') }).click();
  await down.walk.getByRole('button', { name: t('walkDown.new.add') }).click();
  const photo = down.card.getByRole('list', { name: t('walkDown.photos') }).getByRole('img');
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);

  // Sound is never given, not even while the camera is open.
  await down.card.getByRole('button', { name: t('walkDown.photo.take') }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: t('walkDown.camera.shoot') })).toBeEnabled();
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused'))).toBe('refused');
});
