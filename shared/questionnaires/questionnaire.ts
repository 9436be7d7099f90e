import type { WorkbookData } from '../office/workbook';
import type { QuestionnaireField } from './columns';

/** What stood in the file: a workbook, or the value of a JSON text. */
export type QuestionnaireFile =
  | { readonly kind: 'workbook'; readonly workbook: WorkbookData }
  | { readonly kind: 'json'; readonly value: unknown };

/** One practice of a file, as texts; a list is a text of several lines. A field that is not there was not in the file. */
export interface QuestionnaireLine {
  /** Row of the sheet, or place in the list of the JSON file; from 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<QuestionnaireField, string>;
}

/** What is wrong with a questionnaire; the text is `questionnaire.problem.<code>`. */
export type ProblemCode =
  | 'code-missing' | 'code-twice' | 'code-taken' | 'code-elsewhere' | 'title-missing' | 'text-too-long' | 'place-unknown' | 'topic-unknown'
  | 'not-a-practice' | 'not-a-text' | 'key-unknown';

export interface Problem {
  readonly code: ProblemCode;
  /** Row of the sheet, or place in the list; from 1. */
  readonly row: number;
  /** Heading with its letters, or key; empty where the whole row is meant. */
  readonly column: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The practices of a file, found and read but not compared with anything. */
export interface ReadQuestionnaire {
  /** Name the file itself gives the questionnaire. */
  readonly name: string | undefined;
  /** Empty for a JSON file. */
  readonly sheet: string;
  /** From 1; 0 for a JSON file. */
  readonly headerRow: number;
  /** By field: how the file calls it. */
  readonly columns: ReadonlyMap<QuestionnaireField, string>;
  /** Columns that say nothing of a practice. */
  readonly leftOut: readonly string[];
  readonly lines: readonly QuestionnaireLine[];
  readonly problems: readonly Problem[];
}
