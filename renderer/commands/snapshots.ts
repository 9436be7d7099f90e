import type { App } from './app-context';

const commitsBetween = 500;
const minutesBetween = 5;

/** Takes snapshots while work goes on: every 500 commits, or every 5 minutes when there was any. */
export function keepSnapshots({ project, session }: Pick<App, 'project' | 'session'>): void {
  let since = 0;
  const take = (reason: 'commits' | 'time'): void => {
    since = 0;
    // A failed snapshot is no loss: the journal has everything, and the next one tries again.
    void session.snapshot(reason).catch(() => undefined);
  };
  project.listen(() => {
    since += 1;
    if (since >= commitsBetween) take('commits');
  });
  setInterval(() => {
    if (since > 0) take('time');
  }, minutesBetween * 60_000);
}
