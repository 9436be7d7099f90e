import { memo, useMemo, useState, type ReactNode } from 'react';
import { isWaiting } from '../../../shared/checks/answers';
import { resultsAbout } from '../../../shared/checks/result-groups';
import { formatNumber } from '../../../shared/i18n/format';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Zone } from '../../../shared/model/entities/zone';
import { recordsWith } from '../../../shared/model/indexes';
import { findRecord } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { recordTitle } from '../../records/field-text';
import { useCheckResultsBeside } from '../../store/check-results';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, CrosshairIcon, IconButton, Panel, Tabs, Trash2Icon } from '../../ui';
import { AssetProperties } from './asset-properties';
import { ConduitProperties } from './conduit-properties';
import { NoteProperties } from './note-properties';
import { ChecksTab } from './panel/checks-tab';
import { findingFields, FindingsTab } from './panel/findings-tab';
import { FlowsTab } from './panel/flows-tab';
import { flowsThrough } from './panel/flows-through';
import { photosBehind, photosOfFindings } from './panel/photos';
import { PhotosTab } from './panel/photos-tab';
import { PropertyGroups } from './panel/property-group';
import { SeveralProperties } from './panel/several-properties';
import type { ZonesDesk } from './use-zones-desk';
import { ZoneProperties } from './zone-properties';
import './panel/panel.css';

type Element = Zone | Conduit | Asset;
type TabId = 'properties' | 'flows' | 'checks' | 'findings' | 'photos';

/** What is selected: fields edited in place, communication, checks, findings and photos; of several what they share. */
export function PropertiesPanel({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const [tab, setTab] = useState<TabId>('properties');
  const [onlyId] = desk.selection;
  const record = onlyId === undefined || desk.selection.length > 1 ? undefined : findRecord(model, onlyId);
  const isElement = record?.type === 'zone' || record?.type === 'conduit' || record?.type === 'asset';
  return (
    <PropertyGroups>
      {isElement ? (
        <Frame desk={desk} title={recordTitle(record)} kind={record.type}>
          <Parts desk={desk} element={record} tab={tab} onTab={setTab} />
        </Frame>
      ) : record?.type === 'callout' ? (
        <Frame desk={desk} title={translate('entity.callout', { count: 1 })} kind="note">
          <NoteProperties key={record.id} desk={desk} note={record} />
        </Frame>
      ) : (
        <Frame desk={desk} title={translate('zones.panel.several', { count: desk.selection.length })} kind="several">
          <div className="zw-zones-part">
            <SeveralProperties desk={desk} />
          </div>
        </Frame>
      )}
    </PropertyGroups>
  );
}

interface PartsProps {
  readonly desk: ZonesDesk;
  readonly element: Element;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

/** One element part by part, with how much there is of each. */
function Parts({ desk, element, tab, onTab }: PartsProps): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { id, type } = element;
  const all = useCheckResultsBeside(env.now().slice(0, 10), tab === 'checks');
  const results = useMemo(() => resultsAbout(model, all, id), [model, all, id]);
  const flows = useMemo(() => flowsThrough(model, { type, id }), [model, type, id]);
  const findings = recordsWith(model, 'finding', findingFields[type], id);
  const photos = new Set([...photosBehind(model, element.attachmentIds ?? []), ...photosOfFindings(model, findings)]).size;
  const counted = (count: number): { readonly count?: string } => (count === 0 ? {} : { count: formatNumber(language, count) });
  const part = (content: ReactNode): ReactNode => <div className="zw-zones-part">{content}</div>;
  return (
    <Tabs
      key={id}
      label={translate('zones.panel.label')}
      selected={tab}
      onChange={onTab}
      tabs={[
        { id: 'properties', title: translate('zonesPanel.tab.properties'), content: part(<Properties desk={desk} element={element} />) },
        { id: 'flows', title: translate('zonesPanel.tab.flows'), ...counted(flows.reduce((sum, section) => sum + section.flows.length, 0)), content: part(<FlowsTab desk={desk} sections={flows} />) },
        { id: 'checks', title: translate('zonesPanel.tab.checks'), ...counted(results.filter(isWaiting).length), content: part(<ChecksTab desk={desk} id={id} results={results} />) },
        { id: 'findings', title: translate('zonesPanel.tab.findings'), ...counted(findings.length), content: part(<FindingsTab desk={desk} place={element} findings={findings} />) },
        { id: 'photos', title: translate('zonesPanel.tab.photos'), ...counted(photos), content: part(<PhotosTab desk={desk} place={element} findings={findings} />) },
      ]}
    />
  );
}

const Properties = memo(function Properties({ desk, element }: { readonly desk: ZonesDesk; readonly element: Element }): ReactNode {
  if (element.type === 'zone') return <ZoneProperties desk={desk} zone={element} />;
  return element.type === 'conduit' ? <ConduitProperties desk={desk} conduit={element} /> : <AssetProperties desk={desk} asset={element} />;
});

interface FrameProps {
  readonly desk: ZonesDesk;
  readonly title: string;
  readonly kind: 'zone' | 'conduit' | 'asset' | 'note' | 'several';
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
        kicker={kind === 'several' || kind === 'note' ? undefined : translate(`entity.${kind}`, { count: 1 })}
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
