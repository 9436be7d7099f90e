import { useMemo, type ReactNode } from 'react';
import { crownJewels, type CrownJewel } from '../../../shared/checks/crown-jewels';
import { getRecord } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import type { UiStore } from '../../store/ui-store';
import { Tile } from './tile';
import { pointTexts } from './texts';

const shownJewels = 5;

/** The assets whose loss hurts most, with zone, ways in from outside and what is open about them. */
export function JewelsTile(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const jewels = useMemo(() => crownJewels(model), [model]);
  const note = jewels.length === 0 ? undefined : translate('overview.jewels.count', { count: jewels.length });
  return (
    <Tile className="zw-overview-jewels" titleKey="overview.jewels.title" note={note} screen="inventory" roomKey="command.go.inventory">
      {jewels.length === 0 ? (
        <p className="zw-muted">{translate('overview.jewels.empty')}</p>
      ) : (
        <table className="zw-overview-table">
          <thead>
            <tr>
              <th scope="col">{translate('overview.jewels.asset')}</th>
              <th scope="col">{translate('overview.jewels.zone')}</th>
              <th scope="col" className="zw-overview-number">
                {translate('overview.jewels.ways')}
              </th>
              <th scope="col" className="zw-overview-number">
                {translate('overview.jewels.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {jewels.slice(0, shownJewels).map((jewel) => (
              <JewelRow key={jewel.asset.id} jewel={jewel} />
            ))}
          </tbody>
        </table>
      )}
    </Tile>
  );
}

function JewelRow({ jewel: { asset, points, waysIn } }: { readonly jewel: CrownJewel }): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const zone = getRecord(useModel(), 'zone', asset.zoneId);
  const names = points.map((point) => translate(pointTexts[point])).join(', ');
  return (
    <tr>
      <td>
        <button type="button" className="zw-overview-link zw-overview-clip" title={asset.name} onClick={() => ui.go('inventory', asset.id)}>
          {asset.name}
        </button>
      </td>
      <td>
        {zone === undefined ? (
          translate('overview.jewels.noZone')
        ) : (
          <button type="button" className="zw-overview-link zw-overview-clip zw-mono" title={zone.name} onClick={() => ui.go('zones', zone.id)}>
            {zone.code ?? zone.name}
          </button>
        )}
      </td>
      <td className="zw-overview-number">
        <button type="button" className="zw-overview-link" title={translate('reachPanel.ask.into')} onClick={() => showWaysIn(ui, asset.id)}>
          {waysIn}
        </button>
      </td>
      <td className="zw-overview-number" title={names}>
        {points.length}
      </td>
    </tr>
  );
}

/** On the drawing: who gets to the asset, and how. */
function showWaysIn(ui: UiStore, id: RecordId): void {
  ui.go('zones', id);
  ui.setState({ analysis: { kind: 'reach', id, direction: 'into' } });
}
