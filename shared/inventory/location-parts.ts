import type { CellReading, ColumnReader } from './column-reader';
import { foldHeading } from './heading-text';

/** Between the parts of a location that several columns name. */
export const locationSeparator = ' / ';

const parts: readonly RegExp[] = [
  /\b(gebaeude|building|halle|hall|bau|haus)\b/,
  /\b(etage|geschoss|stockwerk|stock|floor|ebene)\b/,
  /\b(raum|room|schaltraum|e raum|aufstellungsraum|roomname)\b/,
  /\b(schrank|schaltschrank|cabinet|panel|rack|verteiler|unterverteilung|feld)\b/,
  /\b(einbauplatz|steckplatz|slot|position|platz|hoeheneinheit|he)\b/,
];

/** Which part of a location a heading names, from the wide to the narrow one; undefined for one that names several, or none. */
export function locationPart(heading: string): number | undefined {
  const folded = foldHeading(heading);
  const found = parts.flatMap((pattern, part) => (pattern.test(folded) ? [part] : []));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Columns that name parts of one location in the order from the wide to the narrow part, whatever their order in the list.
 * A bare number is told by its heading: `Etage 2 / Raum 14`.
 */
export function locationsInOrder(readers: readonly ColumnReader[]): readonly ColumnReader[] {
  const locations = readers.filter(({ target, isPart }) => target === 'location' && isPart !== true);
  if (locations.length < 2) return readers;
  const ordered = [...locations].sort((first, second) => (locationPart(first.heading) ?? -1) - (locationPart(second.heading) ?? -1)).map(tellingNumbers);
  let next = 0;
  return readers.map((reader) => {
    if (reader.target !== 'location' || reader.isPart === true) return reader;
    next += 1;
    return ordered[next - 1] ?? reader;
  });
}

function tellingNumbers(reader: ColumnReader): ColumnReader {
  return {
    ...reader,
    read: (row) => {
      const reading = reader.read(row);
      if (reading === undefined) return undefined;
      return typeof reading === 'string' ? toldPart(reader.heading, reading) : toldReading(reader.heading, reading);
    },
  };
}

function toldReading(heading: string, reading: CellReading): CellReading {
  return typeof reading.value === 'string' ? { ...reading, value: toldPart(heading, reading.value) } : reading;
}

/** The text of one part as the location holds it. */
export function toldPart(heading: string, text: string): string {
  const word = heading.trim().replace(/[\s.:-]*(nr|no|nummer|number)?[\s.:-]*$/i, '');
  return /^-?\d{1,4}$/.test(text.trim()) && word !== '' ? `${word} ${text.trim()}` : text;
}
