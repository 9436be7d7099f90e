import { useState, type PointerEvent, type ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Attachment } from '../../../shared/model/entities/attachment';
import { recordsWith } from '../../../shared/model/indexes';
import { getRecord, type Model } from '../../../shared/model/model';
import { recordTitle } from '../../records/field-text';
import { PhotoStrip } from '../../records/photo-strip';
import { PhotoButtons } from '../../records/photo-buttons';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, MapPinIcon, NotebookPenIcon, RotateCcwIcon, TextArea } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import { Differences } from './differences';
import { ResultMark } from './results';
import type { Walk } from './use-walk';

interface AssetCardProps {
  readonly asset: Asset;
  readonly walk: Walk;
  readonly isNoteOpen: boolean;
  readonly onNote: () => void;
}

/** Everything needed to recognise one asset, at arm's length; swiped to the next. */
export function AssetCard({ asset, walk, isNoteOpen, onNote }: AssetCardProps): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const swipe = useSwipe(walk.move);
  const photos = photosOf(model, asset);
  const { kind, tag, name, location, walkNote } = asset;
  const at = walk.shown.findIndex(({ id }) => id === asset.id) + 1;
  return (
    <article className="zw-walk-card" data-id={asset.id} aria-label={recordTitle(asset)} {...swipe}>
      <header className="zw-walk-card__head">
        <span className="zw-walk-card__symbol">
          <AssetSymbol kind={kind} />
        </span>
        <div className="zw-walk-card__names">
          {tag === undefined ? null : <span className="zw-walk-card__tag zw-mono">{tag}</span>}
          <h2>{name}</h2>
        </div>
        <div className="zw-walk-card__state">
          <ResultMark result={asset.walkState} />
          <span className="zw-muted">{translate('walkDown.position', { position: at, total: walk.shown.length })}</span>
        </div>
      </header>
      <p className="zw-walk-card__where">
        <MapPinIcon aria-hidden />
        {location ?? translate('walkDown.noLocation')}
        <span className="zw-muted">{walk.area.id === asset.areaId ? '' : (getRecord(model, 'area', asset.areaId)?.name ?? '')}</span>
      </p>
      <Facts asset={asset} />
      <Differences asset={asset} />
      <PhotoStrip photos={photos} label={translate('walkDown.photos')} />
      {isNoteOpen || walkNote !== undefined ? (
        <TextArea
          label={translate('field.asset.walkNote')}
          value={walkNote ?? ''}
          rows={2}
          placeholder={translate('walkDown.note.placeholder')}
          autoFocus={isNoteOpen}
          onCommit={(text) => walk.edits.note(asset, text)}
        />
      ) : null}
      <div className="zw-walk-tools">
        <PhotoButtons name={recordTitle(asset)} onPhoto={(photo) => walk.edits.photo(asset, photo)} />
        {isNoteOpen || walkNote !== undefined ? null : (
          <Button icon={<NotebookPenIcon aria-hidden />} onPress={onNote}>
            {translate('walkDown.note')}
          </Button>
        )}
        {asset.walkState === undefined || asset.walkState === 'notListed' ? null : (
          <Button variant="quiet" icon={<RotateCcwIcon aria-hidden />} onPress={() => walk.edits.reopen(asset)}>
            {translate('walkDown.again')}
          </Button>
        )}
        <WhenSeen asset={asset} />
      </div>
    </article>
  );
}

function Facts({ asset }: { readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const facts = [
    { key: 'field.asset.kind', value: asset.kind === undefined ? undefined : translate(choiceLabelKey('assetKind', asset.kind)), mono: false },
    { key: 'field.asset.vendor', value: asset.vendor, mono: false },
    { key: 'field.asset.model', value: asset.model, mono: false },
    { key: 'field.asset.serial', value: asset.serial, mono: true },
    { key: 'field.asset.firmwareVersion', value: asset.firmwareVersion, mono: true },
    { key: 'field.asset.interfaces.ip', value: asset.interfaces?.flatMap(({ ip }) => (ip === undefined ? [] : [ip])).join(', '), mono: true },
    { key: 'field.asset.zoneId', value: getRecord(model, 'zone', asset.zoneId)?.name, mono: false },
    { key: 'field.asset.quantity', value: asset.quantity === undefined || asset.quantity === 1 ? undefined : String(asset.quantity), mono: true },
  ] as const;
  return (
    <dl className="zw-walk-facts">
      {facts.map(({ key, value, mono }) =>
        value === undefined || value === '' ? null : (
          <div key={key}>
            <dt>{translate(key)}</dt>
            <dd className={mono ? 'zw-mono' : undefined}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function WhenSeen({ asset }: { readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { walkAt, walkBy } = asset;
  if (walkAt === undefined) return null;
  const date = formatInstant(language, walkAt);
  return <span className="zw-walk-card__when">{walkBy === undefined ? date : translate('walkDown.when', { date, by: walkBy })}</span>;
}

/** Photos of the asset itself, then those of findings about it. */
function photosOf(model: Model, asset: Asset): readonly Attachment[] {
  const findings = recordsWith(model, 'finding', 'assetIds', asset.id);
  const ids = new Set([...(asset.attachmentIds ?? []), ...findings.flatMap(({ attachmentIds }) => attachmentIds ?? [])]);
  return [...ids].flatMap((id) => {
    const photo = getRecord(model, 'attachment', id);
    return photo === undefined || photo.kind === 'document' ? [] : [photo];
  });
}

const shortestSwipe = 70;

/** A finger drawn sideways turns the card; drawn up or down it scrolls. */
function useSwipe(move: (by: 1 | -1) => void): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
} {
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number }>();
  return {
    onPointerDown: ({ pointerType, clientX: x, clientY: y }) => setFrom(pointerType === 'mouse' ? undefined : { x, y }),
    onPointerUp: ({ clientX, clientY }) => {
      if (from === undefined) return;
      setFrom(undefined);
      const across = clientX - from.x;
      if (Math.abs(across) >= shortestSwipe && Math.abs(across) > 2 * Math.abs(clientY - from.y)) move(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => setFrom(undefined),
  };
}
