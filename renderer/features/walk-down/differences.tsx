import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Translate } from '../../../shared/i18n/translate';
import { seenFieldsOf, type WalkField } from '../../../shared/inventory/walk-edits';
import { assetKinds } from '../../../shared/model/choice-sets';
import type { Asset } from '../../../shared/model/entities/asset';
import { useTranslate } from '../../store/stores';

/** What the list says and what was found, side by side. */
export function Differences({ asset }: { readonly asset: Asset }): ReactNode {
  const translate = useTranslate();
  const { walkDifferences } = asset;
  if (walkDifferences === undefined || walkDifferences.length === 0) return null;
  const seen = seenFieldsOf(asset);
  return (
    <table className="zw-walk-differences">
      <thead>
        <tr>
          <th scope="col">{translate('field.asset.walkDifferences')}</th>
          <th scope="col">{translate('field.asset.walkDifferences.listed')}</th>
          <th scope="col">{translate('walkDown.onSite')}</th>
        </tr>
      </thead>
      <tbody>
        {walkDifferences.map(({ id, field, listed }) => (
          <tr key={id}>
            <th scope="row">{translate(choiceLabelKey('walkField', field))}</th>
            <td>{wordOf(field, listed, translate)}</td>
            <td>
              <strong>{wordOf(field, seen[field], translate)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordOf(field: WalkField, value: string | undefined, translate: Translate): string {
  const kind = field === 'kind' ? assetKinds.values.find((known) => known === value) : undefined;
  return kind === undefined ? (value ?? '–') : translate(choiceLabelKey('assetKind', kind));
}
