import { formatDate, formatNumber } from '../../shared/i18n/format';
import type { Language } from '../../shared/i18n/message';
import type { Translate } from '../../shared/i18n/translate';
import type { Model } from '../../shared/model/model';
import { emptyKey, type ColumnFilter, type TextOperator } from '../../shared/tables/filter';
import { keyText, type RecordColumn } from './table-columns';

/** What a filter asks for, short enough for a chip. */
export function filterWords(column: RecordColumn, filter: ColumnFilter, model: Model, language: Language, translate: Translate): string {
  if (filter.kind === 'keys') return keysWords(filter.keys.map((key) => (key === emptyKey ? translate('grid.empty-value') : keyText(column, key, model, language))), translate);
  if (filter.kind === 'text') return textWords(filter.operator, filter.text, translate);
  const word = (limit: string | number): string => (typeof limit === 'number' ? formatNumber(language, limit) : formatDate(language, limit));
  const { from, to } = filter;
  if (from !== null && to !== null) return translate('grid.filter.between', { from: word(from), to: word(to) });
  if (from !== null) return translate('grid.filter.at-least', { from: word(from) });
  return to === null ? '' : translate('grid.filter.at-most', { to: word(to) });
}

const mostWords = 2;

function keysWords(words: readonly string[], translate: Translate): string {
  const shown = words.slice(0, mostWords).join(', ');
  return words.length > mostWords ? translate('grid.filter.and-more', { shown, count: words.length - mostWords }) : shown;
}

function textWords(operator: TextOperator, text: string, translate: Translate): string {
  switch (operator) {
    case 'contains':
      return translate('grid.filter.is-contains', { text });
    case 'lacks':
      return translate('grid.filter.is-lacks', { text });
    case 'equals':
      return translate('grid.filter.is-equals', { text });
    case 'starts':
      return translate('grid.filter.is-starts', { text });
    case 'empty':
      return translate('grid.filter.is-empty');
    case 'filled':
      return translate('grid.filter.is-filled');
  }
}
