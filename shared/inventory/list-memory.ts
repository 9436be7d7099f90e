import { decimalSigns, textEncodings, type DecimalSign, type TextEncoding } from '../office/workbook';
import { isSplit, type ColumnDecision } from './import-plan';
import { isImportTarget } from './targets';

/** How a text table is to be read; what is left out is found out. */
export interface TextReading {
  readonly encoding?: TextEncoding;
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly quote?: '"' | "'" | 'none';
  readonly decimal?: DecimalSign;
}

/** A column's decision as the text that is kept. */
export function decisionText(decision: ColumnDecision): string {
  return isSplit(decision) ? `split ${decision.split.join(',')} at ${decision.at}` : decision;
}

/** The decision behind a kept text; one that this version does not know keeps the column as it is. */
export function decisionOf(text: string): ColumnDecision {
  if (text === 'leave' || isImportTarget(text)) return text;
  const [, targets = '', at = ''] = /^split ([A-Za-z,]+) at (.*)$/s.exec(text) ?? [];
  const split = targets.split(',').filter(isImportTarget);
  return split.length > 1 && split.length === targets.split(',').length ? { split, at } : 'keep';
}

/** Words of a column and their choices, one a line. */
export function wordsText(words: ReadonlyMap<string, string | null> | undefined): string {
  return [...(words ?? [])].map(([word, choice]) => `${word.replace(/[\t\r\n]+/g, ' ')}\t${choice ?? ''}`).join('\n');
}

export function wordsOf(text: string): ReadonlyMap<string, string | null> {
  return new Map(
    text.split('\n').map((line) => {
      const [word = '', choice = ''] = line.split('\t');
      return [word, choice === '' ? null : choice] as const;
    }),
  );
}

const delimiterNames = [['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['bar', '|']] as const;
const quoteNames = [['double', '"'], ['single', "'"], ['none', 'none']] as const;

/** `encoding=cp850;delimiter=tab` */
export function readingText({ encoding, delimiter, quote, decimal }: TextReading): string {
  const parts = [
    ['encoding', encoding],
    ['delimiter', delimiterNames.find(([, sign]) => sign === delimiter)?.[0]],
    ['quote', quoteNames.find(([, sign]) => sign === quote)?.[0]],
    ['decimal', decimal === ',' ? 'comma' : decimal === '.' ? 'point' : decimal],
  ] as const;
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(';');
}

/** The reading behind a kept text; undefined when nothing was chosen. */
export function readingOf(text: string): TextReading | undefined {
  const parts = new Map(text.split(';').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const));
  const encoding = textEncodings.find((name) => name === parts.get('encoding'));
  const delimiter = delimiterNames.find(([name]) => name === parts.get('delimiter'))?.[1];
  const quote = quoteNames.find(([name]) => name === parts.get('quote'))?.[1];
  const written = parts.get('decimal');
  const decimal = decimalSigns.find((sign) => sign === (written === 'comma' ? ',' : written === 'point' ? '.' : written));
  if (encoding === undefined && delimiter === undefined && quote === undefined && decimal === undefined) return undefined;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(decimal === undefined ? {} : { decimal }),
  };
}
