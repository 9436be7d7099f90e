import type { Page } from '@playwright/test';
import { listPage } from '../e2e/pages/list';
import { inMilliseconds, median, printFigures, roundsOf } from './support/figures';
import { packedPlant } from './support/plant';
import { inWindow, profileWith } from './support/window';

/**
 * The inventory at 50,000 rows: scrolling beside a bare scroller with plain rows in the same window; from a keystroke in
 * the filter, a press on a heading and a choice of groups to the frame that shows the result.
 */
const rows = 50_000;
const rounds = roundsOf(9);
const seconds = 2;

/** Frames a second while an element is scrolled by forty pixels each frame. */
async function scrollRate(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    async ([found, length]) => {
      const box = document.querySelector(found);
      if (box === null) throw new Error(`nothing to scroll: ${found}`);
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      box.scrollTop = 0;
      await nextFrame();
      const start = performance.now();
      let frames = 0;
      let now = start;
      while (now - start < length * 1000) {
        box.scrollTop += 40;
        now = await nextFrame();
        frames += 1;
      }
      return (frames * 1000) / (now - start);
    },
    [selector, seconds] as const,
  );
}

/** Puts a scroller over the page whose plain rows are moved by hand: the least a virtual list can do. */
async function addBareScroller(page: Page): Promise<void> {
  await page.evaluate(
    ([count, height]) => {
      const box = document.createElement('div');
      box.id = 'bare';
      Object.assign(box.style, { position: 'fixed', inset: '100px 0 40px 220px', overflow: 'auto', background: '#fff', zIndex: '999', contain: 'strict' });
      const body = document.createElement('div');
      Object.assign(body.style, { height: `${String(count * height)}px`, position: 'relative' });
      box.append(body);
      const shown = Array.from({ length: 40 }, () => {
        const row = document.createElement('div');
        Object.assign(row.style, { position: 'absolute', left: '0', height: `${String(height)}px` });
        body.append(row);
        return row;
      });
      const draw = (): void => {
        const first = Math.floor(box.scrollTop / height);
        for (const [index, row] of shown.entries()) {
          row.textContent = `Plain row ${String(first + index)}`;
          row.style.transform = `translateY(${String((first + index) * height)}px)`;
        }
      };
      box.addEventListener('scroll', draw);
      draw();
      document.body.append(box);
    },
    [rows, 32] as const,
  );
}

/** From the next input of the given kind to the frame after the grid's attribute changed. */
async function watch(page: Page, kind: 'keydown' | 'click', attribute: string, selector: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ([event, name, found]) => {
      const target = document.querySelector(found);
      if (target === null) throw new Error(`nothing to watch: ${found}`);
      const measured = new Promise<number>((resolve) => {
        let start = 0;
        addEventListener(event, () => (start = performance.now()), { capture: true, once: true });
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve(performance.now() - start);
          };
          requestAnimationFrame(() => port2.postMessage(undefined));
        });
        watcher.observe(target, { attributes: true, attributeFilter: [name] });
      });
      Object.assign(window, { zonewalkMeasured: measured });
    },
    [kind, attribute, selector] as const,
  );
  return () =>
    page.evaluate(async () => {
      const measured: number = await Reflect.get(window, 'zonewalkMeasured');
      return measured;
    });
}

const gridSelector = '.zw-grid';

const { profile, path } = profileWith('plant.zonewalk', packedPlant(rows));
await inWindow(profile, { words: [path] }, async ({ app, desk }) => {
  const { page } = app;
  await desk.go('inventory');
  const list = listPage(desk);
  await page.locator('[data-row="0"]').first().waitFor();
  const search = page.getByRole('main').getByRole('searchbox', { name: desk.t('records.filter') });
  // The texts are read in moments of rest.
  await page.waitForFunction(() => new Promise((resolve) => requestIdleCallback(() => resolve(true))));

  const keystrokes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await search.fill('');
    await list.grid.evaluate((grid, all) => new Promise<void>((resolve) => {
      const check = (): void => (grid.getAttribute('aria-rowcount') === all ? resolve() : void requestAnimationFrame(check));
      check();
    }), String(rows + 1));
    await search.focus();
    for (const key of ['7', String(round % 7)]) {
      const measured = await watch(page, 'keydown', 'aria-rowcount', gridSelector);
      await page.keyboard.press(key);
      keystrokes.push(await measured());
    }
  }
  await search.fill('');

  const sorts: number[] = [];
  const head = list.grid.getByRole('columnheader', { name: desk.t('field.asset.name'), exact: true });
  for (let round = 0; round < rounds; round += 1) {
    const measured = await watch(page, 'click', 'aria-sort', `[role="columnheader"][aria-label="${desk.t('field.asset.name')}"]`);
    await head.click();
    sorts.push(await measured());
  }
  await list.chooseView(desk.t('grid.view.all'));

  const groups: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.getByRole('button', { name: new RegExp(`^${desk.t('grid.view', { name: '' }).trim()}`) }).click();
    const measured = await watch(page, 'click', 'role', gridSelector);
    await page.getByRole('menuitem', { name: desk.t('grid.view.by-area') }).click();
    groups.push(await measured());
    await list.chooseView(desk.t('grid.view.all'));
  }

  const scrolls: number[] = [];
  const bare: number[] = [];
  await addBareScroller(page);
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => document.getElementById('bare')?.style.setProperty('display', 'block'));
    bare.push(await scrollRate(page, '#bare'));
    await page.evaluate(() => document.getElementById('bare')?.style.setProperty('display', 'none'));
    scrolls.push(await scrollRate(page, gridSelector));
  }
  const bareFilter = await page.evaluate((count) => {
    const texts = Array.from({ length: count }, (_, index) => `a-${String(index).padStart(5, '0')} conveyor drive ${String(index)} plc siemens model ${String(index % 17)}`);
    const start = performance.now();
    const found = texts.filter((text) => text.includes('77'));
    return found.length > 0 ? performance.now() - start : 0;
  }, rows);
  const bareSort = await page.evaluate((count) => {
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const texts = Array.from({ length: count }, (_, index) => `Conveyor drive ${String((index * 7919) % count)}`);
    const start = performance.now();
    texts.sort(compare);
    return performance.now() - start;
  }, rows);
  printFigures(`The inventory at ${rows} rows, medians`, [
    { name: 'bare scroller with plain rows', value: `${median(bare).toFixed(1)} frames/s` },
    { name: 'scrolling the grid', value: `${median(scrolls).toFixed(1)} frames/s`, ratio: median(scrolls) / median(bare), target: '55, or as many as the bare one' },
    { name: 'bare search of as many texts', value: inMilliseconds(bareFilter) },
    { name: 'filter keystroke to paint', value: inMilliseconds(median(keystrokes)), target: '< 100 ms' },
    { name: 'filter keystroke to paint, slowest', value: inMilliseconds(Math.max(...keystrokes)), target: '< 100 ms' },
    { name: 'bare sort of as many texts', value: inMilliseconds(bareSort) },
    { name: 'press on a heading to paint', value: inMilliseconds(median(sorts)), ratio: median(sorts) / bareSort },
    { name: 'grouping by two columns to paint', value: inMilliseconds(median(groups)) },
  ]);
});
