import type { ColumnContent } from './column-content';
import { kindHeading } from './heading-kinds';
import { foldHeading } from './heading-text';
import { type HeadingCandidate, knownHeading } from './heading-words';
import type { ListKind } from './list-kind';
import type { ImportTarget } from './targets';

const deviceWords = /^(geraet|geraete|device|komponente|component|hardware)$/;
/** `4x SEW MDX` counts devices instead of naming one. */
const several = /^\d{1,3} ?[x×]/;
const serviceWords = /^(service|dienst)$/;
const programWords = /^(software|programm|program)$/;

/** What the devices of a list of points stand under; in other lists these words are values. */
const controllersOfPoints = /^(plc|sps|cpu|as|plc name|sps name|cpu name|rtu|ddc)$/;

/**
 * Meanings of a heading that names a kind of device, or that depend on what the list is: `Camera name` names, `USV Nr.`
 * numbers; `Gerät` and `Fernwirkgerät` may hold models, and `Robot` names when nothing else does.
 */
export function deviceCandidates(heading: string, content: ColumnContent | undefined, list: ListKind): readonly HeadingCandidate[] {
  const folded = foldHeading(heading);
  const speaks = kindHeading(heading);
  const found: HeadingCandidate[] = [];
  if (list === 'pointsList' && controllersOfPoints.test(folded)) found.push({ target: 'deviceGroup', fit: 0.95 });
  if (list === 'softwareList' && programWords.test(folded)) found.push({ target: 'name', fit: 0.9 });
  if (speaks?.asks !== undefined) found.push({ target: speaks.asks, fit: 0.8 });
  const isDevice = speaks?.asks === undefined && (speaks?.isOfNetwork === false || deviceWords.test(folded));
  if (isDevice && content !== undefined && holdsModels(content)) found.push({ target: 'model', fit: 0.64 });
  if (isDevice && speaks !== undefined && content?.samples.every((text) => !several.test(text)) === true) found.push({ target: 'name', fit: 0.62 });
  const part = namedPart(folded);
  if (part !== undefined) found.push({ target: part, fit: 0.85 });
  // The service of a measuring point says what it measures.
  if (serviceWords.test(folded) && content !== undefined && offersNothing(content)) found.push({ target: 'name', fit: 0.6 });
  return found;
}

/** Words that mean a port or a name only where the values do: the `Service` of a measuring point, the `Signal` it gives. */
export function isRefuted(target: ImportTarget, heading: string, content: ColumnContent): boolean {
  const folded = foldHeading(heading);
  if ((target === 'services' || target === 'protocols') && serviceWords.test(folded)) return offersNothing(content);
  if (target !== 'name') return false;
  if (namedPart(folded) !== undefined) return true;
  return (/^signale?$/.test(folded) && content.signal() >= 0.3) || /\p{L}{4}(art|typ|klasse|gruppe)$/u.test(folded);
}

const partsNamed: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['state', 'location', 'vendor', 'zone', 'network', 'owner', 'lifecycle', 'criticality']);

/** What a joined word names in words: `Statusbezeichnung` is the state, `Standortname` the location. */
function namedPart(folded: string): ImportTarget | undefined {
  const named = knownHeading(folded) === undefined ? /^(\p{L}{4,})\s?(bezeichnung|name)$/u.exec(folded)?.[1] : undefined;
  const target = named === undefined ? undefined : (knownHeading(named) ?? knownHeading(named.replace(/s$/, '')));
  return target !== undefined && partsNamed.has(target) ? target : undefined;
}

function offersNothing(content: ColumnContent): boolean {
  return content.samples.length > 0 && content.portLike() < 0.2;
}

/** Several devices of one model, or product lines of a vendor; names of single devices are neither. */
function holdsModels(content: ColumnContent): boolean {
  return content.filled >= 2 && content.modelLike() >= 0.6 && content.address() < 0.3 && (content.distinctShare() < 1 || content.product() >= 0.3);
}
