import { useEffect, useMemo, type ReactNode } from 'react';
import type { View } from '../../../shared/deliverables/options';
import type { Language } from '../../../shared/i18n/message';
import { listOf } from '../../../shared/model/model';
import { drawZones } from '../../../shared/network/drawing';
import { useModel, useTranslate } from '../../store/stores';
import { Card, releaseAddress } from '../../ui';

/** The zone drawing exactly as the report prints it. */
export function DrawingPreview({ language, view }: { readonly language: Language; readonly view: View }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const hasZones = listOf(model, 'zone').length > 0;
  const drawing = useMemo(() => (hasZones ? drawZones(model, { language, view, theme: 'paper' }) : undefined), [model, hasZones, language, view]);
  const address = useSvgAddress(drawing?.svg);
  if (drawing === undefined || address === undefined) return null;
  return (
    <Card title={translate('deliverables.preview')}>
      <img className="zw-deliverables__drawing" src={address} alt={drawing.description} width={drawing.widthPx} height={drawing.heightPx} />
    </Card>
  );
}

/** An address the page can show the drawing from; given back when another is drawn or the room is left. */
function useSvgAddress(svg: string | undefined): string | undefined {
  const address = useMemo(() => (svg === undefined ? undefined : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))), [svg]);
  useEffect(() => {
    if (address === undefined) return undefined;
    // In development React leaves and enters a room twice with the same address.
    return () => releaseAddress(address);
  }, [address]);
  return address;
}
