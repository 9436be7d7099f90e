import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an Office file by name, in the order they are written. */
export type PackageParts = Map<string, Uint8Array>;

/** A fixed moment in local time: archive time stamps must not tell when or where a file was made. */
const archiveTime = '1980-01-01T00:00:00';
const alreadyCompressed = /\.(png|jpe?g|gif)$/i;
/** From so many bytes on, looking for the shortest form takes twice as long and saves a twentieth. */
const large = 4_000_000;

export function openPackage(bytes: Uint8Array): PackageParts {
  // Folder entries mean nothing in an Office file.
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Rewrites one text part; a part that is not there is left alone. */
export function editPart(parts: PackageParts, name: string, edit: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, strToU8(edit(strFromU8(part))));
}

/** Packs the parts so that the same parts always give the same bytes: fixed order, fixed times. */
export function closePackage(parts: PackageParts): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const rest = [...parts.keys()].filter((name) => !first.includes(name)).sort();
  const files: Zippable = {};
  for (const name of [...first, ...rest]) {
    const bytes = parts.get(name);
    if (bytes !== undefined) files[name] = [bytes, { level: alreadyCompressed.test(name) ? 0 : bytes.byteLength > large ? 4 : 6 }];
  }
  return zipSync(files, { mtime: archiveTime });
}

/** Writes the given day as creation and change time of the file. */
export function fixCoreDates(parts: PackageParts, date: string): void {
  const instant = `${date.slice(0, 10)}T00:00:00Z`;
  editPart(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${instant}$3`),
  );
}
