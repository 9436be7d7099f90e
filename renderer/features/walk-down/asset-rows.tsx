import { useEffect, useRef, useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Asset } from '../../../shared/model/entities/asset';
import { getRecord } from '../../../shared/model/model';
import { useModel, useTranslate } from '../../store/stores';
import { Button, CheckIcon, classes, IconButton, PencilIcon, SearchXIcon } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import { ResultMark } from './results';
import type { Walk } from './use-walk';

interface RowsProps {
  readonly walk: Walk;
  readonly onDifferent: (asset: Asset) => void;
}

/** More than a person reads; the search finds the rest. */
const mostRows = 200;

/** The area as a list, a row an asset, with the answers in each row: quick where many stand side by side. */
export function AssetRows({ walk, onDifferent }: RowsProps): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const list = useRef<HTMLUListElement>(null);
  const [count, setCount] = useState(mostRows);
  const { shown } = walk;
  const currentId = walk.current?.id;
  const start = Math.max(0, shown.findIndex(({ id }) => id === currentId) - count + 1);
  const rows = shown.slice(start, start + count);
  useEffect(() => list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }), [currentId]);
  if (shown.length === 0) return <p className="zw-walk-rows__none">{translate('walkDown.rows.none')}</p>;
  const placeOf = ({ areaId, location }: Asset): string =>
    [areaId === walk.area.id ? undefined : getRecord(model, 'area', areaId)?.name, location ?? translate('walkDown.noLocation')].filter((text) => text !== undefined).join(' › ');
  return (
    <ul className="zw-walk-rows" aria-label={translate('walkDown.rows')} ref={list}>
      {rows.map((asset, index) => {
        const before = rows[index - 1];
        return (
          <li key={asset.id}>
            {before !== undefined && placeOf(before) === placeOf(asset) ? null : <p className="zw-walk-rows__place">{placeOf(asset)}</p>}
            <Row asset={asset} walk={walk} onDifferent={onDifferent} />
          </li>
        );
      })}
      {rows.length === shown.length ? null : (
        <li>
          <Button onPress={() => setCount(count + mostRows)}>{translate('walkDown.rows.more', { count: shown.length - rows.length })}</Button>
        </li>
      )}
    </ul>
  );
}

function Row({ asset, walk, onDifferent }: RowsProps & { readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const { tag, name, vendor, model, walkState } = asset;
  const isCurrent = walk.current?.id === asset.id;
  return (
    <div className={classes('zw-walk-row', isCurrent && 'zw-walk-row--current')}>
      <button type="button" className="zw-walk-row__asset" aria-current={isCurrent} onClick={() => walk.select(asset.id)}>
        <AssetSymbol kind={asset.kind} />
        <span className="zw-walk-row__tag zw-mono">{tag ?? ''}</span>
        <span className="zw-walk-row__name">{name}</span>
        <span className="zw-walk-row__model">{[vendor, model].filter((text) => text !== undefined).join(' ')}</span>
      </button>
      <span className="zw-walk-row__result">
        <ResultMark result={walkState} />
      </span>
      <span className="zw-walk-row__answers" role="group" aria-label={translate('walkDown.row.answers', { asset: tag ?? name })}>
        <IconButton label={translate(choiceLabelKey('walkState', 'seen'))} icon={<CheckIcon aria-hidden />} variant={walkState === 'seen' ? 'primary' : 'default'} onPress={() => walk.edits.seen(asset)} />
        <IconButton label={translate(choiceLabelKey('walkState', 'notFound'))} icon={<SearchXIcon aria-hidden />} variant={walkState === 'notFound' ? 'primary' : 'default'} onPress={() => walk.edits.notFound(asset)} />
        <IconButton label={translate(choiceLabelKey('walkState', 'different'))} icon={<PencilIcon aria-hidden />} variant={walkState === 'different' ? 'primary' : 'default'} onPress={() => onDifferent(asset)} />
      </span>
    </div>
  );
}
