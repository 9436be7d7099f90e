import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../renderer/commands/app-context';
import { ImportDesk, type ImportState } from '../../../../renderer/features/inventory/import/import-desk';
import { listsLeft } from '../../../../renderer/features/inventory/import/lists-of-file';
import { tellTaken } from '../../../../renderer/features/inventory/import/tell-taken';
import { createWorkerClient } from '../../../../renderer/host/worker-client';
import { createCurtain } from '../../../../renderer/store/curtain';
import { createUiStore } from '../../../../renderer/store/ui-store';
import { createDesk } from '../../../../renderer/worker/desk';
import { createAppError, toAppError } from '../../../../shared/app/errors';
import type { HostInput } from '../../../../shared/host/contract';
import { packValue } from '../../../../shared/host/packed';
import type { WorkerAnswer, WorkerRequest } from '../../../../shared/jobs/window-protocol';
import { readWorkbookJob, textChoicesOf } from '../../../../shared/jobs/read-workbook';
import { listOf } from '../../../../shared/model/model';
import { eventually } from '../../../support/eventually';
import { nothingYet } from '../../../support/host-answers';
import { openAssessment } from '../../../support/open-assessment';
import { countingIds } from '../../inventory/sheet-samples';

const encoder = new TextEncoder();
const pumps = 'Kennzeichen;Bezeichnung;Hersteller;IP-Adresse\nP-1;Pumpe 1;Siemens;10.0.0.1\nP-2;Pumpe 2;Siemens;10.0.0.2\n';
const table = (line: number): string => `<table><tr><th>Kennzeichen</th><th>Bezeichnung</th><th>IP-Adresse</th></tr>${[1, 2].map((pump) => `<tr><td>L${line}-P${pump}</td><td>Pumpe ${pump}</td><td>10.0.${line}.${pump}</td></tr>`).join('')}</table>`;
const lines = `<html><body>${[1, 2, 3].map(table).join('')}</body></html>`;
const points = ['Name;Datentyp;Device ID;Object ID', ...Array.from({ length: 12 }, (_, index) => `Punkt ${index};Bool;DEV:${index % 2};AI:${index}`)].join('\n');

type Run = Extract<HostInput<'job.run'>, { files: unknown }>;

/** The desk of an import over the real worker and the real reader of workbooks; only what Electron does is played. */
async function room(files: Readonly<Record<string, string>>) {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const open = openAssessment();
  const port = { onmessage: (_message: { data: WorkerAnswer }): void => undefined, postMessage: (request: WorkerRequest): void => queueMicrotask(() => inside.handle(request)) };
  const inside = createDesk((answer) => queueMicrotask(() => port.onmessage({ data: answer })));
  const worker = createWorkerClient({ start: () => port as unknown as Worker, serve: () => Promise.resolve(undefined), onWorkingCopy: () => undefined });
  await worker.open('p1', nothingYet);
  const ui = createUiStore();
  const reading: { gate: Promise<void>; cancelled: string[] } = { gate: Promise.resolve(), cancelled: [] };
  let chosen: string | undefined;
  const read = async (run: Run): Promise<Uint8Array> => {
    await reading.gate;
    if (reading.cancelled.includes(run.jobId)) throw createAppError('cancelled');
    const name = run.dropped?.name ?? run.files[0] ?? '';
    const bytes = run.dropped?.bytes ?? encoder.encode(files[name]);
    const env = { now: () => '2026-01-01T00:00:00Z', newId: () => '' };
    const output = await readWorkbookJob.run({ name, bytes, text: textChoicesOf(run.input) }, { progress: () => undefined, cancelled: () => false, env });
    return packValue(output, (text) => encoder.encode(text));
  };
  const host = {
    on: () => () => undefined,
    'file.open': () => Promise.resolve({ ok: true, value: { files: chosen === undefined ? [] : [{ token: chosen, name: chosen, size: 1 }] } }),
    'file.read': ({ token }: HostInput<'file.read'>) => Promise.resolve({ ok: true, value: { bytes: encoder.encode(files[token]) } }),
    'project.append': open.journal.append,
    'attachment.write': () => Promise.resolve({ ok: true, value: {} }),
    'job.run': async (run: HostInput<'job.run'>) => {
      if ('prepare' in run) return { ok: true, value: { output: null } };
      if ('files' in run) {
        return read(run).then(
          (output) => ({ ok: true, value: { output } }),
          (error: unknown) => ({ ok: false, ...toAppError(error) }),
        );
      }
      reading.cancelled.push(run.jobId);
      return { ok: true, value: { output: null } };
    },
  };
  const { project, history, writer } = open;
  const env = { now: () => '2026-05-01T12:00:00.000Z', ...countingIds() };
  const run = (): void => history.undo();
  const app = { run, project, history, journal: writer, ui, curtain: createCurtain(writer.state, () => Promise.resolve()), worker, host, env, session: { snapshot: () => Promise.resolve() } } as unknown as App;
  const desk = new ImportDesk(app);
  const end = desk.begin();
  let followed = 0;
  return {
    app,
    desk,
    open,
    ui,
    end,
    reading,
    choose: (name: string | undefined) => {
      chosen = name;
      return desk.choose();
    },
    planned: () => eventually((): ImportState => {
      const state = desk.state();
      if (state.plan === undefined || state.isPlanning) throw new Error('not planned');
      return state;
    }),
    /** The worker takes in what was written. */
    follow: async () => {
      await writer.settled();
      worker.follow(open.journalled.slice(followed), writer.position().digest);
      followed = open.journalled.length;
    },
    leave: () => {
      end();
      worker.close();
    },
  };
}

