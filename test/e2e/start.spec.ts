import { expect, test } from '../support/electron-app';

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
