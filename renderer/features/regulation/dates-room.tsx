import type { ReactNode } from 'react';
import { formatDate } from '../../../shared/i18n/format';
import { lawSources, regulationText } from '../../../shared/regulation/catalog';
import { referenceText } from '../../../shared/regulation/law-reference';
import { listTimeline } from '../../../shared/regulation/timeline';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Card } from '../../ui';
import { daysText } from '../../../shared/regulation/words';

/** Every date with the days from today, and what was read. */
export function DatesRoom(): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { env } = useApp();
  const entries = listTimeline(env.now());
  const coming = entries.filter(({ days }) => days >= 0);
  const past = entries.filter(({ days }) => days < 0).reverse();
  return (
    <section className="zw-regulation-page" aria-label={translate('regulation.tab.dates')} tabIndex={0}>
      <Card title={translate('regulation.dates.title')} flush>
        <table className="zw-regulation-dates">
          <thead>
            <tr>
              <th scope="col">{translate('regulation.dates.date')}</th>
              <th scope="col">{translate('regulation.dates.days')}</th>
              <th scope="col">{translate('field.dutyAnswer.regulation')}</th>
              <th scope="col">{translate('regulation.dates.what')}</th>
              <th scope="col">{translate('regulation.dates.reference')}</th>
            </tr>
          </thead>
          <tbody>
            {[...coming, ...past].map((entry) => (
              <tr key={entry.id} data-time={entry.days < 0 ? 'past' : entry === coming[0] ? 'next' : 'coming'}>
                <td>{formatDate(language, entry.on)}</td>
                <td>{daysText(translate, entry.days)}</td>
                <td>{entry.isGerman === true ? translate('regulation.jurisdiction.de') : translate(`choice.regulation.${entry.regulation}`)}</td>
                <td>{regulationText(language, 'dates', entry.id)}</td>
                <td className="zw-mono">{referenceText(language, entry.reference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title={translate('regulation.sources')}>
        <dl className="zw-regulation-corrections">
          {lawSources(language).map(({ id, name, text }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="zw-muted">{regulationText(language, 'notices', 'proposal')}</p>
      </Card>
    </section>
  );
}
