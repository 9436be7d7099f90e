import { useMemo, useState, type ReactNode } from 'react';
import type { Model } from '../../../shared/model/model';
import { listPlaces, placeName, placeOf, type Place, type PlaceId } from '../../../shared/practices/place';
import { useTranslate, useUi } from '../../store/stores';
import { CheckIcon, MapPinIcon, PopoverButton, SearchField } from '../../ui';

/** Where one rates: the whole organisation, an area out of the tree, a zone, a contractor. */
export function PlaceSwitcher({ model, place, onChange }: { readonly model: Model; readonly place: PlaceId; readonly onChange: (place: PlaceId) => void }): ReactNode {
  const translate = useTranslate();
  const name = placeName(model, place) ?? translate('practices.place.organisation');
  return (
    <PopoverButton label={translate('practices.place.button', { place: name })} icon={<MapPinIcon aria-hidden />}>
      {(close) => (
        <PlaceList
          model={model}
          place={place}
          onChange={(next) => {
            close();
            onChange(next);
          }}
        />
      )}
    </PopoverButton>
  );
}

const kinds = [
  { id: 'areas', titleKey: 'practices.place.areas', has: ({ kind }: Place) => kind === 'site' || kind === 'area' },
  { id: 'zones', titleKey: 'practices.place.zones', has: ({ kind }: Place) => kind === 'zone' },
  { id: 'contractors', titleKey: 'practices.place.contractors', has: ({ kind }: Place) => kind === 'contractor' },
] as const;

function PlaceList({ model, place, onChange }: { readonly model: Model; readonly place: PlaceId; readonly onChange: (place: PlaceId) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [text, setText] = useState('');
  const places = useMemo(() => listPlaces(model, language), [model, language]);
  const counts = useMemo(() => countRatings(model), [model]);
  const wanted = text.trim().toLocaleLowerCase(language);
  const found = wanted === '' ? places : places.filter(({ name }) => name.toLocaleLowerCase(language).includes(wanted));
  return (
    <div className="zw-practices-places">
      <SearchField label={translate('practices.place.search')} clearLabel={translate('practices.filter.search.clear')} value={text} onChange={setText} />
      <div className="zw-practices-places__list">
        {wanted === '' ? <PlaceButton name={translate('practices.place.organisation')} depth={0} count={counts.get('') ?? 0} isChosen={place === undefined} onPress={() => onChange(undefined)} /> : null}
        {kinds.map(({ id, titleKey, has }) => {
          const group = found.filter(has);
          return group.length === 0 ? null : (
            <section key={id} aria-label={translate(titleKey)}>
              <h3>{translate(titleKey)}</h3>
              {group.map((entry) => (
                <PlaceButton key={entry.id} name={entry.name} depth={wanted === '' ? entry.depth : 0} count={counts.get(entry.id) ?? 0} isChosen={entry.id === place} onPress={() => onChange(entry.id)} />
              ))}
            </section>
          );
        })}
        {found.length === 0 ? <p className="zw-muted">{translate(places.length === 0 ? 'practices.place.empty' : 'practices.place.none')}</p> : null}
      </div>
    </div>
  );
}

/** How many practices are rated at each place; the organisation under the empty text. */
function countRatings(model: Model): ReadonlyMap<string, number> {
  const rated = new Map<string, Set<string>>();
  for (const rating of model.tables.rating.values()) {
    if (rating.value === undefined) continue;
    const place = placeOf(rating) ?? '';
    const practices = rated.get(place);
    if (practices === undefined) rated.set(place, new Set([rating.practice]));
    else practices.add(rating.practice);
  }
  return new Map([...rated].map(([place, practices]) => [place, practices.size]));
}

function PlaceButton({ name, depth, count, isChosen, onPress }: {
  readonly name: string;
  readonly depth: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const translate = useTranslate();
  return (
    <button type="button" className="zw-practices-place" aria-pressed={isChosen} style={{ paddingLeft: 8 + depth * 16 }} onClick={onPress}>
      <span className="zw-practices-place__name">{name}</span>
      {count === 0 ? null : <span className="zw-practices-place__count">{translate('practices.place.rated', { count })}</span>}
      <span className="zw-practices-place__check">{isChosen ? <CheckIcon aria-hidden /> : null}</span>
    </button>
  );
}
