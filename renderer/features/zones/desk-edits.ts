import type { RefObject } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Translate } from '../../../shared/i18n/translate';
import type { Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { addCallout } from '../../../shared/network/edits/callouts';
import { copyElements } from '../../../shared/network/edits/clipboard';
import type { LayoutArguments } from '../../../shared/network/edits/layout';
import { duplicateElements, pasteElements } from '../../../shared/network/edits/paste';
import { dropAsset, placeAssets, placeInto } from '../../../shared/network/edits/place';
import { removeFromDrawing, type Removal } from '../../../shared/network/edits/remove';
import { storedChange } from '../../../shared/network/edits/stored-change';
import type { Point } from '../../../shared/network/geometry';
import { viewedModel } from '../../../shared/network/views';
import type { CanvasControl } from '../../canvas/use-control';
import { connected, folded, type CanvasEdit } from '../../canvas/gestures';
import type { App } from '../../commands/app-context';
import { arranged, type Arrangement } from './arrangements';
import { layOut } from './lay-out';

/** What can be done on the drawing; each is one step of undo. */
export interface DeskEdits {
  readonly drop: (assetIds: readonly RecordId[], at: Point) => void;
  readonly placeInto: (assetIds: readonly RecordId[], zoneId: RecordId) => void;
  readonly placeKnown: () => void;
  readonly layout: (args: LayoutArguments) => void;
  /** What the menu of arranging offers, on what is selected. */
  readonly arrange: (arrangement: Arrangement) => void;
  /** Closes the zones selected, or opens them when all are closed. */
  readonly fold: () => void;
  readonly duplicate: () => void;
  readonly copy: () => string | undefined;
  readonly paste: (text: string, at: Point) => void;
  readonly addNote: (at: Point) => void;
  readonly connect: (ids: readonly RecordId[]) => void;
  readonly remove: (ids: readonly RecordId[]) => void;
}

interface EditGround {
  readonly app: App;
  readonly viewId: RecordId | undefined;
  readonly selection: readonly RecordId[];
  readonly control: RefObject<CanvasControl | null>;
  readonly select: (ids: readonly RecordId[]) => void;
  readonly setChosen: (ids: readonly RecordId[]) => void;
  /** Selects what was just placed; the list it came from stays. */
  readonly selectPlaced: (ids: readonly RecordId[]) => void;
  readonly commitWhole: (edit: CanvasEdit) => boolean;
  readonly translate: Translate;
}

const noIds: readonly RecordId[] = [];

/** The edits of the room, on the named view that is looked at. */
export function deskEdits(ground: EditGround): DeskEdits {
  const { app, viewId, selection, control, select, selectPlaced, translate } = ground;
  // A click handler may run after another commit, so edits start from the model of the moment.
  const stored = (): Model => app.project.state.getState().model;
  const current = (): Model => viewedModel(stored(), viewId);
  const commit = (made: CanvasEdit): boolean => ground.commitWhole({ ...made, change: storedChange(stored(), viewId, made.change) });
  const edit = (labelKey: MessageKey, change: Change): boolean => commit({ labelKey, change });
  return {
    drop: (assetIds, at) => {
      if (edit('zones.edit.place', dropAsset(current(), { assetIds, at }))) selectPlaced(assetIds);
    },
    placeInto: (assetIds, zoneId) => {
      if (edit('zones.edit.place', placeInto(current(), { assetIds, zoneId }))) selectPlaced(assetIds);
    },
    placeKnown: () => {
      edit('zones.edit.place', placeAssets(current()));
    },
    layout: (args) => void layOut(app, viewId, args).then((isDone) => {
      if (isDone) requestAnimationFrame(() => control.current?.fit());
    }),
    arrange: (arrangement) => {
      edit('drawing-room.edit.align', arranged(current(), selection, arrangement));
    },
    fold: () => {
      commit(folded(selection, current()));
    },
    duplicate: () => {
      const { change, ids } = duplicateElements(current(), { ids: selection, whole: stored() }, app.env);
      if (edit('drawing-room.edit.duplicate', change)) select(ids);
    },
    copy: () => copyElements(current(), { ids: selection }),
    paste: (text, at) => {
      const pasted = pasteElements(current(), { text, at, whole: stored() }, app.env);
      if (!pasted.ok) {
        app.ui.tell({ tone: 'warning', titleKey: `drawing-room.paste.${pasted.refusal}` });
        return;
      }
      if (!edit('drawing-room.edit.paste', pasted.change)) return;
      select(pasted.ids);
      const left = pasted.droppedReferences + pasted.lostRecords;
      if (left > 0) app.ui.tell({ tone: 'info', titleKey: 'drawing-room.paste.left', parameters: { count: left } });
    },
    addNote: (at) => {
      const { change, calloutId } = addCallout(current(), { text: translate('drawing-room.menu.note-text'), at, viewId }, app.env);
      if (calloutId !== undefined && edit('drawing-room.edit.note', change)) select([calloutId]);
    },
    connect: (ids) => {
      const outcome = connected(ids, current(), app.env);
      if (outcome.edit !== undefined && commit(outcome.edit)) select(outcome.selection ?? noIds);
    },
    remove: (ids) => {
      const { change, removal } = removeFromDrawing(stored(), { ids });
      if (!ground.commitWhole({ labelKey: 'zones.edit.remove', change })) return;
      ground.setChosen(noIds);
      const what = removalText(removal, translate);
      app.ui.tell({ tone: 'info', titleKey: 'zones.removed', parameters: { what }, actionKey: 'zones.removed.undo', onAction: () => app.history.undo() });
    },
  };
}

/** What was removed, "2 zones, 1 conduit"; kinds of which there was none are left out. */
function removalText({ zones, conduits, assets, callouts }: Removal, translate: Translate): string {
  return [
    ...(zones > 0 ? [translate('drawing.count.zones', { count: zones })] : []),
    ...(conduits > 0 ? [translate('drawing.count.conduits', { count: conduits })] : []),
    ...(assets > 0 ? [translate('drawing.count.assets', { count: assets })] : []),
    ...(callouts > 0 ? [translate('drawing-room.notes', { count: callouts })] : []),
  ].join(', ');
}
