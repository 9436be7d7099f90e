import type { RecordType } from '../../../shared/model/record-type';
import type { RunningApp } from '../../support/running-app';
import { inventoryPage } from '../pages/inventory';
import { palettePage } from '../pages/palette';
import { syncPage } from '../pages/sync';
import { rooms, type Room, type Workspace } from '../pages/workspace';
import type { Gallery } from './gallery';

/** Further views of a room that are behind a tab. */
const tabs: Partial<Record<Room, readonly RecordType[]>> = {
  scope: ['area', 'person'],
  communication: ['access', 'dependency'],
  requirements: ['measure', 'outage'],
};

/** Rooms that are reached from another one. */
const roomsBehind = ['organisation', 'checks', 'results', 'metrics', 'agenda'] as const;

/** The other tabs of the room that is shown. */
async function takeTabs({ page }: RunningApp, gallery: Gallery, room: string): Promise<void> {
  const tabsShown = page.getByRole('main').getByRole('tab');
  const count = await tabsShown.count();
  for (let place = 1; place < count; place += 1) {
    await tabsShown.nth(place).click();
    await gallery.take(`${room}-${place + 1}`);
  }
}

/** Goes through every screen of the open assessment, with details, dialogs and the second views, and takes a picture of each. */
export async function tourAllScreens(app: RunningApp, desk: Workspace, gallery: Gallery, files: { readonly list: string; readonly colleague: string | undefined }): Promise<void> {
  for (const room of rooms) {
    await desk.go(room);
    await gallery.take(room);
    for (const type of tabs[room] ?? []) {
      await desk.tab(desk.t(`entity.${type}`, { count: 2 }));
      await gallery.take(`${room}-${type}`);
    }
    await visitDetails[room]?.(app, desk, gallery, files);
  }
  for (const room of roomsBehind) {
    await palettePage(desk).run(desk.t(`command.go.${room}`));
    await gallery.take(room);
    await takeTabs(app, gallery, room);
  }
  await palettePage(desk).open();
  await app.page.keyboard.type('fire');
  await gallery.take('palette');
  await app.page.keyboard.press('Escape');
}

/** A few screens only, for a theme that differs in colours alone. */
export async function tourRooms(desk: Workspace, gallery: Gallery, chosen: readonly Room[]): Promise<void> {
  for (const room of chosen) {
    await desk.go(room);
    await gallery.take(room);
  }
}

type Visit = (app: RunningApp, desk: Workspace, gallery: Gallery, files: { readonly list: string; readonly colleague: string | undefined }) => Promise<void>;

const visitDetails: Partial<Record<Room, Visit>> = {
  inventory: async (app, desk, gallery, { list }) => {
    const inventory = inventoryPage(desk, app);
    await inventory.grid.getByRole('row').nth(5).getByRole('gridcell').nth(2).click();
    await gallery.take('inventory-details');
    await inventory.plan(list);
    await gallery.take('inventory-import');
    await inventory.cancelImport();
  },
  zones: async (app, desk, gallery) => {
    const canvas = app.page.getByRole('application');
    await canvas.focus();
    await app.page.keyboard.press('Tab');
    await gallery.take('zones-properties');
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('radio', { name: desk.t('app.view.target') }).click();
    await gallery.take('zones-target');
    await app.page.getByRole('radio', { name: desk.t('app.view.as-is') }).click();
    await app.page.getByRole('radio', { name: desk.t('zones.show.outline') }).click();
    await gallery.take('zones-outline');
    await app.page.getByRole('radio', { name: desk.t('zones.show.drawing') }).click();
  },
  communication: async (_app, desk, gallery) => {
    await desk.tab(desk.t('communication.matrix'));
    await gallery.take('communication-matrix');
  },
  practices: async (app, desk, gallery) => {
    await app.page.getByRole('main').getByRole('button', { name: desk.t('practices.walk.start') }).click();
    await gallery.take('practices-walk-mode');
    await app.page.getByRole('region', { name: desk.t('command.go.practice-walk') }).getByRole('button', { name: desk.t('practiceWalk.leave'), exact: true }).click();
  },
  findings: async (app, _desk, gallery) => {
    await app.page.getByRole('grid').getByRole('gridcell').nth(1).click();
    await gallery.take('findings-details');
  },
  regulation: (app, _desk, gallery) => takeTabs(app, gallery, 'regulation'),
  sync: async (app, desk, gallery, { colleague }) => {
    if (colleague === undefined) return;
    await syncPage(desk, app).preview(colleague);
    await gallery.take('sync-merge-review');
    await app.page.getByRole('main').getByRole('button', { name: desk.t('app.cancel') }).click();
  },
};
