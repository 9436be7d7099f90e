import type { ReactNode } from 'react';
import { compareText, formatDate } from '../../../../shared/i18n/format';
import type { Language } from '../../../../shared/i18n/message';
import { listOf, type Model } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import { listAgenda } from '../../../../shared/practices/agenda';
import { domainTitle, practiceTopics, topicName } from '../../../../shared/practices/catalog';
import { domainsOf } from '../../../../shared/practices/client';
import { listPlaces, placeName, placePath } from '../../../../shared/practices/place';
import { useApp } from '../../../commands/app-context';
import type { WalkFilter } from '../../../store/practice-walk';
import { useModel, useTranslate, useUi } from '../../../store/stores';
import { Button, FilterIcon, PopoverButton, SegmentedControl, Select, Switch, type Choice } from '../../../ui';
import type { Walk } from './use-practice-walk';

type Narrowing = 'domain' | 'topic' | 'personId' | 'interviewId';

/** Which practices, at which place: a small pane over the card. */
export function WalkChoice({ walk }: { readonly walk: Walk }): ReactNode {
  const translate = useTranslate();
  const { filter, placeId } = walk;
  const isNarrowed = filter.show !== 'all' || Object.keys(filter).length > 1 || placeId !== undefined;
  return (
    <PopoverButton label={translate(isNarrowed ? 'practiceWalk.filter.narrowed' : 'practiceWalk.filter')} icon={<FilterIcon aria-hidden />} placement="bottom end">
      <Pane walk={walk} isNarrowed={isNarrowed} />
    </PopoverButton>
  );
}

const any = 'any';

function Pane({ walk, isNarrowed }: { readonly walk: Walk; readonly isNarrowed: boolean }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { filter, placeId, choose } = walk;
  const narrow = (name: Narrowing, value: string): void => {
    const { [name]: _, ...rest } = filter;
    choose(value === any ? rest : { ...rest, [name]: value }, placeId);
  };
  const places = [
    { id: any, title: translate('practiceWalk.whole') },
    ...listPlaces(model, language).map(({ id, name }) => ({ id, title: name, description: placesAround(model, id) })),
  ];
  const orAny = (choices: readonly Choice[]): readonly Choice[] => [{ id: any, title: translate('practiceWalk.filter.any') }, ...choices];
  const selects = [
    { name: 'interviewId', label: translate('practiceWalk.filter.interview'), options: orAny(interviewChoices(model, language)) },
    { name: 'personId', label: translate('practiceWalk.filter.person'), options: orAny(personChoices(model, language)) },
    { name: 'domain', label: translate('practiceWalk.filter.domain'), options: orAny(domainsOf(model).map(({ id }) => ({ id, title: domainTitle(language, id) }))) },
    { name: 'topic', label: translate('practiceWalk.filter.topic'), options: orAny(practiceTopics.map((id) => ({ id, title: topicName(language, id) }))) },
  ] as const;
  const shows = [
    { id: 'all', title: translate('practiceWalk.filter.all') },
    { id: 'open', title: translate('practiceWalk.filter.open') },
  ] as const;
  return (
    <div className="zw-pwalk-choice" data-density="walk">
      <SegmentedControl label={translate('practiceWalk.filter.show')} segments={shows} value={filter.show} onChange={(show) => choose({ ...filter, show }, placeId)} />
      <Select label={translate('practiceWalk.filter.place')} options={places} value={placeId ?? any} placeholder={translate('practiceWalk.whole')} onChange={(id) => choose(filter, id === any ? undefined : id)} />
      <div className="zw-pwalk-choice__selects">
        {selects.map(({ name, label, options }) =>
          options.length === 1 ? null : (
            <Select key={name} label={label} options={options} value={filter[name] ?? any} placeholder={translate('practiceWalk.filter.any')} onChange={(id) => narrow(name, id)} />
          ),
        )}
      </div>
      <Switch isSelected={filter.quickWins === true} onChange={(isOn) => choose(withQuickWins(filter, isOn), placeId)}>
        {translate('practiceWalk.filter.quickWins')}
      </Switch>
      <GoesOn />
      <div className="zw-pwalk-choice__foot">
        <span role="status">{translate('practiceWalk.filter.count', { count: walk.cards.length })}</span>
        {isNarrowed ? (
          <Button variant="quiet" onPress={() => choose({ show: 'all' }, undefined)}>
            {translate('practiceWalk.filter.clear')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Whether a rating leads on to the next card; remembered. */
function GoesOn(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const habits = useUi((state) => state.walkHabits);
  return (
    <Switch isSelected={habits.goesOn} onChange={(goesOn) => ui.setState({ walkHabits: { ...habits, goesOn } })}>
      {translate('practiceWalk.option.goesOn')}
    </Switch>
  );
}

/** The places around one, outermost first: "Werk › Halle 1". */
function placesAround(model: Model, id: RecordId): string | undefined {
  const names = placePath(model, id).slice(1).flatMap((outer) => placeName(model, outer) ?? []);
  return names.length === 0 ? undefined : names.reverse().join(' › ');
}

function withQuickWins(filter: WalkFilter, isOn: boolean): WalkFilter {
  const { quickWins: _, ...rest } = filter;
  return isOn ? { ...rest, quickWins: true } : rest;
}

function interviewChoices(model: Model, language: Language): readonly Choice[] {
  return listAgenda(model).flatMap(({ day, items }) =>
    items.map(({ interview }) => ({ id: interview.id, title: day === undefined ? interview.title : `${interview.title} (${formatDate(language, day)})` })),
  );
}

function personChoices(model: Model, language: Language): readonly Choice[] {
  const compare = compareText(language);
  return listOf(model, 'person')
    .filter(({ role }) => role !== 'assessor')
    .map(({ id, name, function: task }) => ({ id, title: task === undefined ? name : `${name} (${task})` }))
    .sort((left, right) => compare(left.title, right.title));
}
