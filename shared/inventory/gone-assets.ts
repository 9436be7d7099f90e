import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import { foldHeading } from './heading-text';
import type { EarlierList, GoneAsset, ImportSource, KnownList } from './import-plan';

/** The list at hand. */
interface ListAtHand extends KnownList {
  /** Lists of this assessment that are kept with their headings. */
  readonly known: readonly KnownList[];
  /** Assets a row names. */
  readonly isNamed: (assetId: RecordId) => boolean;
  /** Assets a row names by a tag, serial number or MAC address. */
  readonly stablyNamed: ReadonlySet<RecordId>;
}

/** Share of its assets a list must still name to be the same list: by its file name, its headings, or only by its rows. */
const leastNamed = { file: 1 / 3, headings: 1 / 2, rows: 0.6 } as const;
const alikeFrom = 0.8;
/** Fewer rows found again are chance. */
const fewestRows = 3;

interface Kin {
  readonly file: string;
  readonly by: keyof typeof leastNamed;
  named: number;
  readonly gone: GoneAsset[];
}

/** An earlier revision of a list, and the assets it named and the list does not name any more. */
export interface Revision {
  readonly earlier: EarlierList | undefined;
  readonly gone: readonly GoneAsset[];
}

/**
 * Finds the earlier revision of this list. Nothing when most of what the earlier list named is missing: then it is another
 * list. One that bears another name and other headings is known by its rows, as long as most of them are found again by
 * keys that do not change.
 */
export function earlierRevision(assets: readonly Asset[], list: ListAtHand, cameFrom: (assetId: RecordId) => readonly ImportSource[]): Revision {
  const kins = [...kinsByName(assets, list, cameFrom)].filter(isStillTheSame);
  const found = kins.length > 0 ? kins : [kinByRows(assets, list, cameFrom)].filter((kin) => kin !== undefined);
  const gone = found.flatMap((kin) => kin.gone).sort((first, second) => first.lastRow - second.lastRow);
  const [nearest] = found;
  if (nearest === undefined) return { earlier: undefined, gone };
  const named = found.reduce((sum, kin) => sum + kin.named, 0);
  return { gone, earlier: { file: nearest.file, by: nearest.by, found: named, of: named + gone.length } };
}

function isStillTheSame({ by, named, gone }: Kin): boolean {
  return named > 0 && named >= (named + gone.length) * leastNamed[by];
}

function note(kin: Kin, { id, name, state }: Asset, { row, file }: ImportSource, isNamed: ListAtHand['isNamed']): void {
  if (isNamed(id)) kin.named += 1;
  else if (state !== 'toBeRemoved') kin.gone.push({ assetId: id, name, lastRow: row, file });
}

function kinsByName(assets: readonly Asset[], list: ListAtHand, cameFrom: (assetId: RecordId) => readonly ImportSource[]): Iterable<Kin> {
  const kinship = createKinship(list);
  const kins = new Map<Kin['by'], Kin>();
  for (const asset of assets) {
    const source = cameFrom(asset.id).findLast((candidate) => kinship(candidate) !== undefined);
    const by = source === undefined ? undefined : kinship(source);
    if (source === undefined || by === undefined) continue;
    const kin: Kin = kins.get(by) ?? { file: source.file, by, named: 0, gone: [] };
    kins.set(by, kin);
    note(kin, asset, source, list.isNamed);
  }
  return ['file' as const, 'headings' as const].flatMap((by) => kins.get(by) ?? []);
}

/** The one earlier list whose assets are most of what this list names, and most of which it names. */
function kinByRows(assets: readonly Asset[], list: ListAtHand, cameFrom: (assetId: RecordId) => readonly ImportSource[]): Kin | undefined {
  const kins = new Map<string, Kin & { stable: number }>();
  for (const asset of assets) {
    const sources = new Map(cameFrom(asset.id).map((source) => [`${source.file}\u0000${source.sheet}`, source]));
    for (const [place, source] of sources) {
      const kin = kins.get(place) ?? { file: source.file, by: 'rows', named: 0, gone: [], stable: 0 };
      kins.set(place, kin);
      note(kin, asset, source, list.isNamed);
      if (list.stablyNamed.has(asset.id)) kin.stable += 1;
    }
  }
  const fitting = [...kins.values()].filter(({ stable, named, gone }) => stable >= Math.max(fewestRows, (named + gone.length) * leastNamed.rows, list.stablyNamed.size * leastNamed.rows));
  return fitting.sort((first, second) => second.stable - first.stable)[0];
}

/** Tells whether a source is an earlier revision of the list, and by what. Sources repeat, so that each is looked at once. */
function createKinship({ file, sheet, headings, known }: Pick<ListAtHand, 'file' | 'sheet' | 'headings' | 'known'>): (source: ImportSource) => 'file' | 'headings' | undefined {
  const answers = new Map<string, 'file' | 'headings' | undefined>();
  const mine = new Set(headings.map(foldHeading).filter((heading) => heading !== ''));
  const find = (source: ImportSource): 'file' | 'headings' | undefined => {
    if (fileStem(source.file) === fileStem(file) && (fileStem(source.sheet) === fileStem(sheet) || source.sheet === '')) return 'file';
    const record = known.find((candidate) => candidate.file === source.file && candidate.sheet === source.sheet);
    return record !== undefined && areAlike(mine, record.headings) ? 'headings' : undefined;
  };
  return (source) => {
    const name = `${source.file}\u0000${source.sheet}`;
    if (!answers.has(name)) answers.set(name, find(source));
    return answers.get(name);
  };
}

function areAlike(mine: ReadonlySet<string>, headings: readonly string[]): boolean {
  const theirs = new Set(headings.map(foldHeading).filter((heading) => heading !== ''));
  const common = [...theirs].filter((heading) => mine.has(heading)).length;
  return common > 0 && common >= alikeFrom * (mine.size + theirs.size - common);
}

const months = 'jan(uar|uary)?|feb(ruar|ruary)?|m(ä|ae)rz|mar(ch)?|apr(il)?|mai|may|jun[ie]?|jul[iy]?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|de[zc](ember)?';
const endings = [
  /[\s_.-]*\(\d+\)$/,
  /[\s_.-]+(kopie|copy|final|neu|new|aktuell|current|alt|old|entwurf|draft)$/,
  /[\s_.-]*(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])$/,
  /[\s_.-]*([0-2]?\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.]((19|20)?\d\d)$/,
  /[\s_.-]*(19|20)\d\d[-_.](0?[1-9]|1[0-2])$/,
  /[\s_.-]+(19|20)\d\d$/,
  /[\s_.-]+(q[1-4]|kw ?\d{1,2})$/,
  new RegExp(`[\\s_.-]+(${months})$`),
  /[\s_.-]+(rev(ision)?|index|issue|ausgabe)[\s_.-]*([a-z]|\d{0,3})(\.\d+)*$/,
  /[\s_.-]+(v|ver(sion)?|stand)[\s_.-]*\d{1,3}(\.\d+)*$/,
  /[\s_.-]+stand$/,
];

/** The name of a file or sheet without what changes from revision to revision: endings, dates, versions, copies. */
export function fileStem(name: string): string {
  let stem = name.trim().toLowerCase().replace(/\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/, '');
  for (;;) {
    const shorter = endings.reduce((text, ending) => {
      const rest = text.replace(ending, '').trim();
      // A date alone is a name.
      return /\p{L}/u.test(rest) ? rest : text;
    }, stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}
