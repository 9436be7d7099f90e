import type { DiagramData } from '../office/diagram';
import { readForeign } from '../office/foreign-file';
import { readDiagram } from '../office/read-diagram';
import { readPlainText } from '../office/read-plain-text';
import { readScan } from '../office/read-scan';
import type { ScanData } from '../office/scan';
import { readConnectionLog } from '../traffic/connection-log';
import type { ConnectionLog } from '../traffic/observed';
import { defineJob } from './job';

export interface ReadForeignInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a log of connections of unknown origin, put together by ends and port; meant for the process that may be killed. */
export const readConnectionLogJob = defineJob('log.read', ({ name, bytes }: ReadForeignInput, { progress }): ConnectionLog =>
  readForeign(name, () => readConnectionLog(readPlainText(bytes), name, (fraction) => progress(fraction, 'reading'))),
);

/** Reads the result of a scan of unknown origin; meant for the process that may be killed. */
export const readScanJob = defineJob('scan.read', ({ name, bytes }: ReadForeignInput): ScanData => readScan(name, bytes));

/** Reads a draw.io drawing of unknown origin; meant for the process that may be killed. */
export const readDiagramJob = defineJob('diagram.read', ({ name, bytes }: ReadForeignInput, { progress }): DiagramData =>
  readDiagram(name, bytes, (fraction) => progress(fraction, 'reading')),
);
