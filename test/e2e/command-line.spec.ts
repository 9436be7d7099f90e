import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from '../support/electron-app';
import { readLaunchPlan } from '../support/launch-plan';
import { makeProfile, type Profile } from '../support/profile';

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `zonewalk COMMAND …` with the program that also opens the window, where no display is known. */
function runCommand(profile: Profile, words: readonly string[]): Promise<Answer> {
  const launch = readLaunchPlan();
  const env = { ...process.env, ...launch.env, HOME: profile.home, LANG: 'C', DISPLAY: undefined, WAYLAND_DISPLAY: undefined, XDG_CONFIG_HOME: undefined };
  const child = spawn(launch.command, [...launch.switches, launch.application, ...words], { cwd: profile.files, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

test('commands run without a window or a display, also while a window is open, and end with their codes', async ({ app }) => {
  test.setTimeout(240_000);
  const profile = makeProfile(readLaunchPlan());
  try {
    const made = await runCommand(profile, ['new', '--sample', '--lang', 'en', '--out', 'a.zonewalk']);
    expect(made.code, made.err).toBe(0);

    const info = await runCommand(profile, ['info', 'a.zonewalk', '--json']);
    expect(JSON.parse(info.out)).toMatchObject({ ok: true, command: 'info', file: 'a.zonewalk', assessment: { language: 'en' } });

    // More than a pipe holds at once.
    const checked = await runCommand(profile, ['--json', 'check', 'a.zonewalk']);
    expect(checked.out.length).toBeGreaterThan(65_536);
    expect({ code: checked.code, answer: JSON.parse(checked.out) }).toMatchObject({ code: 0, answer: { ok: true, command: 'check' } });

    const exported = await runCommand(profile, ['export', 'a.zonewalk', '--out', 'documents', '--lang', 'en']);
    expect(exported.code, exported.err).toBe(0);
    expect(readdirSync(`${profile.files}/documents`).map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'docx', 'docx', 'svg', 'xlsx', 'xlsx', 'xlsx']);

    const missing = await runCommand(profile, ['info', 'none.zonewalk']);
    expect({ code: missing.code, out: missing.out }).toEqual({ code: 1, out: '' });
    expect(missing.err).toContain('none.zonewalk');

    const mistyped = await runCommand(profile, ['exprot', 'a.zonewalk']);
    expect({ code: mistyped.code, out: mistyped.out }).toEqual({ code: 2, out: '' });
    expect(mistyped.err).toContain('exprot');

    // The system's own libraries may leave a cache of fonts; the program makes no profile.
    expect(readdirSync(profile.home)).not.toContain('.config');
    expect(app.electron.windows()).toHaveLength(1);
  } finally {
    profile.remove();
  }
});
