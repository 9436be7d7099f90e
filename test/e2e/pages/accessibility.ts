import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** There once the page was looked at. */
    axe: typeof axe;
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark', 'contrast'] as const;

/**
 * What WCAG 2.2 AA asks for and the page as it stands lacks, as far as a program can tell, in every theme; a line for
 * each rule, with the first places. Names, roles and order are the same in every theme, so the themes that are not
 * chosen are asked about their colours only. `within` is a selector of the part that is looked at.
 */
export async function findViolations(page: Page, where: string, within?: string): Promise<readonly string[]> {
  const chosen = await themeOf(page);
  const found = await look(page, `${where}, ${chosen}`, false, within);
  for (const theme of themes.filter((name) => name !== chosen)) {
    await setTheme(page, theme);
    found.push(...(await look(page, `${where}, ${theme}`, true, within)));
    // The application puts its own theme back with the next change: then another one was looked at.
    expect(await themeOf(page)).toBe(theme);
  }
  await setTheme(page, chosen);
  return found;
}

async function look(page: Page, where: string, onlyColours: boolean, within: string | undefined): Promise<string[]> {
  // Sent once for each page: it is large, and after forty times in the same page Electron 25 answers no longer.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ runOnly, label, selector }) => {
    // What still fades in has other colours than it will have.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    const { violations } = await window.axe.run(selector ?? document, {
      runOnly,
      // An experimental rule: it reads "Inventory" and the badge "5" as one word and misses it in "Inventory, 5 open".
      rules: { 'label-content-name-mismatch': { enabled: false } },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`);
      return `${label}: ${id} (${help}), ${String(nodes.length)} places\n    ${places.join('\n    ')}`;
    });
  }, { runOnly: onlyColours ? ['color-contrast'] : standards, label: where, selector: within });
}

async function themeOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset['theme'] ?? '');
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}
