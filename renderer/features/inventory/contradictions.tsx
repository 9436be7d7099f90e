import type { ReactNode } from 'react';
import { contradictionsOf, keepMine, takeTheirs, type Contradiction } from '../../../shared/inventory/contradictions';
import { fieldLabelKey } from '../../../shared/i18n/labels';
import { isMessageKey } from '../../../shared/i18n/translate';
import type { Asset } from '../../../shared/model/entities/asset';
import { entityOf } from '../../../shared/model/registry';
import { shownVersion } from '../../../shared/sync/register';
import { registersOf } from '../../../shared/sync/record-state';
import { fieldText } from '../../records/field-text';
import { useEdit } from '../../records/use-edit';
import { useModel, useProject, useTranslate, useUi } from '../../store/stores';
import { Button, Notice } from '../../ui';
import './contradictions.css';

/** Where a list says something else than the asset, until somebody decides: take it, or keep what was entered or seen. */
export function Contradictions({ asset }: { readonly asset: Asset }): ReactNode {
  const open = contradictionsOf(asset);
  if (open.length === 0) return null;
  return (
    <div className="zw-contradictions">
      {open.map((contradiction) => (
        <OneContradiction key={contradiction.columnId} asset={asset} contradiction={contradiction} />
      ))}
    </div>
  );
}

function OneContradiction({ asset, contradiction }: { readonly asset: Asset; readonly contradiction: Contradiction }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const edit = useEdit('asset');
  const { columnId, field, text, meant } = contradiction;
  const description = entityOf('asset').fields[field];
  const key = fieldLabelKey('asset', field);
  const title = isMessageKey(key) ? translate(key) : field;
  const theirs = takeTheirs(asset, columnId, model);
  const said = description === undefined || meant === undefined ? text : fieldText(description, Reflect.get(theirs, field), model, language);
  const mine = description === undefined ? '' : fieldText(description, Reflect.get(asset, field), model, language);
  const commit = (after: Asset): void => void edit('edit', new Map([[asset.id, { before: asset, after }]]));
  return (
    <Notice
      tone="warning"
      title={translate('import.contradiction', { field: title, text: said === '' ? text : said })}
      actions={
        <>
          {theirs !== asset && (
            <Button size="small" onPress={() => commit(theirs)}>
              {translate('import.contradiction-take')}
            </Button>
          )}
          <Button size="small" onPress={() => commit(keepMine(asset, columnId))}>
            {translate('import.contradiction-keep', { text: mine })}
          </Button>
        </>
      }
    >
      <SourceLine asset={asset} columnId={columnId} />
    </Notice>
  );
}

/** File, sheet and row that say so. */
function SourceLine({ asset, columnId }: { readonly asset: Asset; readonly columnId: string }): ReactNode {
  const translate = useTranslate();
  const state = useProject(({ replica }) => replica.states.get(asset.id));
  if (state === undefined) return null;
  const found = [...registersOf(state)].find(([cell]) => cell === `clientColumns/${columnId}`);
  const source = found === undefined ? undefined : shownVersion(found[1]).source;
  if (source?.file === undefined) return null;
  return translate('import.contradiction-source', { file: source.file, sheet: source.sheet ?? '', row: source.row ?? '' });
}
