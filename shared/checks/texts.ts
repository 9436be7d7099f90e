import { formatDate } from '../i18n/format';
import { fieldLabelKey } from '../i18n/labels';
import type { Language, MessageParameters } from '../i18n/message';
import { isMessageKey, translate } from '../i18n/translate';
import { typeOfId } from '../model/record-type';
import type { FoundResult } from './check';

/** A result in words. */
export interface ResultTexts {
  readonly title: string;
  /** What was noticed, with the names of the objects. */
  readonly text: string;
  /** Why it matters and what helps. */
  readonly explanation: string;
  /** Labels of the fields concerned. */
  readonly fields: readonly string[];
}

/** Puts a result into words of a language. */
export function describeResult(language: Language, { check, subjectId, parameters, fields }: FoundResult): ResultTexts {
  const type = typeOfId(subjectId);
  const labels = fields.flatMap((field) => {
    const key = type === undefined ? '' : fieldLabelKey(type, field);
    return isMessageKey(key) ? [translate(language, key)] : [];
  });
  return {
    title: translate(language, check.titleKey),
    text: withOneStop(translate(language, check.resultKey, { ...readable(language, parameters), fields: labels.join(', ') })),
    explanation: translate(language, check.explanationKey),
    fields: labels,
  };
}

/** A list that breaks off, or a name with a full stop of its own, ends the sentence as well. */
function withOneStop(sentence: string): string {
  return sentence.replace(/([….])\.$/, '$1');
}

/** Dates are kept as they are stored and written out here. */
function readable(language: Language, parameters: MessageParameters): MessageParameters {
  const date = parameters['date'];
  return typeof date === 'string' ? { ...parameters, date: formatDate(language, date) } : parameters;
}
