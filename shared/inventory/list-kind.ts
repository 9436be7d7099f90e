import { foldHeading } from './heading-text';
import type { ColumnContent } from './column-content';
import { otherListKind } from './other-lists';

/** What a list is. Only an inventory is imported without asking; the hint is `inventory.kindHint.<kind>`. */
export const listKinds = [
  'inventory', 'form', 'riskRegister', 'pointsList', 'connections', 'services', 'vulnerabilities', 'addressPlan', 'accounts', 'contacts', 'maintenancePlan', 'softwareList', 'spareParts', 'changeLog', 'legend', 'checkList', 'transposed', 'oneColumn', 'unclear',
] as const;
export type ListKind = (typeof listKinds)[number];

const pointWords = /\b(object id|object name|object identifier|point name|point|points|datenpunkt\w*|register|register address|signal\w*|signalname|i o type|io type|exp num|object type|bacnet\w*|modbus address|symbol|symbolname|variable\w*|tagname|klemme|e a adresse|adresse e a|data type|datentyp|function code|engineering unit|units?|einheit)\b/;
const connectionWords = /(verbindung|anschluss|anschluesse|standleitung|richtfunk|uebertragungsstrecke|connection|\blinks?\b|leitung|strecke)/;

/** What is known of a list before its columns are matched. */
export interface ListTraits {
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly contents: readonly ColumnContent[];
  readonly rowCount: number;
  /** Values of the column that names the rows. */
  readonly names: readonly string[];
}

/** Tells lists that are no inventory of devices by their headings and by what their rows are called. */
export function recogniseKindOfList(traits: ListTraits): ListKind {
  const folded = traits.headings.map(foldHeading).filter((heading) => heading !== '');
  if (folded.length === 0) return 'unclear';
  const count = (pattern: RegExp): number => folded.filter((heading) => pattern.test(heading)).length;
  const other = otherListKind({ headings: traits.headings.map(foldHeading), contents: traits.contents, rowCount: traits.rowCount });
  if (other === 'riskRegister') return other;
  if (traits.rowCount === 0) return 'form';
  if (count(pointWords) >= (holdsPointAddresses(traits) ? 1 : 2) && hasRepeatingDevice(traits, folded)) return 'pointsList';
  if (other !== undefined) return other;
  if (isMostly(traits.names, connectionWords) || (connectionWords.test(foldHeading(traits.sheetName)) && !hasAddresses(traits))) {
    return 'connections';
  }
  return 'inventory';
}

/** A points list names the same few devices again and again. */
function hasRepeatingDevice(traits: ListTraits, folded: readonly string[]): boolean {
  if (traits.rowCount < 8) return false;
  return folded.some((heading, index) => {
    const content = traits.contents[index];
    const isDevice = /\b(device|controller|steuerung|geraet|station|plc|sps|cpu|parent|unit|path|panel)\b/.test(heading);
    return isDevice && content !== undefined && content.filled > traits.rowCount * 0.5 && content.distinctShare() < 0.5;
  }) || folded.filter((heading) => pointWords.test(heading)).length >= 3;
}

/** Addresses of inputs, outputs and markers in a controller: `%M10.3`, `DB1.DBX0.2`, `E 4.0`, `IW64`. */
const pointAddress = /^%?(?:[eiaqm][bwdx]?\s?\d+(?:\.\d)?|db\d+\.db[xbwd]\d+(?:\.\d)?)$/i;

function holdsPointAddresses({ contents }: ListTraits): boolean {
  return contents.some(({ samples }) => samples.length >= 2 && samples.every((text) => pointAddress.test(text)));
}

function hasAddresses(traits: ListTraits): boolean {
  return traits.contents.some((content) => content.filled > 0 && (content.address() > 0.6 || content.mac() > 0.6));
}

function isMostly(names: readonly string[], pattern: RegExp): boolean {
  const filled = names.filter((name) => name !== '');
  return filled.length >= 3 && filled.filter((name) => pattern.test(foldHeading(name))).length > filled.length * 0.6;
}
