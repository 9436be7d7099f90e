import { useMemo, useState, type ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import { findRecord, listOf } from '../../../shared/model/model';
import { CanvasView } from '../../canvas/canvas-view';
import type { Point } from '../../../shared/network/geometry';
import { sheetOf } from '../../../shared/network/stubs';
import { useApp } from '../../commands/app-context';
import { recordTitle } from '../../records/field-text';
import { useInHand } from '../../store/in-hand';
import { useTranslate, useUi } from '../../store/stores';
import { Button, EmptyState, NetworkIcon, Notice, SplitPane } from '../../ui';
import { DrawingMenu } from './drawing-menu';
import { Outline } from './outline';
import { LevelsLegend } from './levels-legend';
import { PropertiesPanel } from './properties-panel';
import { ReachAside } from './reach-aside';
import { ReachSide } from './reach-side';
import { onRoomKey } from './room-keys';
import { UnplacedTray } from './unplaced-tray';
import { useEmphasis, useShownFlows } from './use-emphasis';
import { useTouchUse } from './use-touch-use';
import { useZonesDesk, type ZonesDesk } from './use-zones-desk';
import { ViewBar } from './view-bar';
import { ZonesToolbar } from './zones-toolbar';
import './zones.css';
import './zones-analysis.css';
import './zones-levels.css';
import './zones-touch.css';

const panelWidth = 420;
const answerWidth = 460;

/** The room of zones and conduits: the drawing, what has no place yet, and the properties of what is selected. */
export function ZonesScreen(): ReactNode {
  const translate = useTranslate();
  const desk = useZonesDesk();
  useInHand(desk.selection);
  const touchUse = useTouchUse();
  const [width, setWidth] = useState(panelWidth);
  const [askedWidth, setAskedWidth] = useState(answerWidth);
  const isAsked = desk.analysis.asked !== undefined;
  const hasPanel = desk.selection.length > 0 && desk.isPanelOpen;
  return (
    <div className="zw-zones" role="presentation" onKeyDown={(event) => onRoomKey(event, desk)} {...touchUse}>
      <ZonesToolbar tool={desk.tool} showAs={desk.showAs} isTrayOpen={desk.isTrayOpen} selectedCount={desk.selection.length} now={desk.now} />
      <div className="zw-zones__rooms">
        {desk.isTrayOpen ? <UnplacedTray desk={desk} /> : null}
        <SplitPane
          size={isAsked ? askedWidth : width}
          onSizeChange={isAsked ? setAskedWidth : setWidth}
          resizeLabel={translate('zones.panel.width')}
          main={
            <div className="zw-zones__main">
              <Unplaced desk={desk} />
              {desk.showAs === 'outline' ? <Outline desk={desk} /> : <Drawing desk={desk} />}
              <ReachSide asked={desk.analysis.asked} selection={desk.selection} now={desk.now} />
              {desk.showAs === 'outline' ? null : <ViewBar views={listOf(desk.whole, 'view')} viewId={desk.viewId} layers={desk.layers} now={desk.now} />}
            </div>
          }
          aside={isAsked ? <ReachAside desk={desk} /> : hasPanel ? <PropertiesPanel desk={desk} /> : null}
        />
      </div>
    </div>
  );
}

function Drawing({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const [firstId] = desk.selection;
  const first = firstId === undefined ? undefined : findRecord(desk.model, firstId);
  const spoken =
    first === undefined
      ? translate('zones.selected.none')
      : translate('zones.selected', { name: desk.selection.length === 1 ? recordTitle(first) : translate('zones.panel.several', { count: desk.selection.length }) });
  const language = useUi((state) => state.language);
  const shortName = useMemo(() => (protocol: string) => protocolName(language, protocol), [language]);
  const emphasis = useEmphasis(desk);
  const sheet = useMemo(() => sheetOf(desk.whole, desk.viewId), [desk.whole, desk.viewId]);
  const expanded = useShownFlows(desk);
  const [menu, setMenu] = useState<{ readonly at: Point; readonly drawing: Point } | undefined>(undefined);
  const hint = desk.tool === 'zone' ? 'zones.hint.zone' : desk.tool === 'connect' ? 'zones.hint.connect' : undefined;
  return (
    <div className="zw-zones__drawing">
      <CanvasView
        model={desk.model}
        view={desk.view}
        viewId={desk.viewId}
        sheet={sheet}
        expanded={expanded}
        protocolName={shortName}
        emphasis={emphasis}
        hasMap={desk.layers.map}
        mapLabel={translate('drawing-room.map')}
        t={translate}
        env={desk.env}
        tool={desk.tool}
        onToolChange={desk.setTool}
        selection={desk.selection}
        onSelectionChange={desk.select}
        onEdit={desk.commit}
        onDelete={() => desk.remove(desk.selection)}
        onDuplicate={desk.duplicate}
        onOpen={desk.openPanel}
        onMenu={(at, drawing) => setMenu({ at, drawing })}
        onConnect={(from, to) => desk.connect([from, to])}
        onCopy={desk.copy}
        onPaste={desk.paste}
        onDropAssets={desk.drop}
        control={desk.control}
        label={translate('zones.drawing.label')}
        describedBy="zw-zones-keys"
      />
      <p id="zw-zones-keys" className="zw-visually-hidden">
        {translate('zones.drawing.keys')}
      </p>
      <p className="zw-visually-hidden" role="status">
        {spoken}
      </p>
      {hint === undefined ? null : <p className="zw-zones__hint">{translate(hint)}</p>}
      {desk.layers.gaps ? <LevelsLegend /> : null}
      <Empty desk={desk} />
      <DrawingMenu desk={desk} menu={menu} onClose={() => setMenu(undefined)} />
    </div>
  );
}

/** Over the empty canvas, which can be drawn on all the same. */
function Empty({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const { run } = useApp();
  if (listOf(desk.model, 'zone').length > 0 || desk.tool !== 'select') return null;
  return (
    <div className="zw-zones__empty">
      <EmptyState
        icon={<NetworkIcon aria-hidden />}
        title={translate('zones.empty.title')}
        text={translate('zones.empty.text')}
        action={
          <Button
            variant="primary"
            onPress={() => {
              desk.setTool('zone');
              desk.control.current?.focus();
            }}
          >
            {translate('zones.empty.action')}
          </Button>
        }
        secondary={
          <Button variant="quiet" onPress={() => run('assessment.sample')}>
            {translate('zones.empty.sample')}
          </Button>
        }
      />
    </div>
  );
}

/** Zones that came without a place: one press lays them out. */
function Unplaced({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const count = listOf(desk.model, 'zone').filter(({ shape }) => shape === undefined).length;
  if (count === 0) return null;
  return (
    <div className="zw-zones__notice">
      <Notice
        tone="info"
        title={translate('zones.unplaced.title', { count })}
        actions={
          <Button size="small" variant="primary" onPress={() => desk.layout({ scope: 'missing' })}>
            {translate('zones.layout.missing')}
          </Button>
        }
      >
        {translate('zones.unplaced.text')}
      </Notice>
    </div>
  );
}
