import type { DocumentDescription, DocumentWords } from './document';
import { flowBlocks } from './document';

/** What a cross reference prints and which bookmark it points to. */
export interface Target {
  readonly kind: 'heading' | 'figure' | 'table';
  /** "3.2", "A.1" for headings; "4" for captions. */
  readonly number: string;
  /** "Table 4", "chapter 3.2". */
  readonly label: string;
  readonly bookmark: string;
}

interface Counters {
  figure: number;
  table: number;
  readonly levels: number[];
  annex: boolean;
  annexes: number;
}

/** Numbers every heading, figure and table that has an id, in reading order, as Word will number them. */
export function numberTargets(description: DocumentDescription): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const counters = freshCounters();
  const { words } = description;
  for (const block of flowBlocks(description.blocks)) {
    if (block.kind === 'heading') {
      const number = nextHeadingNumber(counters, block.level, block.annex === true);
      if (block.id !== undefined) targets.set(block.id, headingTarget(number, counters.annex, words, targets.size));
    } else if (block.kind === 'figure') {
      counters.figure += 1;
      if (block.id !== undefined) targets.set(block.id, captionTarget('figure', counters.figure, words, targets.size));
    } else if (block.kind === 'table' && block.caption !== undefined) {
      counters.table += 1;
      if (block.id !== undefined) targets.set(block.id, captionTarget('table', counters.table, words, targets.size));
    }
  }
  return targets;
}

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly number: string;
}

/** The headings of the first two levels with their numbers, in reading order. */
export function contentsEntries(description: DocumentDescription): readonly ContentsEntry[] {
  const counters = freshCounters();
  return flowBlocks(description.blocks).flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const number = nextHeadingNumber(counters, block.level, block.annex === true);
    return block.level === 3 ? [] : [{ level: block.level, number }];
  });
}

function freshCounters(): Counters {
  return { figure: 0, table: 0, levels: [0, 0, 0], annex: false, annexes: 0 };
}

function nextHeadingNumber(counters: Counters, level: 1 | 2 | 3, annex: boolean): string {
  if (level === 1) {
    counters.annex = annex;
    if (annex) counters.annexes += 1;
    else counters.levels[0] = (counters.levels[0] ?? 0) + 1;
    counters.levels[1] = 0;
    counters.levels[2] = 0;
  } else {
    counters.levels[level - 1] = (counters.levels[level - 1] ?? 0) + 1;
    if (level === 2) counters.levels[2] = 0;
  }
  const first = counters.annex ? String.fromCharCode(64 + counters.annexes) : String(counters.levels[0]);
  return [first, ...counters.levels.slice(1, level).map(String)].join('.');
}

function headingTarget(number: string, annex: boolean, words: DocumentWords, index: number): Target {
  const word = annex ? words.annex : words.chapter;
  return { kind: 'heading', number, label: `${word}\u00a0${number}`, bookmark: `_RefHeading${index + 1}` };
}

function captionTarget(kind: 'figure' | 'table', number: number, words: DocumentWords, index: number): Target {
  const word = kind === 'figure' ? words.figure : words.table;
  const name = kind === 'figure' ? 'Figure' : 'Table';
  return { kind, number: String(number), label: `${word}\u00a0${number}`, bookmark: `_Ref${name}${index + 1}` };
}
