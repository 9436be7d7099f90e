import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Attachment } from '../../shared/model/entities/attachment';
import { farCorner, isAtFarCorner, markAt, type Place } from '../../shared/photos/hit';
import { drawnMark, movedMark, newMark, regionOf, stretchedMark, type Mark, type Size } from '../../shared/photos/marks';
import { useTranslate } from '../store/stores';
import { largestZoom, zoomStep, type PhotoTool } from './photo-tools';
import { MarkDrawing, usePicture } from './photo-picture';
import type { PhotoEdits } from './photo-use-edits';

interface PhotoStageProps {
  readonly photo: Attachment;
  readonly edits: PhotoEdits;
  readonly tool: PhotoTool;
  readonly onTool: (tool: PhotoTool) => void;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly showsOriginal: boolean;
}

/** What the pointer is doing: drawing a new mark, or moving or stretching one. */
type Gesture = { readonly kind: 'draw' | 'move' | 'stretch'; readonly from: Place; readonly mark?: Mark };

/** The photo with its marks, to draw on with mouse, pen, finger or keys. */
export function PhotoStage(props: PhotoStageProps): ReactNode {
  const { photo, zoom, showsOriginal, tool } = props;
  const translate = useTranslate();
  const { marks: _, ...unmarked } = photo;
  const picture = usePicture(showsOriginal ? unmarked : photo);
  if (picture === undefined) return <div className="zw-photo-stage" />;
  const ratio = picture.size.width / picture.size.height;
  return (
    <div className="zw-photo-stage">
      <div className="zw-photo-stage__sheet" data-tool={tool} style={{ aspectRatio: String(ratio), width: `calc(min(100cqw, ${String(ratio)} * 100cqh) * ${String(zoom)})` }}>
        <img src={picture.address} alt={photo.caption ?? photo.fileName ?? translate('records.photo')} draggable={false} />
        <Surface {...props} size={picture.size} />
      </div>
    </div>
  );
}

function Surface({ photo, edits, tool, onTool, selectedId, onSelect, zoom, onZoom, size, showsOriginal }: PhotoStageProps & { readonly size: Size }): ReactNode {
  const translate = useTranslate();
  const [gesture, setGesture] = useState<Gesture>();
  const [to, setTo] = useState<Place>();
  const nextId = useRef(edits.newId());
  const marks = photo.marks ?? [];
  const selected = marks.find(({ id }) => id === selectedId);
  const changed = gesture === undefined || to === undefined ? undefined : afterGesture(gesture, to, tool, nextId.current);
  const shown = changed === undefined ? marks : [...marks.filter(({ id }) => id !== changed.id), changed];

  const put = (mark: Mark): void => {
    edits.set(mark);
    nextId.current = edits.newId();
    onSelect(mark.id);
    onTool('select');
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    const at = placeOf(event);
    const next = gestureAt(at, tool, marks, selected, size);
    if (tool === 'select') onSelect(next?.mark?.id);
    if (next === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setGesture(next);
    setTo(at);
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    if (gesture === undefined) return;
    const made = afterGesture(gesture, placeOf(event), tool, nextId.current);
    setGesture(undefined);
    setTo(undefined);
    if (made === undefined) return;
    if (gesture.kind === 'draw') put(made);
    else edits.set(made);
  };
  const press = (event: KeyboardEvent): void => {
    const isHandled = handleKey(event, { tool, selected, put, edits, onTool, onSelect, zoomBy: (factor) => onZoom(Math.min(largestZoom, Math.max(1, zoom * factor))), newId: () => nextId.current });
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hands = {
    onPointerDown: begin,
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (gesture !== undefined) setTo(placeOf(event));
    },
    onPointerUp: end,
    onPointerCancel: () => setGesture(undefined),
    onKeyDown: press,
  };
  return (
    <svg
      className="zw-photo-stage__surface"
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      role="application"
      aria-label={translate('photos.stage')}
      aria-description={translate('photos.stage.keys')}
      tabIndex={0}
      data-holding={selected !== undefined}
      {...hands}
    >
      {showsOriginal ? null : <MarkDrawing marks={shown} size={size} />}
      {shown.filter(({ kind, id }) => kind === 'blur' && (showsOriginal || id === changed?.id)).map((mark) => (
        <rect key={mark.id} className="zw-photo-stage__blur" {...regionOf(mark, size)} />
      ))}
      <Handles mark={shown.find(({ id }) => id === (changed?.id ?? selectedId))} size={size} />
    </svg>
  );
}

function Handles({ mark, size }: { readonly mark: Mark | undefined; readonly size: Size }): ReactNode {
  if (mark === undefined) return null;
  const radius = Math.max(size.width, size.height) / 110;
  const corner = farCorner(mark);
  return (
    <>
      {mark.kind === 'box' || mark.kind === 'blur' ? <rect className="zw-photo-stage__outline" {...regionOf(mark, size)} /> : null}
      <circle className="zw-photo-stage__handle" cx={(mark.x * size.width) / 1000} cy={(mark.y * size.height) / 1000} r={radius * 0.7} />
      {mark.kind === 'text' ? null : <circle className="zw-photo-stage__handle" cx={(corner.x * size.width) / 1000} cy={(corner.y * size.height) / 1000} r={radius} />}
    </>
  );
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) / width) * 1000, y: ((clientY - top) / height) * 1000 };
}

