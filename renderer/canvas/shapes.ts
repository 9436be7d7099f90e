import { dia } from '@joint/core';

/**
 * The shapes of the canvas: as few SVG elements as the picture allows, sizes given and never measured. What they show is
 * decided in `cells.ts`; the colours are tokens of the style sheet.
 */

/** Text without the library's own text layout, which measures and splits; ours is cut and placed already. */
class LeanElement extends dia.Element {
  static override attributes = {
    words: {
      set: (text: unknown, _box: unknown, node: Element): void => {
        node.textContent = String(text);
      },
    },
  };
}

interface Part {
  readonly tag: 'path' | 'rect' | 'circle' | 'text';
  readonly className?: string;
  /** Attributes that never change; everything else comes with the cell's data. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

const open = { fill: 'none' } as const;
const path: Part = { tag: 'path' };
const openPath: Part = { tag: 'path', fixed: open };
const rect: Part = { tag: 'rect' };
const text = (className: string): Part => ({ tag: 'text', className });
/** Planned, or to be removed: a disc with a sign on it. */
const lifeState = { stateDisc: { tag: 'circle', fixed: { r: 8 } }, stateSign: openPath } as const;

/** The elements of each shape by the name `cells.ts` gives them their attributes under, from back to front. */
const shapes = {
  ZoneBody: {
    fill: { tag: 'path', className: 'zw-canvas-zone__fill' },
    hatch: openPath,
    outline: openPath,
  },
  ZoneHead: {
    back: rect,
    title: text('zw-canvas-title'),
    second: text('zw-canvas-title'),
    meta: text('zw-canvas-meta'),
    levelFrame: rect,
    levelWord: text('zw-canvas-level-word'),
    levelText: text('zw-canvas-level-text'),
    levelColumns: path,
    levelBase: path,
    ...lifeState,
  },
  ConduitLine: {
    edge: { tag: 'path', className: 'zw-canvas-conduit__edge', fixed: open },
    line: openPath,
    ticks: openPath,
    struck: openPath,
    ends: path,
  },
  ConduitBadge: {
    frame: { tag: 'rect', className: 'zw-canvas-badge__frame' },
    lock: { tag: 'path', className: 'zw-canvas-near', fixed: open },
    sign: { tag: 'path', className: 'zw-canvas-near', fixed: open },
    label: text('zw-canvas-badge__label'),
    ...lifeState,
  },
  AssetBox: {
    box: { tag: 'rect', className: 'zw-canvas-asset__box' },
    hatch: openPath,
    lines: openPath,
    solids: path,
    tag: text('zw-canvas-near zw-canvas-tag'),
    first: text('zw-canvas-near zw-canvas-name'),
    second: text('zw-canvas-near zw-canvas-name'),
    discs: { tag: 'path', className: 'zw-canvas-asset__disc' },
    safety: openPath,
    warning: openPath,
    ...lifeState,
  },
  LaneBand: { band: rect },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Part>>>>;

type ShapeName = keyof typeof shapes;

/** The type of a cell, as the graph knows its shape. */
export type CellType = `zw.${ShapeName}`;

/** The class the graph makes cells of a type from. */
function shapeClass(name: ShapeName): typeof LeanElement {
  const parts = Object.entries<Part>(shapes[name]);
  const markup = parts.map(([selector, { tag, className }]) => ({ tagName: tag, selector, ...(className === undefined ? {} : { className }) }));
  return class extends LeanElement {
    override preinitialize(): void {
      this.markup = markup;
    }
    override defaults(): Partial<dia.Element.Attributes> {
      // A new object each time: the library writes into it.
      const attrs = Object.fromEntries(parts.flatMap(([selector, { fixed }]) => (fixed === undefined ? [] : [[selector, { ...fixed }]])));
      return { type: `zw.${name}`, position: { x: 0, y: 0 }, size: { width: 1, height: 1 }, angle: 0, attrs };
    }
  };
}

export const cellNamespace = {
  zw: {
    ZoneBody: shapeClass('ZoneBody'),
    ZoneHead: shapeClass('ZoneHead'),
    ConduitLine: shapeClass('ConduitLine'),
    ConduitBadge: shapeClass('ConduitBadge'),
    AssetBox: shapeClass('AssetBox'),
    LaneBand: shapeClass('LaneBand'),
  },
};