let leave = (): void => undefined;
afterEach(() => leave());

async function enter(files: Readonly<Record<string, string>> = { 'pumpen.csv': pumps, 'punkte.csv': points, 'leer.csv': '', 'linien.html': lines }) {
  const entered = await room(files);
  leave = entered.leave;
  return entered;
}

describe('the desk of an import', () => {
  it('reads a chosen list, goes to its columns and says what it would do', async () => {
    const { choose, planned } = await enter();
    await choose('pumpen.csv');
    const { step, failure, busy, plan, decisions, planNumber } = await planned();
    expect({ step, failure, busy, counts: plan?.counts, mapping: [...decisions.mapping.values()], planNumber }).toEqual({
      step: 'columns', failure: undefined, busy: undefined, planNumber: 1, mapping: ['tag', 'name', 'vendor', 'ip'],
      counts: { added: 2, updated: 0, unchanged: 0, conflicts: 0, duplicates: 0, grouped: 0, rejected: 0, gone: 0 },
    });
  });

  it('stays where it is when nothing is chosen', async () => {
    const { desk, choose } = await enter();
    await choose(undefined);
    const { step, read, failure, busy } = desk.state();
    expect([step, read, failure, busy]).toEqual(['file', undefined, undefined, undefined]);
  });

  it('says why a list is refused, and reads the next one', async () => {
    const { desk, choose, planned } = await enter();
    await choose('leer.csv');
    expect([desk.state().step, desk.state().failure]).toEqual(['file', { key: 'error.file-empty', parameters: { file: 'leer.csv' } }]);
    await choose('pumpen.csv');
    expect((await planned()).failure).toBe(undefined);
  });

  it('shows the sheet of what is no inventory, and proposes one asset for each device of a list of points', async () => {
    const { desk, choose, planned } = await enter();
    await choose('punkte.csv');
    const { step, decisions, plan } = await planned();
    expect([step, decisions.groupBy, plan?.counts.added, plan?.counts.grouped]).toEqual(['sheet', 2, 2, 10]);
    desk.decide((before) => ({ ...before, groupBy: undefined }));
    expect((await planned()).plan?.counts.added).toBe(12);
  });

  it('proposes for the next revision what was decided about rows that belong to devices', async () => {
    const { desk, choose, planned, follow } = await enter();
    await choose('punkte.csv');
    await planned();
    desk.decide((before) => ({ ...before, groupBy: undefined }));
    await planned();
    await desk.apply();
    await follow();
    await choose('punkte.csv');
    const again = await planned();
    expect([again.isRecalled, again.decisions.groupBy, again.plan?.counts.unchanged, again.plan?.counts.grouped]).toEqual([true, undefined, 12, 0]);
    desk.recall(false);
    expect((await planned()).decisions.groupBy).toBe(2);
  });

  it('makes one plan of several decisions, and goes back to what the shown plan stands on', async () => {
    const { desk, choose, planned } = await enter();
    await choose('pumpen.csv');
    await planned();
    desk.decide((before) => ({ ...before, rowDecisions: new Map([[2, { kind: 'exclude' }]]) }));
    desk.decide((before) => ({ ...before, rowDecisions: new Map([...before.rowDecisions, [3, { kind: 'exclude' }]]) }));
    const both = await planned();
    expect([both.planNumber, both.plan?.counts.rejected]).toEqual([2, 2]);
    desk.decide((before) => ({ ...before, rowDecisions: new Map() }));
    desk.cancelPlan();
    expect((await planned()).plan?.counts.rejected).toBe(2);
  });

  it('brings everything in as one step, and the same list again changes nothing', async () => {
    const { desk, open, choose, planned, follow } = await enter();
    await choose('pumpen.csv');
    await planned();
    expect([await desk.apply(), listOf(open.project.state.getState().model, 'asset').map(({ tag }) => tag)]).toEqual([true, ['P-1', 'P-2']]);
    expect(open.history.state.getState().undo).toHaveLength(1);
    await follow();
    await choose('pumpen.csv');
    const again = await planned();
    expect([again.plan?.counts.unchanged, again.plan?.counts.added, again.isRecalled]).toEqual([2, 0, true]);
    desk.recall(false);
    expect((await planned()).isRecalled).toBe(false);
  });

  it('takes another row as the headings, and what was decided begins anew', async () => {
    const { desk, choose, planned } = await enter();
    await choose('pumpen.csv');
    await planned();
    desk.decide((before) => ({ ...before, fixes: new Map([['2:1', 'Anders']]) }));
    await desk.look({ headerRow: 2 });
    const { read, decisions, step } = await planned();
    expect([read?.understood.chosen.headerRow, read?.understood.chosen.recordCount, decisions.fixes.size, step]).toEqual([2, 1, 0, 'columns']);
  });

  it('reads one of several files that are dropped, and says so', async () => {
    const { desk, ui, planned } = await enter();
    await desk.drop([new File([pumps], 'pumpen.csv'), new File([points], 'punkte.csv')]);
    expect((await planned()).read?.file).toBe('pumpen.csv');
    expect(ui.getState().toasts).toMatchObject([{ titleKey: 'import.one-at-a-time', parameters: { file: 'pumpen.csv', count: 1 } }]);
  });

  it('stops reading when asked to, without a failure', async () => {
    const { desk, choose, reading } = await enter();
    let release = (): void => undefined;
    reading.gate = new Promise((resolve) => {
      release = resolve;
    });
    const reads = choose('pumpen.csv');
    await eventually(() => expect(desk.state().busy?.kind).toBe('reading'));
    desk.cancel();
    release();
    await reads;
    const { read, failure, busy, step } = desk.state();
    expect([read, failure, busy, step]).toEqual([undefined, undefined, undefined, 'file']);
  });

  it('goes to the rows a remark is about, and forgets them with the next list', async () => {
    const { desk, choose, planned } = await enter();
    await choose('pumpen.csv');
    await planned();
    desk.showRows({ filter: 'flagged', concern: 'excel' });
    expect([desk.state().step, desk.state().rowView]).toEqual(['rows', { filter: 'flagged', concern: 'excel' }]);
    await choose('punkte.csv');
    expect(desk.state().rowView).toEqual({ filter: 'all', concern: undefined });
  });

  it('offers the sheets of a file one after the other, and tells of all of them with one way back', async () => {
    const { app, desk, open, ui, choose, planned, follow } = await enter();
    const sheetsLeft = (): readonly string[] => listsLeft(desk.state()).map(({ sheet }) => sheet);
    await choose('linien.html');
    const first = await planned();
    expect([first.step, first.plan?.counts.added, sheetsLeft()]).toEqual(['sheet', 2, ['Table 2', 'Table 3']]);
    await desk.apply();
    const between = desk.state();
    expect([between.step, between.plan, between.justTaken?.sheet, between.justTaken?.added, sheetsLeft()]).toEqual(['sheet', undefined, 'Table 1', 2, ['Table 2', 'Table 3']]);
    await follow();
    await desk.goOn(listsLeft(desk.state())[1] ?? { sheet: '', headerRow: undefined, records: 0 });
    const second = await planned();
    expect([second.step, second.read?.understood.chosen.sheet, second.plan?.counts.added, sheetsLeft()]).toEqual(['columns', 'Table 3', 2, ['Table 2']]);
    await desk.apply();
    await follow();
    await desk.goOn(listsLeft(desk.state())[0] ?? { sheet: '', headerRow: undefined, records: 0 });
    await planned();
    await desk.apply();
    expect([desk.state().justTaken, sheetsLeft()]).toEqual([undefined, []]);

    const tags = (): readonly (string | undefined)[] => listOf(open.project.state.getState().model, 'asset').map(({ tag }) => tag);
    expect(tags()).toHaveLength(6);
    tellTaken(app, desk.state().taken, () => undefined);
    expect(ui.getState().toasts).toMatchObject([{ titleKey: 'import.told-new', parameters: { file: 'linien.html', count: 6 } }]);
    expect(ui.getState().toasts[0]?.secondKey).toBe(undefined);
    ui.getState().toasts[0]?.onAction?.();
    expect([tags(), open.history.state.getState().undo]).toEqual([[], []]);
  });

  it('passes over a list that changes nothing, and does not offer it again', async () => {
    const { app, desk, ui, choose, planned } = await enter();
    await choose('linien.html');
    await planned();
    for (const sheet of ['Table 2', 'Table 3']) await desk.goOn({ sheet, headerRow: undefined, records: 2 }).then(planned);
    expect(listsLeft(desk.state())).toEqual([]);
    tellTaken(app, desk.state().taken, () => undefined);
    expect(ui.getState().toasts).toEqual([]);
  });
});
