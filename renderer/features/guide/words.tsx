import { useState, type ReactNode } from 'react';
import { useTranslate, useUi } from '../../store/stores';
import { SearchField } from '../../ui';
import { findTerms, type TermGroup } from './read-glossary';
import { SpanText } from './span-text';

/** The glossary with a search; each term beside its word in the other language. */
export function Words({ groups }: { readonly groups: readonly TermGroup[] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [words, setWords] = useState('');
  const found = findTerms(groups, words);
  return (
    <div className="zw-guide">
      <SearchField label={translate('app.guide.find')} value={words} onChange={setWords} clearLabel={translate('records.clear-filter')} />
      {found.length === 0 && <p role="status">{translate('app.guide.none', { words })}</p>}
      {found.map(({ title, terms }) => (
        <section key={title}>
          <h3 className="zw-guide__title">{title}</h3>
          <dl className="zw-guide__terms">
            {terms.map(({ term, other, meaning }) => (
              <div key={term} className="zw-guide__term">
                <dt>
                  <strong>{term}</strong>
                  {other !== term && <span className="zw-muted" lang={language === 'de' ? 'en' : 'de'}>{other}</span>}
                </dt>
                <dd>{meaning.map((span, index) => <SpanText key={index} span={span} />)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
