import { useMemo, useState, type ReactNode } from 'react';
import { listOf, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { recordTitle } from '../../records/field-text';
import { viewedModel } from '../../../shared/network/views';
import { useModel, useTranslate } from '../../store/stores';
import { PopoverButton, SearchField, SearchIcon } from '../../ui';
import type { ZonesDesk } from './use-zones-desk';

/** Finds what is on the drawing by its name, selects it and brings it into the middle. */
export function FindElement({ viewId, now }: Pick<ZonesDesk, 'viewId' | 'now'>): ReactNode {
  const translate = useTranslate();
  return (
    <span className="zw-zones-find-open">
      <PopoverButton label={translate('drawing-room.find')} icon={<SearchIcon aria-hidden />} iconOnly variant="quiet" placement="top end">
        {(close) => (
          <FindList
            viewId={viewId}
            onFound={(id) => {
              const desk = now();
              desk.select([id]);
              close();
              requestAnimationFrame(() => {
                desk.control.current?.centreOn(id);
                desk.control.current?.focus();
              });
            }}
          />
        )}
      </PopoverButton>
    </span>
  );
}

const mostFound = 9;

function FindList({ viewId, onFound }: { readonly viewId: RecordId | undefined; readonly onFound: (id: RecordId) => void }): ReactNode {
  const translate = useTranslate();
  const model = viewedModel(useModel(), viewId);
  const [text, setText] = useState('');
  const all = useMemo(() => drawnElements(model), [model]);
  const wanted = text.trim().toLowerCase();
  const found = wanted === '' ? [] : all.filter(({ words }) => words.includes(wanted)).slice(0, mostFound);
  const [first] = found;
  return (
    <form
      className="zw-zones-find"
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined) onFound(first.id);
      }}
    >
      <SearchField autoFocus label={translate('drawing-room.find.field')} clearLabel={translate('zones.tray.filter.clear')} value={text} onChange={setText} />
      <ul className="zw-zones-links">
        {found.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => onFound(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {wanted !== '' && found.length === 0 ? <p className="zw-muted">{translate('drawing-room.find.nothing')}</p> : null}
    </form>
  );
}

function drawnElements(model: Model): readonly { readonly id: RecordId; readonly title: string; readonly words: string }[] {
  const drawn = [
    ...listOf(model, 'zone').filter(({ shape }) => shape !== undefined),
    ...listOf(model, 'conduit'),
    ...listOf(model, 'asset').filter(({ shape }) => shape !== undefined),
  ];
  return drawn.map((record) => {
    const title = recordTitle(record);
    return { id: record.id, title, words: title.toLowerCase() };
  });
}
