import type { ReactNode } from 'react';
import { findRecord } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import { recordTitle } from '../../records/field-text';
import { useTranslate } from '../../store/stores';
import { Button, CableIcon, CrosshairIcon, IconButton, Panel, Trash2Icon } from '../../ui';
import { AssetProperties } from './asset-properties';
import { ConduitProperties } from './conduit-properties';
import type { ZonesDesk } from './use-zones-desk';
import { ZoneProperties } from './zone-properties';

/** The properties of what is selected, edited in place. */
export function PropertiesPanel({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const [onlyId] = desk.selection;
  const record = onlyId === undefined || desk.selection.length > 1 ? undefined : findRecord(desk.model, onlyId);
  if (record?.type === 'zone') return <Frame desk={desk} title={recordTitle(record)} kind="zone"><ZoneProperties key={record.id} desk={desk} zone={record} /></Frame>;
  if (record?.type === 'conduit') return <Frame desk={desk} title={recordTitle(record)} kind="conduit"><ConduitProperties key={record.id} desk={desk} conduit={record} /></Frame>;
  if (record?.type === 'asset') return <Frame desk={desk} title={recordTitle(record)} kind="asset"><AssetProperties key={record.id} desk={desk} asset={record} /></Frame>;
  return <Several desk={desk} />;
}

interface FrameProps {
  readonly desk: ZonesDesk;
  readonly title: string;
  readonly kind: 'zone' | 'conduit' | 'asset' | 'several';
  readonly children: ReactNode;
}

function Frame({ desk, title, kind, children }: FrameProps): ReactNode {
  const translate = useTranslate();
  const [firstId] = desk.selection;
  return (
    <div className="zw-zones-panel">
      <Panel
        label={translate('zones.panel.label')}
        title={title}
        kicker={kind === 'several' ? undefined : translate(`entity.${kind}`, { count: 1 })}
        actions={
          kind === 'several' || firstId === undefined || desk.showAs === 'outline' ? null : (
            <IconButton label={translate('zones.panel.centre')} icon={<CrosshairIcon aria-hidden />} size="small" onPress={() => desk.control.current?.centreOn(firstId)} placement="bottom" />
          )
        }
        onClose={desk.closePanel}
        closeLabel={translate('zones.panel.close')}
        footer={
          <Button size="small" variant="quiet" icon={<Trash2Icon aria-hidden />} onPress={() => desk.remove(desk.selection)}>
            {translate(`zones.panel.remove.${kind}`)}
          </Button>
        }
      >
        {children}
      </Panel>
    </div>
  );
}

function Several({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const zones = desk.selection.filter((id) => typeOfId(id) === 'zone');
  return (
    <Frame desk={desk} title={translate('zones.panel.several', { count: desk.selection.length })} kind="several">
      <ul className="zw-zones-links">
        {desk.selection.map((id) => {
          const record = findRecord(desk.model, id);
          return record === undefined ? null : (
            <li key={id}>
              <button type="button" onClick={() => desk.select([id])}>
                {recordTitle(record)}
              </button>
            </li>
          );
        })}
      </ul>
      {zones.length < 2 ? null : (
        <Button icon={<CableIcon aria-hidden />} onPress={() => desk.connect(zones)}>
          {translate('zones.panel.connectSelected')}
        </Button>
      )}
    </Frame>
  );
}
