import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import { useTranslate, useUi } from '../../store/stores';
import { Select } from '../../ui';
import type { OpenQuestion } from './open-questions';

export interface QuestionGroup {
  /** What the answers are about, as part of the labels. */
  readonly kind: 'port' | 'end';
  readonly questions: readonly OpenQuestion[];
  readonly titleOf: (option: string) => string;
  /** Without an answer the question is open again. */
  readonly onAnswer: (question: OpenQuestion, answer: string | undefined) => void;
}

const open = 'open';

/** What only a person can tell, asked once for all lines it concerns. Left open, nothing is guessed. */
export function QuestionList({ groups }: { readonly groups: readonly QuestionGroup[] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const all = groups.flatMap(({ questions }) => questions);
  if (all.length === 0) return null;
  const waiting = all.filter(({ answer }) => answer === undefined).length;
  const title = waiting === 0 ? translate('exchange.questions.done', { count: all.length }) : translate('exchange.questions', { count: waiting });
  return (
    <section className="zw-exchange-questions" aria-label={title}>
      <h3>{title}</h3>
      <div className="zw-exchange-questions__list" role="group" aria-label={title} tabIndex={all.length > 8 ? 0 : undefined}>
        {groups.flatMap((group) =>
          group.questions.map((question) => (
            <Select
              key={`${group.kind} ${question.text} ${question.options.join(' ')}`}
              size="small"
              label={translate(group.kind === 'port' ? 'exchange.question.port' : 'exchange.question.end', { text: question.text, count: formatNumber(language, question.count) })}
              placeholder=""
              value={question.answer ?? open}
              options={[{ id: open, title: translate(group.kind === 'port' ? 'exchange.question.port-open' : 'exchange.question.end-open') }, ...question.options.map((id) => ({ id, title: group.titleOf(id) }))]}
              onChange={(id) => group.onAnswer(question, id === open ? undefined : id)}
            />
          )),
        )}
      </div>
    </section>
  );
}
