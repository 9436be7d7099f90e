import { strToU8, zipSync } from 'fflate';
import { fileNameOf } from '../app/file-name';
import { netboxTables } from '../exchange/netbox';
import { assessmentOf } from '../model/model';
import { csvText } from '../office/write-csv';
import { defineProjectJob } from './project-jobs';
import type { WriteDeliverableOutput } from './write-deliverable';

export interface WriteNetboxInput {
  readonly view: 'asIs' | 'target';
  /** Calendar date in the file's name. */
  readonly date: string;
}

/** Files in a package carry a time; a fixed one gives the same bytes for the same content. */
const fixedTime = '1980-01-01T00:00:00';

/** Zones, assets and flows as the CSV files NetBox imports, in one package. No cell starts like a formula. */
export const writeNetboxJob = defineProjectJob('netbox.write', ({ view, date }: WriteNetboxInput, { project }): WriteDeliverableOutput => {
  const files = netboxTables(project.model, view).map(({ name, rows }): [string, Uint8Array] => [`${name}.csv`, strToU8(csvText(rows, { delimiter: ',', quote: '"', lineBreak: '\r\n' }))]);
  return {
    fileName: fileNameOf(['NetBox', assessmentOf(project.model)?.name ?? '', date.slice(0, 10)], 'zip'),
    mediaType: 'application/zip',
    bytes: zipSync(Object.fromEntries(files), { mtime: fixedTime, level: 6 }),
  };
});
