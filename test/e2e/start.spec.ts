import { expect, test } from '../support/electron-app';
import { listProcessTree, stillRunning } from '../support/process-tree';
import { workspace } from './pages/workspace';

test('opens a window that can be used', async ({ app }) => {
  await expect(app.page.locator('html')).toHaveAttribute('data-app-state', 'ready');
  expect(app.electron.windows()).toHaveLength(1);
});

test('opens again after all its processes were ended at once', async ({ start }) => {
  const first = await start();
  await first.kill();
  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('data-app-state', 'ready');
});

test('closing the window ends every process by itself, with an assessment open', async ({ app }) => {
  await workspace(app.page).openSample();
  const tree = listProcessTree(app.electron.process().pid ?? 0);
  expect(tree.length).toBeGreaterThan(3);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => stillRunning(tree)).toEqual([]);
});
