import type { RememberedColumn, RememberedMapping } from '../inventory/remembered-mappings';
import type { Attachment } from '../model/entities/attachment';
import { listOf, type Model } from '../model/model';
import type { ColumnChoice, FlowColumn } from './flow-columns';
import { flowMeanings } from './flow-meanings';

/** Where a list of connections stands and what its columns mean, as it is kept with the file. */
export type FlowListReading = Required<Pick<Attachment, 'sheet' | 'headerRow' | 'columns'>>;

/** The choice behind a kept text; undefined for one that this version does not know. */
export function columnChoiceOf(text: string): ColumnChoice | undefined {
  return text === 'leave' ? text : flowMeanings.find((meaning) => meaning === text);
}

/** How a list was read, to remember it by its headings. */
export function flowMappingToRemember(client: string, at: string, columns: readonly FlowColumn[]): RememberedMapping {
  const remembered = columns.flatMap(({ heading, meaning }): readonly RememberedColumn[] => (heading === '' ? [] : [{ heading: heading.slice(0, 120), decision: meaning ?? 'leave' }]));
  return { client, at, columns: remembered };
}

/** What the assessment keeps of how a list was read. */
export function flowListReading(sheet: string, headerRow: number, columns: readonly FlowColumn[]): FlowListReading {
  return {
    sheet,
    headerRow,
    columns: columns.map(({ column, heading, meaning }) => ({ id: `column-${column}`, column, heading: heading.slice(0, 400), decision: meaning ?? 'leave' })),
  };
}

/** How the lists were read whose files this assessment keeps: it knows them on every computer. */
export function keptFlowMappings(model: Model, client: string): readonly RememberedMapping[] {
  return listOf(model, 'attachment').flatMap(({ kind, columns = [], takenAt = '' }): readonly RememberedMapping[] => {
    if (kind !== 'document' || columns.length === 0) return [];
    const inOrder = [...columns].sort((first, second) => first.column - second.column);
    return [{ client, at: takenAt, columns: inOrder.flatMap(({ heading = '', decision }) => (heading === '' ? [] : [{ heading: heading.slice(0, 120), decision }])) }];
  });
}
