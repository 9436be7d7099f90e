import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import type { Workspace } from './workspace';

/** Quick capture, from anywhere. */
export interface CapturePage {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly about: Locator;
  readonly photos: Locator;
  /** Opens it with its shortcut. */
  open(): Promise<void>;
  choose(kind: 'finding' | 'asset' | 'photo' | 'note'): Promise<void>;
  /** Copies a picture as another program would, and pastes it. */
  pastePhoto(path: string): Promise<void>;
}

export function capturePage({ page, t }: Workspace, { electron }: RunningApp): CapturePage {
  const dialog = page.getByRole('dialog', { name: t('capture.title') });
  const title = dialog.getByRole('textbox').first();
  return {
    dialog,
    title,
    about: dialog.getByRole('list', { name: t('capture.about') }),
    photos: dialog.getByRole('list', { name: t('capture.photos') }).getByRole('img'),
    open: async () => {
      await page.keyboard.press('Control+Space');
      await expect(title).toBeFocused();
    },
    choose: async (kind) => {
      await dialog.getByRole('radio', { name: t(`capture.kind.${kind}`) }).click();
    },
    pastePhoto: async (path) => {
      // Read here: the application runs as a user to whom the project's folder may be closed.
      await electron.evaluate(({ clipboard, nativeImage }, bytes) => {
        // Electron's older clipboard; the types are those of the newest.
        const { writeImage } = clipboard as unknown as { readonly writeImage: (image: Electron.NativeImage) => void };
        writeImage(nativeImage.createFromBuffer(Buffer.from(bytes, 'base64')));
      }, readFileSync(path).toString('base64'));
      await page.keyboard.press('Control+v');
    },
  };
}