function gestureAt(at: Place, tool: PhotoTool, marks: readonly Mark[], selected: Mark | undefined, size: Size): Gesture | undefined {
  if (tool !== 'select') return { kind: 'draw', from: at };
  if (selected !== undefined && isAtFarCorner(selected, size, at)) return { kind: 'stretch', from: at, mark: selected };
  const mark = markAt(marks, size, at);
  return mark === undefined ? undefined : { kind: 'move', from: at, mark };
}

/** The mark as the gesture leaves it; undefined when nothing came of it. */
function afterGesture({ kind, from, mark }: Gesture, to: Place, tool: PhotoTool, newId: string): Mark | undefined {
  if (kind === 'draw') return tool === 'select' ? undefined : drawnMark(tool, from, to, newId);
  if (mark === undefined || (Math.abs(to.x - from.x) < 1 && Math.abs(to.y - from.y) < 1)) return undefined;
  return kind === 'move' ? movedMark(mark, to.x - from.x, to.y - from.y) : stretchedMark(mark, to.x - from.x, to.y - from.y);
}

interface Hand {
  readonly tool: PhotoTool;
  readonly selected: Mark | undefined;
  readonly put: (mark: Mark) => void;
  readonly edits: PhotoEdits;
  readonly onTool: (tool: PhotoTool) => void;
  readonly onSelect: (id: string | undefined) => void;
  readonly zoomBy: (factor: number) => void;
  readonly newId: () => string;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const stride = 10;

/** Enter puts a mark in the middle, arrows move it, with Shift they stretch it, Delete removes it, Escape lets go; plus and minus zoom. */
function handleKey(event: KeyboardEvent, { tool, selected, put, edits, onTool, onSelect, zoomBy, newId }: Hand): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Enter' && tool !== 'select') {
    put(newMark(tool, 440, 440, newId()));
    return true;
  }
  if (event.key === 'Escape' && (tool !== 'select' || selected !== undefined)) {
    onTool('select');
    onSelect(undefined);
    return true;
  }
  if (event.key === '+' || event.key === '-') {
    zoomBy(event.key === '+' ? zoomStep : 1 / zoomStep);
    return true;
  }
  if (selected === undefined) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    edits.remove(selected.id);
    onSelect(undefined);
    return true;
  }
  const arrow = arrows[event.key];
  if (arrow === undefined) return false;
  const [x, y] = [arrow[0] * stride, arrow[1] * stride];
  edits.set(event.shiftKey ? stretchedMark(selected, x, y) : movedMark(selected, x, y), `mark ${selected.id}`);
  return true;
}
