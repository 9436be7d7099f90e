import type { Asset } from '../model/entities/asset';
import type { RecordId } from '../model/record-type';
import { foldHeading } from './heading-text';
import type { GoneAsset, ImportSource, KnownList } from './import-plan';

/** The list at hand. */
interface ListAtHand extends KnownList {
  /** Lists of this assessment that are kept with their headings. */
  readonly known: readonly KnownList[];
}

/** Share of its assets a list must still name to be the same list: by its file name, or only by its headings. */
const namedByFile = 1 / 3;
const namedByHeadings = 1 / 2;
const alikeFrom = 0.8;

/**
 * Assets that came from an earlier revision of this list and that it does not name any more. Nothing when most of what the
 * earlier list named is missing: then it is another list.
 */
export function goneAssets(
  assets: Iterable<Asset>,
  list: ListAtHand,
  cameFrom: (assetId: RecordId) => readonly ImportSource[],
  isNamed: (assetId: RecordId) => boolean,
): readonly GoneAsset[] {
  const kinship = createKinship(list);
  const groups = { file: { named: 0, gone: [] as GoneAsset[] }, headings: { named: 0, gone: [] as GoneAsset[] } };
  for (const { id, name, state } of assets) {
    const source = cameFrom(id).findLast((candidate) => kinship(candidate) !== undefined);
    const kin = source === undefined ? undefined : kinship(source);
    if (source === undefined || kin === undefined) continue;
    if (isNamed(id)) groups[kin].named += 1;
    else if (state !== 'toBeRemoved') groups[kin].gone.push({ assetId: id, name, lastRow: source.row, file: source.file });
  }
  return [
    ...stillTheSame(groups.file, namedByFile),
    ...stillTheSame(groups.headings, namedByHeadings),
  ].sort((first, second) => first.lastRow - second.lastRow);
}

function stillTheSame({ named, gone }: { readonly named: number; readonly gone: readonly GoneAsset[] }, share: number): readonly GoneAsset[] {
  return named >= (named + gone.length) * share ? gone : [];
}

/** Tells whether a source is an earlier revision of the list, and by what. Sources repeat, so that each is looked at once. */
function createKinship({ file, sheet, headings, known }: ListAtHand): (source: ImportSource) => 'file' | 'headings' | undefined {
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
