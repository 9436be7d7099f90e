import { useMemo, type ReactNode } from 'react';
import { nextThings, type NextThing } from '../../../shared/checks/next-things';
import { methodProgress } from '../../../shared/checks/progress';
import type { Language } from '../../../shared/i18n/message';
import { translate as translateIn } from '../../../shared/i18n/translate';
import type { Model } from '../../../shared/model/model';
import { domainTitle, levelText } from '../../../shared/practices/catalog';
import { valueOfLevel } from '../../../shared/practices/rating';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import type { Screen } from '../../store/ui-store';
import { ArrowRightIcon, Card } from '../../ui';
import { itemTexts, nextTexts } from './texts';

const shownThings = 6;

interface Offer {
  readonly id: string;
  readonly text: string;
  readonly screen: Screen;
  readonly target?: string;
}

/** What pays off next; when little presses, what the steps of the method still lack. */
export function NextTile(): ReactNode {
  const { ui, env } = useApp();
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const today = env.now().slice(0, 10);
  const offers = useMemo(() => listOffers(model, today, language), [model, today, language]);
  return (
    <Card className="zw-overview-tile zw-overview-next" title={translate('overview.next.title')}>
      {offers.length === 0 ? <p className="zw-muted">{translate('overview.next.empty')}</p> : null}
      <ul className="zw-overview-list">
        {offers.map(({ id, text, screen, target }) => (
          <li key={id}>
            <button type="button" className="zw-overview-row" onClick={() => ui.go(screen, target)}>
              <ArrowRightIcon aria-hidden />
              <span className="zw-overview-row__text" title={text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function listOffers(model: Model, today: string, language: Language): readonly Offer[] {
  const things = nextThings(model, today).map((thing): Offer => {
    const { text, screen } = nextTexts[thing.id];
    return { id: thing.id, screen, text: translateIn(language, text, parametersOf(thing, language)), ...(thing.first === undefined ? {} : { target: thing.first }) };
  });
  const lacking = methodProgress(model).flatMap(({ items }) =>
    items.filter(({ state }) => state === 'open').slice(0, 1).map(({ id, missing }): Offer => {
      const texts = itemTexts[id];
      return { id: `step ${id}`, screen: texts.screen, text: translateIn(language, texts.missing, { count: missing }) };
    }),
  );
  return [...things, ...lacking].slice(0, shownThings);
}

function parametersOf({ count, domain, level }: NextThing, language: Language): Readonly<Record<string, string | number>> {
  return {
    count,
    ...(domain === undefined ? {} : { domain: domainTitle(language, domain) }),
    ...(level === undefined ? {} : { level: levelText(language, valueOfLevel(level)).short }),
  };
}
