import { useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { seenFieldsOf, type SeenFields, type WalkField } from '../../../shared/inventory/walk-edits';
import { assetKinds } from '../../../shared/model/choice-sets';
import type { Asset } from '../../../shared/model/entities/asset';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { ComboBox, TextArea, TextField } from '../../ui';
import { AssetSymbol } from './asset-symbol';
import { focusOnce } from './focus-once';
import { FormFoot, PhotoRow } from './form-parts';
import type { Walk } from './use-walk';

const texts = ['serial', 'model', 'firmwareVersion', 'ip', 'location', 'tag', 'vendor'] as const satisfies readonly WalkField[];
const mono: ReadonlySet<WalkField> = new Set(['serial', 'firmwareVersion', 'ip', 'tag']);

interface DifferenceFormProps {
  readonly asset: Asset;
  readonly walk: Walk;
  readonly onClose: () => void;
}

/** It is there, but not as the list says: what was seen replaces what was listed, and both are kept. */
export function DifferenceForm({ asset, walk, onClose }: DifferenceFormProps): ReactNode {
  const translate = useTranslate();
  const [listed] = useState(() => seenFieldsOf(asset));
  const [draft, setDraft] = useState<SeenFields>(listed);
  const [note, setNote] = useState(asset.walkNote ?? '');
  const changed = new Set<WalkField>([...texts, 'kind' as const].filter((field) => (draft[field] ?? '').trim() !== (listed[field] ?? '')));
  const canSave = changed.size > 0 || note.trim() !== '';
  const save = (): void => {
    const fields: SeenFields = Object.fromEntries([...changed].map((field) => [field, (draft[field] ?? '').trim()]));
    if (walk.edits.different(asset, fields, note)) onClose();
  };
  return (
    <form
      className="zw-walk-card zw-walk-form"
      aria-label={translate('walkDown.different.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) save();
      }}
    >
      <header className="zw-walk-form__head">
        <AssetSymbol kind={draft.kind} />
        <h2 ref={focusOnce} tabIndex={-1}>{translate('walkDown.different.title')}</h2>
        <span className="zw-muted">{recordTitle(asset)}</span>
      </header>
      <div className="zw-walk-form__fields">
        {texts.map((field) => (
          <div key={field} className={changed.has(field) ? 'zw-walk-changed' : undefined}>
            <TextField
              label={translate(choiceLabelKey('walkField', field))}
              value={draft[field] ?? ''}
              mono={mono.has(field)}
              maxLength={field === 'ip' ? 60 : 120}
              {...(changed.has(field) ? { help: translate('walkDown.different.listed', { value: listed[field] ?? '–' }) } : {})}
              onChange={(text) => setDraft({ ...draft, [field]: text })}
            />
          </div>
        ))}
        <div className={changed.has('kind') ? 'zw-walk-changed' : undefined}>
          <ComboBox
            label={translate('field.asset.kind')}
            options={assetKinds.values.map((id) => ({ id, title: translate(choiceLabelKey('assetKind', id)) }))}
            value={draft.kind ?? null}
            onChange={(id) => {
              const kind = assetKinds.values.find((known) => known === id);
              if (kind !== undefined) setDraft({ ...draft, kind });
            }}
            openLabel={translate('records.open-list')}
            emptyText={translate('records.nothing-fits')}
          />
        </div>
      </div>
      <TextArea label={translate('field.asset.walkNote')} value={note} rows={2} placeholder={translate('walkDown.different.note')} onChange={setNote} />
      <PhotoRow name={recordTitle(asset)} onPhoto={(photo) => walk.edits.photo(asset, photo)} />
      <FormFoot submitLabel={translate('walkDown.different.save')} canSubmit={canSave} onClose={onClose} />
    </form>
  );
}
