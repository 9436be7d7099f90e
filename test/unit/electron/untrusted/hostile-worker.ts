import { throwAppError } from '../../../../shared/app/errors';
import { serveJob } from '../../../../electron/untrusted/serve-job';

/** Jobs that behave as badly as a hostile file can make them. */
serveJob({
  sum: (files, input, context) => {
    context.progress(0.5, 'adding');
    return { names: files.map((file) => file.name), bytes: files.flatMap((file) => [...file.bytes]), input, id: context.env.newId().length };
  },
  hang: () => {
    for (;;) Math.random();
  },
  hog: () => {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, () => held.length));
  },
  deep: () => {
    const sink = (depth: number): number => sink(depth + 1) + 1;
    return sink(0);
  },
  refuse: () => throwAppError('workbook-password', { file: 'list.xlsx' }),
  escape: async () => {
    const doors: Record<string, string> = {};
    const tryDoor = async (name: string, open: () => unknown): Promise<void> => {
      try {
        doors[name] = typeof (await open());
      } catch {
        doors[name] = 'closed';
      }
    };
    const evil = Reflect.get(globalThis, 'require');
    await tryDoor('require', () => evil('node:fs'));
    await tryDoor('binding', () => Reflect.get(process, 'binding')('fs'));
    await tryDoor('fetch', () => Reflect.get(globalThis, 'fetch'));
    await tryDoor('dlopen', () => Reflect.get(process, 'dlopen')({}, '/lib/x.so'));
    return doors;
  },
});
