import { useState, type ReactNode } from 'react';
import { readNameplate } from '../../../shared/inventory/nameplate';
import { findOnWalk } from '../../../shared/inventory/walk-down';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { getRecord, listOf } from '../../../shared/model/model';
import type { AssetKind } from '../../../shared/network/symbols';
import { recordTitle } from '../../records/field-text';
import type { StoredPhoto } from '../../records/photos';
import { useHasCamera } from '../../records/photo-use-camera';
import { useModel, useTranslate } from '../../store/stores';
import { Button, Notice, ScanLineIcon, TextField } from '../../ui';
import { CameraDialog } from './camera-dialog';
import { KindPicker } from './kind-picker';
import { focusOnce } from './focus-once';
import { FormFoot, PhotoRow } from './form-parts';
import type { Walk } from './use-walk';

interface Draft {
  readonly kind?: AssetKind;
  readonly tag: string;
  readonly name: string;
  readonly serial: string;
  readonly model: string;
  readonly location: string;
}

const fields = [
  { field: 'tag', label: 'field.asset.tag', mono: true },
  { field: 'name', label: 'field.asset.name', mono: false },
  { field: 'location', label: 'field.asset.location', mono: false },
  { field: 'serial', label: 'field.asset.serial', mono: true },
  { field: 'model', label: 'field.asset.model', mono: false },
] as const;

/** Something stands here that no list names: a kind and a tap are enough, the rest is offered. */
export function NewAssetForm({ walk, onClose }: { readonly walk: Walk; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const hasCamera = useHasCamera();
  const [draft, setDraft] = useState<Draft>({ tag: '', name: '', serial: '', model: '', location: walk.current?.location ?? '' });
  const [photos, setPhotos] = useState<readonly StoredPhoto[]>([]);
  const [isScanning, setScanning] = useState(false);
  const { kind } = draft;
  const kindWord = kind === undefined ? '' : translate(choiceLabelKey('assetKind', kind));
  const name = draft.name.trim() === '' ? kindWord : draft.name.trim();
  const canAdd = name !== '' || draft.tag.trim() !== '';
  const add = (): void => {
    const texts = Object.fromEntries(fields.flatMap(({ field }) => (field === 'name' || draft[field].trim() === '' ? [] : [[field, draft[field].trim()]])));
    const isAdded = walk.edits.add({ ...texts, ...(kind === undefined ? {} : { kind }), name: name === '' ? draft.tag.trim() : name }, '', photos);
    if (isAdded) onClose();
  };
  return (
    <form
      className="zw-walk-card zw-walk-form"
      aria-label={translate('walkDown.new.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) add();
      }}
    >
      <h2 ref={focusOnce} tabIndex={-1}>{translate('walkDown.new.title')}</h2>
      <KindPicker value={kind} onChange={(next) => setDraft({ ...draft, kind: next })} />
      <Known draft={draft} walk={walk} onClose={onClose} />
      <div className="zw-walk-form__fields">
        {fields.map(({ field, label, mono }) => (
          <TextField
            key={field}
            label={translate(label)}
            value={draft[field]}
            mono={mono}
            maxLength={120}
            {...(field === 'name' && kindWord !== '' ? { placeholder: kindWord } : {})}
            onChange={(text) => setDraft({ ...draft, [field]: text })}
          />
        ))}
      </div>
      <PhotoRow name={draft.tag === '' ? translate('walkDown.new.title') : draft.tag} onPhoto={(photo) => setPhotos((all) => [...all, photo])} waiting={photos.length}>
        {hasCamera ? (
          <Button icon={<ScanLineIcon aria-hidden />} onPress={() => setScanning(true)}>
            {translate('walkDown.scan')}
          </Button>
        ) : null}
      </PhotoRow>
      <FormFoot submitLabel={translate('walkDown.new.add')} canSubmit={canAdd} onClose={onClose} />
      {isScanning ? (
        <CameraDialog
          onCode={(code) => {
            setScanning(false);
            const { tag = '', serial = '', model = '' } = readNameplate(code);
            setDraft({ ...draft, tag: tag || draft.tag, serial: serial || draft.serial, model: model || draft.model });
          }}
          onClose={() => setScanning(false)}
        />
      ) : null}
    </form>
  );
}

/** Perhaps it is listed after all, in this area or in another: the same tag or serial number. */
function Known({ draft, walk, onClose }: { readonly draft: Draft; readonly walk: Walk; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const wanted = [draft.tag, draft.serial].filter((text) => text.trim().length > 2);
  const known = wanted.flatMap((text) => findOnWalk(listOf(model, 'asset'), text).filter(({ tag, serial }) => isSame(tag, text) || isSame(serial, text)))[0];
  if (known === undefined) return null;
  const isHere = walk.assets.some(({ id }) => id === known.id);
  const asset = recordTitle(known);
  const area = getRecord(model, 'area', known.areaId)?.name;
  return (
    <Notice
      tone="warning"
      title={isHere ? translate('walkDown.new.knownHere', { asset }) : area === undefined ? translate('walkDown.new.knownElsewhere', { asset }) : translate('walkDown.new.knownIn', { asset, area })}
      actions={
        isHere ? (
          <Button
            onPress={() => {
              walk.select(known.id);
              onClose();
            }}
          >
            {translate('walkDown.new.goTo')}
          </Button>
        ) : undefined
      }
    />
  );
}

function isSame(value: string | undefined, text: string): boolean {
  return value !== undefined && value.trim().toLowerCase() === text.trim().toLowerCase();
}
