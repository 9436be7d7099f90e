import type { Translate } from '../../../shared/i18n/translate';
import type { RecordId } from '../../../shared/model/record-type';
import { contains } from '../../../shared/network/geometry';
import type { Scene } from '../../../shared/network/scene';
import { shiftedScene } from '../../../shared/network/shifted-scene';
import { seenPart, type Detail, type PixelSize, type Viewport } from '../viewport';
import { createGround, marginOf, type Painted } from './ground';
import { density, onPixel } from './layer';
import { areAmong, changedIds, only, type Shift } from './lifted';
import { createLiftedLayer, fitsLifted } from './lifted-layer';
import type { Emphasis } from './paint-scene';
import { readPalette, watchPalette, type Palette } from './palette';
import { createStrips } from './strips';

/** What the canvas shows now. `standing` differs from `scene` while something is dragged. */
export interface PictureState {
  readonly scene: Scene;
  readonly standing: Scene;
  readonly viewport: Viewport;
  readonly size: PixelSize;
  readonly detail: Detail;
  readonly t: Translate;
  readonly emphasis: Emphasis;
  /** What is only shifted against the drawing that stands, and how far, in drawing units; nothing else about it changes, and in the scene it stands where it stood. */
  readonly shift: Shift | undefined;
}

export interface Picture {
  readonly show: (state: PictureState) => void;
  readonly remove: () => void;
}

/** A picture scaled further than this is painted again at once: it would be too coarse, or show its edges. */
const largestScale = 2;
const smallestScale = 0.5;
/** After a gesture has rested so long, the picture is painted sharp, in milliseconds. */
const rest = 120;

const nothing: ReadonlySet<RecordId> = new Set();

/**
 * Paints scenes in an element: one picture larger than the window, which is only moved and scaled while the view moves,
 * and above it, on canvases of their own, what is being dragged.
 */
export function createPicture(host: HTMLElement): Picture {
  // Each goes before what is there: the ground ends up below what is lifted.
  const shifted = createLiftedLayer(host, 'zw-canvas__lifted');
  const stretched = createLiftedLayer(host, 'zw-canvas__lifted');
  const bent = createStrips(host);
  const ground = createGround(host);
  let palette = readPalette(host);
  let painted: Painted | undefined;
  let latest: PictureState | undefined;
  let timer = 0;
  const paintGround = (state: PictureState, hidden: ReadonlySet<RecordId>): void => {
    const at = painted === undefined ? undefined : moved(painted, state.viewport);
    // Where the picture need not be painted elsewhere, it stays, and only what changed on it is painted anew.
    const before = at?.covers === true && at.isSharp ? painted : undefined;
    if (before === undefined) window.clearTimeout(timer);
    painted = { scene: state.standing, hidden, viewport: before?.viewport ?? state.viewport, size: state.size, detail: state.detail, t: state.t, emphasis: state.emphasis, palette, density: density() };
    ground.paint(painted, before);
  };
  const show = (state: PictureState): void => {
    latest = state;
    if (state.size.width <= 0 || state.size.height <= 0) return;
    const isDragging = state.scene !== state.standing;
    // What was lifted once stays so until the hand lets go: each element that comes and goes would cost a whole picture.
    const changed = isDragging ? changedIds(state.standing, state.scene) : nothing;
    const before = isDragging && painted?.scene === state.standing ? painted.hidden : nothing;
    const lifted = state.shift?.ids ?? nothing;
    const hidden = areAmong(changed, before) && areAmong(lifted, before) ? before : new Set([...before, ...lifted, ...changed]);
    if (painted === undefined || !isCurrent(painted, state, hidden, palette)) paintGround(state, hidden);
    const at = painted === undefined ? undefined : moved(painted, state.viewport);
    if (at === undefined || !at.covers) paintGround(state, hidden);
    else if (!at.isSharp) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (latest !== undefined) {
          painted = undefined;
          show(latest);
        }
      }, rest);
    }
    if (painted !== undefined) ground.transform(transformOf(painted, state.viewport));
    showLifted(state, isDragging ? hidden : nothing);
  };
  let fit: { readonly standing: Scene; readonly ids: Shift['ids']; readonly viewport: Viewport; readonly size: PixelSize; readonly fits: boolean } | undefined;
  /** The same through a gesture, so that it is found out once. */
  const fits = ({ standing, viewport, size }: PictureState, { ids }: Shift): boolean => {
    if (fit?.standing !== standing || fit.ids !== ids || fit.viewport !== viewport || fit.size !== size) fit = { standing, ids, viewport, size, fits: fitsLifted(only(standing, ids), { viewport, size }) };
    return fit.fits;
  };
  /** What is dragged: painted once where it is only shifted, anew with every step where it changes. */
  const showLifted = (state: PictureState, hidden: ReadonlySet<RecordId>): void => {
    const { shift } = state;
    const isShifted = shift !== undefined && fits(state, shift);
    if (isShifted) shifted.shift(state, shift, palette);
    else shifted.clear();
    const rest = isShifted ? new Set([...hidden].filter((id) => !shift.ids.has(id))) : hidden;
    const shown = shift === undefined || isShifted ? state.scene : shiftedScene(state.standing, shift.moving, shift.by);
    const scene = rest.size === 0 ? undefined : only(shown, rest);
    const isInStrips = scene !== undefined && isShifted && bent.paint(scene, state, palette);
    if (!isInStrips) bent.clear();
    if (scene === undefined || isInStrips) stretched.clear();
    else stretched.paint(scene, state, palette);
  };
  const stopWatching = watchPalette(() => {
    palette = readPalette(host);
    if (latest !== undefined) show(latest);
  });
  return {
    show,
    remove: () => {
      window.clearTimeout(timer);
      stopWatching();
      ground.remove();
      shifted.remove();
      stretched.remove();
      bent.remove();
    },
  };
}

function isCurrent(painted: Painted, state: PictureState, hidden: ReadonlySet<RecordId>, palette: Palette): boolean {
  return (
    painted.scene === state.standing && painted.detail === state.detail && painted.t === state.t && painted.emphasis === state.emphasis && painted.palette === palette && painted.density === density() &&
    painted.size.width === state.size.width && painted.size.height === state.size.height && painted.hidden.size === hidden.size && areAmong(hidden, painted.hidden)
  );
}

/** Where the picture stands for a viewport, and whether it still fills the window. */
function moved(painted: Painted, viewport: Viewport): { readonly covers: boolean; readonly isSharp: boolean } {
  const scale = viewport.zoom / painted.viewport.zoom;
  const shown = seenPart(viewport, painted.size, 0);
  const there = seenPart(painted.viewport, painted.size, marginOf(painted.size));
  return { covers: scale <= largestScale && scale >= smallestScale && contains(there, shown), isSharp: scale === 1 };
}

function transformOf({ viewport: before, size }: Painted, viewport: Viewport): string {
  const scale = viewport.zoom / before.zoom;
  const margin = marginOf(size);
  const x = margin - scale * margin + viewport.x - scale * before.x;
  const y = margin - scale * margin + viewport.y - scale * before.y;
  // On whole pixels of the screen a picture is copied; between them every one would be mixed anew.
  return scale === 1 ? `translate(${onPixel(x)}px, ${onPixel(y)}px)` : `translate(${x}px, ${y}px) scale(${scale})`;
}
