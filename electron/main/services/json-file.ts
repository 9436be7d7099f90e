import { replaceFile, type Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';

/**
 * A small file of the program's own. `damaged` is true when there was one that could not be read; it is set aside.
 * `isRight` judges what it says. It is no schema: these files are read before the window opens, and schemas take longer to
 * load than everything else that has to happen before.
 */
export async function readJsonFile<Value>(
  files: FileSystem, path: string, isRight: (value: unknown) => value is Value,
): Promise<{ readonly value: Value | null; readonly damaged: boolean }> {
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return { value: null, damaged: false };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isRight(value)) return { value, damaged: false };
  } catch {
    // No JSON: as damaged as JSON that says something else.
  }
  await files.rename(path, `${path}.damaged`).catch(() => undefined);
  return { value: null, damaged: true };
}

/** True for a JSON object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export async function writeJsonFile(
  files: FileSystem, surroundings: Surroundings, path: string, value: unknown,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  await replaceFile(files, surroundings, path, bytes, { keepPrevious: false, verify: false });
}
