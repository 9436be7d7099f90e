import type { Page } from '@playwright/test';

/** Milliseconds the page's main thread was busy, and with what. */
export interface Work {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** What the main thread has done since the page began, as the browser counts it. */
export async function watchWork(page: Page): Promise<() => Promise<Work>> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  return async () => {
    const { metrics } = await browser.send('Performance.getMetrics');
    const read = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return { all: read('TaskDuration'), script: read('ScriptDuration'), style: read('RecalcStyleDuration'), layout: read('LayoutDuration') };
  };
}

export function workBetween(before: Work, after: Work): Work {
  return { all: after.all - before.all, script: after.script - before.script, style: after.style - before.style, layout: after.layout - before.layout };
}
