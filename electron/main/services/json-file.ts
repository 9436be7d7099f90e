import type * as z from 'zod';
import { replaceFile, type Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';

/** A small file of the program's own. `damaged` is true when there was one that could not be read; it is set aside. */
export async function readJsonFile<Schema extends z.ZodType>(
  files: FileSystem, path: string, schema: Schema,
): Promise<{ readonly value: z.output<Schema> | null; readonly damaged: boolean }> {
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return { value: null, damaged: false };
  try {
    return { value: schema.parse(JSON.parse(new TextDecoder().decode(bytes))), damaged: false };
  } catch {
    await files.rename(path, `${path}.damaged`).catch(() => undefined);
    return { value: null, damaged: true };
  }
}

export async function writeJsonFile(
  files: FileSystem, surroundings: Surroundings, path: string, value: unknown,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  await replaceFile(files, surroundings, path, bytes, { keepPrevious: false, verify: false });
}
