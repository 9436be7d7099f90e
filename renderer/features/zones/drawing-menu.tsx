import type { ReactNode } from 'react';
import { recordsWith } from '../../../shared/model/indexes';
import { typeOfId } from '../../../shared/model/record-type';
import type { Point } from '../../../shared/network/geometry';
import { usualZone } from '../../../shared/network/measures';
import { drawZone } from '../../../shared/network/edits/draw-zone';
import { childZones } from '../../../shared/network/zone-tree';
import { useTranslate } from '../../store/stores';
import { PointMenu, type MenuGroup } from '../../ui';
import { arrangements } from './arrangements';
import { questionsAbout } from './reach-side';
import type { ZonesDesk } from './use-zones-desk';

interface DrawingMenuProps {
  readonly desk: ZonesDesk;
  /** Where it was asked for, in pixels of the window and on the drawing. */
  readonly menu: { readonly at: Point; readonly drawing: Point } | undefined;
  readonly onClose: () => void;
}

/** What can be done with what is selected, or at an empty place. */
export function DrawingMenu({ desk, menu, onClose }: DrawingMenuProps): ReactNode {
  const translate = useTranslate();
  const { selection } = desk;
  const zones = selection.filter((id) => typeOfId(id) === 'zone');
  const foldable = zones.filter((id) => childZones(desk.model, id).length > 0 || recordsWith(desk.model, 'asset', 'zoneId', id).length > 0);
  const isAllClosed = zones.every((id) => desk.model.tables.zone.get(id)?.collapsed === true);
  const joined = selection.filter((id) => typeOfId(id) === 'zone' || typeOfId(id) === 'asset');
  const questions = questionsAbout(selection);
  const groups: readonly MenuGroup[] = selection.length > 0 ? ofSelection() : ofGround();
  function ofSelection(): readonly MenuGroup[] {
    return [
      {
        id: 'open',
        entries: [
          { id: 'properties', title: translate('drawing-room.menu.properties') },
          { id: 'zoom', title: translate('drawing-room.zoom.selection') },
          ...(zones.length > 0 ? [{ id: 'view', title: translate('drawing-room.view.new-of') }] : []),
          ...(joined.length === 2 || zones.length > 1 ? [{ id: 'connect', title: translate('drawing-room.menu.connect') }] : []),
          ...(foldable.length > 0 ? [{ id: 'fold', title: translate(isAllClosed ? 'drawing-room.menu.open' : 'drawing-room.menu.close'), shortcut: 'O' }] : []),
          { id: 'duplicate', title: translate('drawing-room.edit.duplicate'), shortcut: 'Mod+D' },
          { id: 'layout', title: translate('drawing-room.menu.layout') },
        ],
      },
      {
        id: 'ask',
        title: translate('reachPanel.side'),
        entries: [
          ...(questions.into === undefined ? [] : [{ id: 'into', title: translate('reachPanel.ask.into') }]),
          ...(questions.outOf === undefined ? [] : [{ id: 'outOf', title: translate('reachPanel.ask.outOf') }]),
          ...(questions.levels === undefined ? [] : [{ id: 'levels', title: translate('levelsPanel.ask') }]),
          { id: 'jewels', title: translate('reachPanel.ask.jewels') },
        ],
      },
      ...(selection.length > 1 ? [{ id: 'align', title: translate('drawing-room.arrange.align'), entries: arrangements.slice(0, 6).map((arrangement) => ({ id: arrangement, title: translate(`drawing-room.arrange.${arrangement}`) })) }] : []),
      { id: 'remove', entries: [{ id: 'remove', title: translate('drawing-room.menu.remove'), isDanger: true }] },
    ];
  }
  function ofGround(): readonly MenuGroup[] {
    return [
      {
        id: 'here',
        entries: [
          { id: 'zone', title: translate('drawing-room.menu.zone') },
          { id: 'note', title: translate('drawing-room.menu.note') },
          { id: 'fit', title: translate('zones.zoom.fit') },
          { id: 'jewels', title: translate('reachPanel.ask.jewels') },
        ],
      },
    ];
  }
  const act = (id: string): void => {
    const first = desk.model.tables.zone.get(zones[0] ?? '');
    if (id === 'properties') desk.openPanel();
    if (id === 'into' || id === 'outOf' || id === 'levels') desk.analysis.ask(questions[id]);
    if (id === 'jewels') desk.analysis.ask({ kind: 'jewels' });
    if (id === 'zoom') desk.control.current?.fitTo(selection);
    if (id === 'view') desk.createView(first?.name ?? translate('drawing-room.view.new'), zones);
    if (id === 'connect') desk.connect(zones.length > 1 ? zones : joined);
    if (id === 'fold') desk.fold();
    if (id === 'duplicate') desk.duplicate();
    if (id === 'layout') desk.layout({ scope: { ids: selection } });
    const arrangement = arrangements.find((known) => known === id);
    if (arrangement !== undefined) desk.arrange(arrangement);
    if (id === 'note' && menu !== undefined) desk.addNote(menu.drawing);
    if (id === 'remove') desk.remove(selection);
    if (id === 'fit') desk.control.current?.fit();
    if (id !== 'zone' || menu === undefined) return;
    const { change, zoneId } = drawZone(desk.model, { shape: { ...menu.drawing, ...usualZone }, name: translate('zones.newZone') }, desk.env);
    if (desk.commit({ change, labelKey: 'zones.edit.draw' })) desk.select([zoneId]);
  };
  return <PointMenu at={menu?.at ?? null} onClose={onClose} label={translate('drawing-room.menu')} groups={groups} onAction={act} />;
}
