import type { ReactNode } from 'react';
import { articleOf, corrections, nis2Duties, nis2Fines, nis2Measures, regulationText, regulationTexts } from '../../../shared/regulation/catalog';
import type { Nis2Class } from '../../../shared/regulation/nis2';
import { useTranslate, useUi } from '../../store/stores';
import { Card } from '../../ui';

/** What follows from the class: duties, topics of the measures, fines, and what is often told wrongly. */
export function Nis2Duties({ most }: { readonly most: Nis2Class }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const isOut = most === 'out';
  const applies = (of: Nis2Class | undefined): boolean => of === undefined || isOut || of === most;
  return (
    <>
      <Card title={translate('regulation.nis2.duties')}>
        {isOut ? <p className="zw-muted">{translate('regulation.nis2.duties.ifIn')}</p> : null}
        <dl className="zw-regulation-duties">
          {nis2Duties
            .filter((duty) => applies(duty.class))
            .map(({ id }) => (
              <Entry key={id} text={regulationText(language, 'duties', id)} eu={articleOf(language, nis2Duties, id, 'eu')} de={articleOf(language, nis2Duties, id, 'de')} />
            ))}
        </dl>
        <details className="zw-regulation-fold">
          <summary>{translate('regulation.nis2.measures')}</summary>
          <dl className="zw-regulation-duties">
            {nis2Measures.map(({ id }) => (
              <Entry key={id} text={regulationText(language, 'measures', id)} eu={articleOf(language, nis2Measures, id, 'eu')} de={articleOf(language, nis2Measures, id, 'de')} />
            ))}
          </dl>
        </details>
        <details className="zw-regulation-fold">
          <summary>{translate('regulation.nis2.fines')}</summary>
          <dl className="zw-regulation-duties">
            {nis2Fines
              .filter((fine) => applies(fine.class))
              .map(({ id }) => (
                <Entry key={id} text={regulationText(language, 'fines', id)} eu={articleOf(language, nis2Fines, id, 'eu')} de={articleOf(language, nis2Fines, id, 'de')} />
              ))}
          </dl>
        </details>
        <details className="zw-regulation-fold">
          <summary>{translate('regulation.nis2.corrections')}</summary>
          <dl className="zw-regulation-corrections">
            {corrections.map((id) => {
              const { said, exact } = regulationTexts[language].corrections[id] ?? { said: id, exact: '' };
              return (
                <div key={id}>
                  <dt>{said}</dt>
                  <dd>{exact}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      </Card>
    </>
  );
}

function Entry({ text, eu, de }: { readonly text: string; readonly eu: string; readonly de: string }): ReactNode {
  return (
    <div>
      <dt className="zw-mono">{[eu, de].filter((article) => article !== '–').join(' · ')}</dt>
      <dd>{text}</dd>
    </div>
  );
}
