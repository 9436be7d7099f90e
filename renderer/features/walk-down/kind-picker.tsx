import { useMemo, useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { assetKinds } from '../../../shared/model/choice-sets';
import { listOf } from '../../../shared/model/model';
import type { AssetKind } from '../../../shared/network/symbols';
import { useModel, useTranslate } from '../../store/stores';
import { AssetSymbol } from './asset-symbol';

interface KindPickerProps {
  readonly value: AssetKind | undefined;
  readonly onChange: (kind: AssetKind) => void;
}

/** What stands unlisted in cabinets most often; the plant's own habits come before it. */
const usual: readonly AssetKind[] = ['plc', 'hmi', 'switch', 'remoteIo', 'drive', 'industrialPc', 'router', 'cellularModem', 'remoteAccessGateway', 'firewall', 'protocolGateway', 'removableMedia'];
const shownFirst = 11;

/** Kinds as symbols with their word; one tap. The frequent ones first, all on demand. */
export function KindPicker({ value, onChange }: KindPickerProps): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const [isWhole, showWhole] = useState(false);
  const order = useMemo(() => {
    const counts = new Map<AssetKind, number>();
    for (const { kind } of listOf(model, 'asset')) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const frequent = [...counts].filter(([kind]) => kind !== 'other').sort(([, first], [, second]) => second - first).map(([kind]) => kind);
    return [...new Set([...frequent.slice(0, 6), ...usual, ...assetKinds.values])];
  }, [model]);
  const first = order.slice(0, shownFirst);
  const shown = isWhole ? order : value === undefined || first.includes(value) ? first : [...first.slice(0, -1), value];
  return (
    <div className="zw-walk-kinds" role="group" aria-label={translate('field.asset.kind')}>
      {shown.map((kind) => (
        <button key={kind} type="button" className="zw-walk-kind" aria-pressed={kind === value} onClick={() => onChange(kind)}>
          <AssetSymbol kind={kind} />
          <span>{translate(choiceLabelKey('assetKind', kind))}</span>
        </button>
      ))}
      {isWhole ? null : (
        <button type="button" className="zw-walk-kind" onClick={() => showWhole(true)}>
          <strong>+{order.length - shown.length}</strong>
          <span>{translate('walkDown.new.allKinds')}</span>
        </button>
      )}
    </div>
  );
}
