import type { ReactNode } from 'react';
import { regulationText, sectorTitle } from '../../../shared/regulation/catalog';
import type { Nis2Facts, Nis2Result } from '../../../shared/regulation/nis2';
import type { Jurisdiction } from '../../../shared/regulation/nis2-activities';
import { possibleChanges } from '../../../shared/regulation/nis2-changes';
import { ruleOfThumb, type RuleOfThumb } from '../../../shared/regulation/rule-of-thumb';
import { classText, groundArticle, groundText, verdictText } from '../../../shared/regulation/words';
import { useTranslate, useUi } from '../../store/stores';
import { Card } from '../../ui';

interface ResultProps {
  readonly facts: Nis2Facts;
  readonly results: Readonly<Record<Jurisdiction, Nis2Result>>;
}

/** Where the company stands under both laws, why, and what would move it. */
export function Nis2ResultCards({ facts, results }: ResultProps): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <Card title={translate('regulation.nis2.result')}>
        <div aria-live="polite">
          <Verdict jurisdiction="de" result={results.de} />
          <Verdict jurisdiction="eu" result={results.eu} />
        </div>
      </Card>
      <Card title={translate('regulation.nis2.changes')}>
        <ChangeList facts={facts} jurisdiction="de" result={results.de} />
      </Card>
      <Card title={translate('regulation.nis2.thumb')}>
        <Thumb thumb={ruleOfThumb(results.eu)} />
      </Card>
    </>
  );
}

function Verdict({ jurisdiction, result }: { readonly jurisdiction: Jurisdiction; readonly result: Nis2Result }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { notices, verdict } = result;
  return (
    <section className="zw-regulation-verdict" data-verdict={verdict} aria-label={translate(`regulation.jurisdiction.${jurisdiction}`)}>
      <h3>{translate(`regulation.jurisdiction.${jurisdiction}`)}</h3>
      <p className="zw-regulation-verdict__class">{verdictText(translate, result)}</p>
      <p>
        <span className="zw-muted">{translate(verdict === 'open' ? 'regulation.nis2.undecided' : 'regulation.nis2.decided')}: </span>
        {groundText(language, result)} <span className="zw-mono zw-regulation-article">{groundArticle(language, result, jurisdiction)}</span>
      </p>
      {notices.length === 0 ? null : (
        <ul className="zw-regulation-notices" aria-label={translate('regulation.nis2.know')}>
          {notices.map((notice) => (
            <li key={notice}>{regulationText(language, 'notices', notice)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangeList({ facts, jurisdiction, result }: { readonly facts: Nis2Facts; readonly jurisdiction: Jurisdiction; readonly result: Nis2Result }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const changes = possibleChanges(facts, jurisdiction, result);
  if (result.verdict === 'open') return <p className="zw-muted">{regulationText(language, 'rules', result.ground.rule)}</p>;
  if (changes.length === 0) return <p className="zw-muted">{translate('regulation.nis2.changes.none')}</p>;
  return (
    <>
      <ul className="zw-regulation-list">
        {changes.map(({ kind, becomes, sectorId = '' }) => (
          <li key={`${kind} ${sectorId}`}>{translate(`regulation.nis2.change.${kind}`, { class: classText(translate, becomes), sector: sectorTitle(language, sectorId) })}</li>
        ))}
      </ul>
      <p className="zw-muted">{translate('regulation.nis2.change.years')}</p>
    </>
  );
}

function Thumb({ thumb: { isIn, difference } }: { readonly thumb: RuleOfThumb }): ReactNode {
  const translate = useTranslate();
  const why = difference === undefined ? 'regulation.nis2.thumb.same' : difference === 'rule' ? 'regulation.nis2.thumb.rule-other' : (`regulation.nis2.thumb.${difference}` as const);
  return (
    <>
      <p className="zw-muted">{translate('regulation.nis2.thumb.rule')}</p>
      {isIn === undefined ? (
        <p>{translate('regulation.nis2.thumb.open')}</p>
      ) : (
        <p>
          {translate(isIn ? 'regulation.nis2.thumb.in' : 'regulation.nis2.thumb.out')} <strong>{translate(why)}</strong>
        </p>
      )}
    </>
  );
}
