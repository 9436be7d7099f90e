import { useMemo, useState, type ReactNode } from 'react';
import { getRecord } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { nameIn } from '../../../shared/network/reachability/hops';
import { jewelTable, type JewelReach, type JewelThreshold } from '../../../shared/network/reachability/ways-in';
import { useTranslate } from '../../store/stores';
import { SegmentedControl } from '../../ui';
import { AskPanel } from './reach-ask-panel';
import type { ZonesDesk } from './use-zones-desk';

/** What the plant depends on most, with the number of ways in from places it cannot trust, today and in the target. */
export function JewelsPanel({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const { whole: model } = desk;
  const [threshold, setThreshold] = useState<JewelThreshold>('veryHigh');
  const rows = useMemo(() => {
    const target = new Map(jewelTable(model, 'target', threshold).map((row) => [row.asset.id, row]));
    const today = jewelTable(model, 'asIs', threshold);
    const known = new Set(today.map(({ asset }) => asset.id));
    const planned = [...target.values()].filter(({ asset }) => !known.has(asset.id));
    return [...today.map((now) => ({ now, later: target.get(now.asset.id) })), ...planned.map((later) => ({ now: undefined, later }))];
  }, [model, threshold]);
  return (
    <AskPanel desk={desk} title={translate('reachPanel.jewels.title')} kicker={translate('reachPanel.label')}>
      <div className="zw-zones-ask__controls">
        <SegmentedControl
          label={translate('reachPanel.jewels.threshold')}
          segments={[
            { id: 'veryHigh', title: translate('reachPanel.jewels.veryHigh') },
            { id: 'high', title: translate('reachPanel.jewels.high') },
          ]}
          value={threshold}
          onChange={setThreshold}
        />
      </div>
      {rows.length === 0 ? (
        <p className="zw-muted zw-zones-reach__empty">{translate('reachPanel.jewels.none')}</p>
      ) : (
        <table className="zw-zones-jewels">
          <caption>{translate('reachPanel.jewels.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{translate('reachPanel.jewels.asset')}</th>
              <th scope="col">{translate('reachPanel.jewels.today')}</th>
              <th scope="col">{translate('reachPanel.jewels.target')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ now, later }) => {
              const id = (now ?? later)?.asset.id ?? '';
              return (
                <tr key={id}>
                  <td>
                    <JewelButton desk={desk} id={id} />
                  </td>
                  <td>
                    <Doors row={now} />
                  </td>
                  <td>
                    <Doors row={later} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </AskPanel>
  );
}

function JewelButton({ desk, id }: { readonly desk: ZonesDesk; readonly id: RecordId }): ReactNode {
  const zoneId = getRecord(desk.whole, 'asset', id)?.zoneId;
  return (
    <button
      type="button"
      onClick={() => {
        desk.select([id]);
        desk.analysis.ask({ kind: 'reach', id, direction: 'into' });
      }}
    >
      <span className="zw-zones-reach__name">{nameIn(desk.whole, id)}</span>
      {zoneId === undefined ? null : <span className="zw-zones-reach__around">{nameIn(desk.whole, zoneId)}</span>}
    </button>
  );
}

function Doors({ row }: { readonly row: JewelReach | undefined }): ReactNode {
  const translate = useTranslate();
  if (row === undefined) return <span className="zw-muted">–</span>;
  if (row.isOutside) return <span className="zw-muted">{translate('reachPanel.jewels.outside')}</span>;
  return row.doors.length === 0 ? <span className="zw-muted">0</span> : <strong>{row.doors.length}</strong>;
}
