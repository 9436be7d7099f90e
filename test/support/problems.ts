import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

/** Everything the pages complained about: errors, uncaught exceptions, and refusals by the security policy. */
export interface ProblemList {
  /** Problems so far, each once, without those that were allowed. */
  list(): Promise<string[]>;
  /** This test provokes such a problem on purpose. */
  allow(pattern: RegExp): void;
}

/** Watches all pages of the application from its first moment on. */
export function watchProblems(electron: ElectronApplication, firstPage: Page): ProblemList {
  const problems = new Set<string>();
  const allowed: RegExp[] = [];
  const context = electron.context();
  const addMessage = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || /security policy|trusted ?type/i.test(message.text())) problems.add(message.text());
  };
  context.on('console', addMessage);
  context.on('weberror', (problem) => problems.add(String(problem.error())));
  return {
    async list() {
      // What was said before anybody could listen is kept by the page itself.
      if (!firstPage.isClosed()) {
        for (const message of await firstPage.consoleMessages()) addMessage(message);
        for (const error of await firstPage.pageErrors()) problems.add(String(error));
      }
      return [...problems].filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}
