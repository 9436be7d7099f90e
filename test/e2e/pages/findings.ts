import { expect, type Locator } from '@playwright/test';
import type { MarkKind } from '../../../shared/photos/marks';
import type { Workspace } from './workspace';

/** The room of findings, and the photo that is open. */
export interface FindingsPage {
  readonly details: Locator;
  readonly photos: Locator;
  /** The dialog of a photo. */
  readonly photo: Locator;
  readonly surface: Locator;
  readonly marks: Locator;
  showAs(way: 'list' | 'board'): Promise<void>;
  card(title: string): Locator;
  column(state: 'open' | 'inWork' | 'accepted' | 'closed'): Locator;
  openPhoto(index?: number): Promise<void>;
  closePhoto(): Promise<void>;
  /** Draws a mark with the pointer; places in shares of the photo. */
  draw(kind: MarkKind, from: readonly [number, number], to: readonly [number, number]): Promise<void>;
}

export function findingsPage({ page, t }: Workspace): FindingsPage {
  const main = page.getByRole('main');
  const details = main.getByRole('complementary', { name: t('records.details') }).or(main.getByRole('region', { name: t('records.details') }));
  const photo = page.getByRole('dialog').filter({ has: page.getByRole('application', { name: t('photos.stage') }) });
  const surface = photo.getByRole('application', { name: t('photos.stage') });
  const photos = details.getByRole('list', { name: t('grid.photos') }).getByRole('img');
  return {
    details,
    photos,
    photo,
    surface,
    marks: photo.getByRole('list', { name: t('field.attachment.marks') }).getByRole('listitem'),
    showAs: async (way) => {
      await main.getByRole('radio', { name: t(`findings.as.${way}`) }).click();
    },
    card: (title) => main.getByRole('button', { name: title }),
    column: (state) => main.getByRole('region', { name: t(`choice.findingState.${state}`) }),
    openPhoto: async (index = 0) => {
      await photos.nth(index).click();
      await expect(surface).toBeVisible();
    },
    closePhoto: async () => {
      await photo.getByRole('button', { name: t('app.close') }).click();
      await expect(photo).toBeHidden();
    },
    draw: async (kind, from, to) => {
      await photo.getByRole('radio', { name: t(`choice.markKind.${kind}`) }).click();
      const box = await surface.boundingBox();
      if (box === null) throw new Error('the photo is not shown');
      const at = ([x, y]: readonly [number, number]): [number, number] => [box.x + x * box.width, box.y + y * box.height];
      await page.mouse.move(...at(from));
      await page.mouse.down();
      await page.mouse.move(...at(to), { steps: 6 });
      await page.mouse.up();
      await expect(photo.getByRole('radio', { name: t('photos.tool.select') })).toBeChecked();
    },
  };
}
