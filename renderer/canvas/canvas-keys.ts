import type { KeyboardEvent } from 'react';
import { drawingKeys } from '../../shared/app/room-keys';
import type { RecordId } from '../../shared/model/record-type';
import type { Point } from '../../shared/network/geometry';
import { folded, neighbourOf, nudged, readingOrder, stretchedByKey, zoneByKey, type CanvasEdit, type Outcome, type Surroundings, type Tool } from './gestures';

/** What a key can do on the canvas. */
export interface KeyWork {
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly selection: readonly RecordId[];
  readonly onSelectionChange: (ids: readonly RecordId[]) => void;
  readonly onEdit: (edit: CanvasEdit) => void;
  readonly onDelete: () => void;
  readonly onDuplicate: () => void;
  readonly onOpen: () => void;
  readonly surroundings: Surroundings;
  readonly finish: (outcome: Outcome) => void;
  readonly centre: Point;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly cancel: (() => void) | undefined;
  /** The element a connection begins at, while the other end is chosen by keyboard. */
  readonly connectFrom: RecordId | undefined;
  readonly setConnectFrom: (id: RecordId | undefined) => void;
  readonly onConnect: (from: RecordId, to: RecordId) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const tools: readonly Tool[] = ['select', 'zone', 'connect', 'pan'];
const panStep = 60;
const largeNudge = 5;

/** The keys of the canvas. True when the key meant something here. */
export function handleKey(event: KeyboardEvent, work: KeyWork): boolean {
  const { selection, surroundings } = work;
  const isCommand = event.ctrlKey || event.metaKey;
  const arrow = arrows[event.key];
  if (arrow !== undefined && event.altKey && !isCommand) {
    const [dx, dy] = arrow;
    const edit = stretchedByKey(selection, dx, dy, surroundings);
    if (edit !== undefined) work.onEdit(edit);
    return edit !== undefined;
  }
  if (arrow !== undefined && !isCommand && !event.altKey) {
    const [dx, dy] = arrow;
    const reach = event.shiftKey ? largeNudge : 1;
    const canMove = selection.some((id) => !id.startsWith('conduit:'));
    if (canMove) work.onEdit(nudged(selection, dx * reach, dy * reach, surroundings));
    else work.pan(-dx * panStep, -dy * panStep);
    return true;
  }
  if (isCommand && event.key.toLowerCase() === 'a') {
    work.onSelectionChange(readingOrder(surroundings.scene));
    return true;
  }
  if (isCommand && event.key.toLowerCase() === 'd' && selection.length > 0) {
    work.onDuplicate();
    return true;
  }
  if (isCommand || event.altKey) return false;
  const letter = event.key.toUpperCase();
  if (letter === drawingKeys.fold && selection.some((id) => id.startsWith('zone:'))) {
    work.onEdit(folded(selection, surroundings.model));
    return true;
  }
  const tool = tools.find((each) => drawingKeys[each] === letter);
  if (tool !== undefined) {
    const [from] = selection;
    work.setConnectFrom(tool === 'connect' && from !== undefined && !from.startsWith('conduit:') ? from : undefined);
    work.onToolChange(tool);
    return true;
  }
  return handleNamedKey(event, work);
}

function handleNamedKey(event: KeyboardEvent, work: KeyWork): boolean {
  const { selection, surroundings, tool } = work;
  switch (event.key) {
    case 'Tab': {
      const next = neighbourOf(surroundings.scene, selection.at(-1), event.shiftKey ? -1 : 1);
      if (next === undefined) return false;
      work.onSelectionChange([next]);
      return true;
    }
    case 'Enter': {
      const to = selection.at(-1);
      if (tool === 'connect' && work.connectFrom !== undefined) {
        if (to !== undefined && to !== work.connectFrom) work.onConnect(work.connectFrom, to);
        return true;
      }
      if (tool === 'zone') work.finish(zoneByKey(work.centre, selection, event.shiftKey, surroundings));
      else work.onOpen();
      return true;
    }
    case 'Escape':
      if (work.cancel !== undefined) work.cancel();
      else if (tool !== 'select') {
        work.setConnectFrom(undefined);
        work.onToolChange('select');
      }
      else work.onSelectionChange([]);
      return true;
    case 'Delete':
    case 'Backspace':
      if (selection.length > 0) work.onDelete();
      return selection.length > 0;
    case '+':
    case '-':
      work.zoomBy(event.key === '+' ? 1.25 : 0.8);
      return true;
    case drawingKeys.fit:
      work.fit();
      return true;
    default:
      return false;
  }
}
