import type { ReactNode } from 'react';
import { assetSymbols, type AssetKind } from '../../../shared/network/symbols';

/** The symbol of a kind of asset, as on the drawing; its word stands beside it. */
export function AssetSymbol({ kind }: { readonly kind: AssetKind | undefined }): ReactNode {
  const symbol = assetSymbols[kind ?? 'other'];
  return (
    <svg className="zw-walk-symbol" viewBox="0 0 24 24" aria-hidden="true">
      <path className="zw-walk-symbol__lines" d={symbol.lines} />
      {symbol.solids === undefined ? null : <path className="zw-walk-symbol__solids" d={symbol.solids} />}
    </svg>
  );
}
