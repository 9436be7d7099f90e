import { describe, expect, it } from 'vitest';
import { Closing } from '../../../electron/main/closing';
import { CrashRecovery } from '../../../electron/main/crash-recovery';
import { readStartArguments } from '../../../electron/main/start-arguments';
import { startLanguage, startTheme } from '../../../electron/main/start-settings';
import { isVisible, isWindowPlace } from '../../../electron/main/window-bounds';

function closing(answers: ('wait' | 'close')[], times = { savedMs: 20, unsavedMs: 20 }) {
  const events: string[] = [];
  let settle: () => void = () => undefined;
  const destroyed = new Promise<void>((resolve) => { settle = resolve; });
  const window = {
    destroy: () => { events.push('destroyed'); settle(); },
    requestClose: () => { events.push('asked the page'); },
    askAboutHung: async () => { events.push('asked the user'); return answers.shift() ?? 'close'; },
  };
  return { closing: new Closing(window, times), events, destroyed };
}

describe('closing', () => {
  it('goes at once while no page has started', () => {
    expect(closing([]).closing.request()).toBe(true);
  });

  it('waits for the page to finish its work', () => {
    const { closing: rule, events } = closing([], { savedMs: 60_000, unsavedMs: 60_000 });
    rule.update({ unsaved: true, closing: false });
    const atOnce = rule.request();
    rule.update({ unsaved: false, closing: true });
    expect({ atOnce, events }).toEqual({ atOnce: false, events: ['asked the page', 'destroyed'] });
  });

  it('does not let a page that hangs hold the window', async () => {
    const saved = closing([]);
    saved.closing.update({ unsaved: false, closing: false });
    saved.closing.request();
    const unsaved = closing(['wait', 'close']);
    unsaved.closing.update({ unsaved: true, closing: false });
    unsaved.closing.request();
    await Promise.all([saved.destroyed, unsaved.destroyed]);
    expect([saved.events, unsaved.events]).toEqual([
      ['asked the page', 'destroyed'], ['asked the page', 'asked the user', 'asked the user', 'destroyed'],
    ]);
  });

  it('stays open when the page answers that the user has to decide', () => {
    const { closing: rule, events } = closing([], { savedMs: 60_000, unsavedMs: 60_000 });
    rule.update({ unsaved: true, closing: false });
    rule.request();
    rule.update({ unsaved: true, closing: false });
    rule.pageLost();
    expect({ events, then: rule.request() }).toEqual({ events: ['asked the page'], then: true });
  });
});

describe('crash recovery', () => {
  it('opens the page again once, then asks', async () => {
    const events: string[] = [];
    let now = 0;
    const recovery = new CrashRecovery({
      reload: () => { events.push('opened again'); },
      quit: () => { events.push('quit'); },
      ask: async () => { events.push('asked'); return 'quit'; },
    }, () => now);
    await recovery.pageLost();
    now = 120_000;
    await recovery.pageLost();
    now = 130_000;
    await recovery.pageLost();
    expect(events).toEqual(['opened again', 'opened again', 'asked', 'quit']);
  });
});

describe('start arguments', () => {
  it('find the assessment to open and the missing sandbox', () => {
    expect([
      readStartArguments(['electron', '.', '--no-sandbox', 'Plant.ZONEWALK'], '/mnt/me'),
      readStartArguments(['zonewalk', '/media/stick/Plant.zonewalk', '--flag=x.zonewalk'], '/'),
      readStartArguments(['zonewalk.zonewalk', 'notes.txt', '--x.zonewalk'], '/'),
    ]).toEqual([
      { withoutSandbox: true, filePath: '/mnt/me/Plant.ZONEWALK' },
      { withoutSandbox: false, filePath: '/media/stick/Plant.zonewalk' },
      { withoutSandbox: false, filePath: null },
    ]);
  });
});

describe('the remembered place of the window', () => {
  const place = { x: 10, y: 20, width: 1200, height: 800, maximized: false };

  it('is taken only when all of it is there', () => {
    const kinds: unknown[] = [place, { ...place, x: -5 }, { ...place, x: 1.5 }, { ...place, width: '1200' }, { ...place, maximized: 1 }, { x: 10 }, [place], null, 'x'];
    expect(kinds.map(isWindowPlace)).toEqual([true, true, false, false, false, false, false, false, false]);
  });

  it('is taken only while enough of it lies on a screen', () => {
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    const places = [place, { ...place, x: 1850 }, { ...place, x: -1150 }, { ...place, y: 1000 }, { ...place, y: -400 }];
    expect(places.map((known) => isVisible(known, screens))).toEqual([true, false, false, false, false]);
  });
});

describe('the settings a start reads', () => {
  it('are followed where they make sense, else the system is', () => {
    expect([
      startLanguage('de', 'en-US'), startLanguage('fr', 'de-AT'), startLanguage(undefined, 'fr-FR'), startTheme('contrast'), startTheme('pink'), startTheme(undefined),
    ]).toEqual(['de', 'de', 'en', 'contrast', 'system', 'system']);
  });
});
