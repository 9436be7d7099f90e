import { join } from 'node:path';
import type { HostParsed } from '../../../shared/host/contract';
import { hostLimits } from '../../../shared/host/limits';
import { throwAppError } from '../../../shared/app/errors';
import type { Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';
import { isJsonObject, readJsonFile, writeJsonFile } from './json-file';

export type SettingsRecord = HostParsed<'settings.write'>['settings'];

/** What comes out of a JSON file consists of JSON. */
function isSettings(value: unknown): value is SettingsRecord {
  return isJsonObject(value);
}

/** The user's settings: the page decides what is in them, the host keeps them. */
export class Settings {
  readonly #files: FileSystem;
  readonly #surroundings: Surroundings;
  readonly #path: string;
  #values: SettingsRecord = {};
  #wereDamaged = false;
  #storing: Promise<void> = Promise.resolve();

  constructor(files: FileSystem, surroundings: Surroundings, dataFolder: string) {
    this.#files = files;
    this.#surroundings = surroundings;
    this.#path = join(dataFolder, 'settings.json');
  }

  async load(): Promise<void> {
    const { value, damaged } = await readJsonFile(this.#files, this.#path, isSettings);
    this.#values = value ?? {};
    this.#wereDamaged = damaged;
  }

  get values(): SettingsRecord {
    return this.#values;
  }

  /** True when the file was unreadable and has been set aside. */
  get wereDamaged(): boolean {
    return this.#wereDamaged;
  }

  /** Replaces all settings. Calls are stored one after the other. */
  async write(values: SettingsRecord): Promise<void> {
    if (JSON.stringify(values).length > hostLimits.settings) throwAppError('host-call-invalid', {}, 'settings too large');
    this.#values = values;
    const storing = this.#storing.catch(() => undefined)
      .then(async () => writeJsonFile(this.#files, this.#surroundings, this.#path, values));
    this.#storing = storing;
    await storing;
  }
}
