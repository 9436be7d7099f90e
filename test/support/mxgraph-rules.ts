import { importLimits } from '../../shared/office/import-gate';
import { createXmlScanner } from '../../shared/office/reading/xml-scanner';
import { createAttributes, decodeEntities, scanAttributes } from '../../shared/office/reading/xml-text';

/** An element of a drawing, as a program reads it. */
interface Element {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const attributes = createAttributes();
  const top: Element = { name: '', values: new Map(), children: [], text: '' };
  const open = [top];
  const scanner = createXmlScanner('drawing', { ...importLimits, attributeLength: 1_000_000, pendingLength: 100_000_000 }, {
    open: (name, _depth, source, start, end) => {
      scanAttributes(source, start, end, attributes, importLimits, 'drawing');
      const values = new Map(Array.from({ length: attributes.count }, (_, index) => [attributes.names[index] ?? '', decodeEntities(attributes.values[index] ?? '', 'drawing')]));
      const element = { name, values, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (source, start, end) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += source.slice(start, end);
    },
  });
  scanner.write(xml);
  scanner.finish();
  return top.children[0] ?? top;
}

/*
 * What the documentation of draw.io and of mxGraph says about a drawing. Keys are those our styles may use; a key that is
 * not here is a slip of the pen, since draw.io passes over what it does not know without a word.
 */
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text));
const isFlag = (text: string): boolean => text === '0' || text === '1';
const isColour = (text: string): boolean => /^(#[0-9a-fA-F]{6}|none|default)$/.test(text);
const oneOf = (...values: readonly string[]) => (text: string): boolean => values.includes(text);
const sides = oneOf('left', 'center', 'right');
const heights = oneOf('top', 'middle', 'bottom');
const arrows = oneOf('none', 'classic', 'classicThin', 'block', 'blockThin', 'open', 'openThin', 'oval', 'diamond', 'diamondThin');
const styleRules: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...['html', 'container', 'collapsible', 'recursiveResize', 'expand', 'dropTarget', 'horizontal', 'swimlaneLine', 'locked', 'pointerEvents', 'rounded', 'absoluteArcSize', 'dashed', 'orthogonalLoop', 'endFill', 'startFill'].map((key) => [key, isFlag] as const),
  ...['startSize', 'arcSize', 'strokeWidth', 'spacing', 'spacingLeft', 'spacingRight', ...['exit', 'entry'].flatMap((end) => ['X', 'Y', 'Dx', 'Dy', 'Perimeter'].map((part) => `${end}${part}`)), 'fontSize', 'imageWidth', 'imageHeight', 'endSize', 'startSize', 'size'].map((key) => [key, isNumber] as const),
  ...['fillColor', 'swimlaneFillColor', 'strokeColor', 'fontColor', 'labelBackgroundColor'].map((key) => [key, isColour] as const),
  ['fontStyle', oneOf('0', '1', '2', '3', '4', '5', '6', '7')],
  ['fontFamily', oneOf('Helvetica', 'Verdana', 'Arial')],
  ['whiteSpace', oneOf('wrap', 'nowrap')],
  ['align', sides], ['imageAlign', sides], ['labelPosition', sides], ['verticalAlign', heights], ['imageVerticalAlign', heights],
  ['shape', oneOf('label', 'note')],
  ['edgeStyle', oneOf('none', 'orthogonalEdgeStyle', 'elbowEdgeStyle', 'entityRelationEdgeStyle')],
  ['overflow', oneOf('hidden', 'visible', 'fill', 'width')],
  ['jettySize', (text) => text === 'auto' || isNumber(text)],
  ['jumpStyle', oneOf('arc', 'gap', 'sharp', 'line')],
  ['startArrow', arrows], ['endArrow', arrows],
  ['dashPattern', (text) => /^\d+(\.\d+)?( \d+(\.\d+)?)*$/.test(text)],
  // A semicolon would end the value: the base64 mark of the address is left out, as draw.io writes it.
  ['image', (text) => /^data:image\/svg\+xml,[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text.split(',')[1] ?? '', 'base64').toString('utf8').startsWith('<svg ')],
]);
const stylesheetNames: ReadonlySet<string> = new Set(['swimlane', 'ellipse', 'text', 'line', 'rhombus', 'group']);

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const known: Readonly<Record<string, readonly string[]>> = {
  mxfile: ['host', 'modified', 'agent', 'version', 'type', 'compressed', 'pages'],
  diagram: ['id', 'name'],
  mxGraphModel: ['dx', 'dy', 'grid', 'gridSize', 'guides', 'tooltips', 'connect', 'arrows', 'fold', 'page', 'pageScale', 'pageWidth', 'pageHeight', 'background', 'math', 'shadow'],
  mxCell: ['id', 'value', 'style', 'vertex', 'edge', 'parent', 'source', 'target', 'collapsed', 'visible', 'connectable'],
  mxGeometry: ['x', 'y', 'width', 'height', 'relative', 'as'],
  mxPoint: ['x', 'y', 'as'],
  mxRectangle: ['x', 'y', 'width', 'height', 'as'],
  Array: ['as'],
};

interface Cell {
  readonly id: string;
  readonly label: string;
  readonly cell: Element;
}

/** Everything in which a drawing departs from the documented form; empty when there is nothing. */
export function mxGraphProblems(xml: string): readonly string[] {
  const problems: string[] = [];
  const say = (condition: boolean, problem: string): void => {
    if (!condition) problems.push(problem);
  };
  say(!forbidden.test(xml), 'a sign that XML cannot hold');
  const file = parse(xml);
  say(file.name === 'mxfile' && file.children.length > 0 && file.children.every(({ name }) => name === 'diagram'), 'mxfile with diagrams only');
  const walk = (element: Element): void => {
    const attributes = known[element.name];
    if (attributes !== undefined) for (const name of element.values.keys()) say(attributes.includes(name), `${element.name} knows no ${name}`);
    say(element.text.trim() === '', `text in ${element.name}`);
    element.children.forEach(walk);
  };
  walk(file);
  for (const diagram of file.children) {
    const [model, ...others] = diagram.children;
    say(model?.name === 'mxGraphModel' && others.length === 0 && (diagram.values.get('id') ?? '') !== '' && (diagram.values.get('name') ?? '') !== '', 'a diagram with id and name holds one model');
    const [root, ...more] = model?.children ?? [];
    say(root?.name === 'root' && more.length === 0, 'a model holds one root');
    pageProblems(root?.children ?? [], say);
  }
  return problems;
}

/** Lines of a label with nothing in them but text, as draw.io shows them. */
const isMarkup = (label: string): boolean => /^(<div style="[a-z0-9:;.#-]+">(<br>|([^<>&]|&(lt|gt|amp|quot|#39);)*)<\/div>)*$/.test(label);

type Say = (condition: boolean, problem: string) => void;

function pageProblems([zero, one, ...elements]: readonly Element[], say: Say): void {
  say(zero?.name === 'mxCell' && zero.values.get('id') === '0' && zero.values.size === 1, 'the first cell is 0 alone');
  say(one?.name === 'mxCell' && one.values.get('id') === '1' && one.values.get('parent') === '0' && one.values.size === 2, 'the second cell is 1 in 0');
  const cells = elements.map((element) => unwrapped(element, say));
  const byId = new Map<string, Cell>();
  for (const cell of cells) {
    say(cell.id !== '' && cell.id !== '0' && cell.id !== '1' && !byId.has(cell.id), `id “${cell.id}” is there twice or empty`);
    const { values } = cell.cell;
    const [isVertex, isEdge] = [values.get('vertex') === '1', values.get('edge') === '1'];
    say(isVertex !== isEdge, `${cell.id} is a vertex or an edge`);
    const style = styleOf(cell, say);
    const parent = values.get('parent') ?? '';
    const around = byId.get(parent);
    say(parent === '1' || around !== undefined, `${cell.id} lies in “${parent}”, which does not stand before it`);
    const isOnLine = around?.cell.values.get('edge') === '1';
    if (around !== undefined && !isOnLine) say(around.cell.values.get('vertex') === '1' && (around.cell.values.get('style') ?? '').includes('container=1;'), `${cell.id} lies in ${parent}, which is no container`);
    say(style.get('html') === '0' || isMarkup(cell.label), `${cell.id} has marks in its label`);
    if (isOnLine) badgeProblems(cell, say);
    else geometryProblems(cell, isEdge, say);
    byId.set(cell.id, cell);
  }
  for (const { id, cell } of cells.filter((one) => one.cell.values.get('edge') === '1')) {
    for (const end of ['source', 'target']) say(byId.get(cell.values.get(end) ?? '')?.cell.values.get('vertex') === '1', `${id} has no ${end}`);
  }
}

/** The cell itself; one with data of its own is carried by an element that has id and label. */
function unwrapped(element: Element, say: Say): Cell {
  if (element.name === 'mxCell') return { id: element.values.get('id') ?? '', label: element.values.get('value') ?? '', cell: element };
  const [cell, ...others] = element.children;
  const id = element.values.get('id') ?? '';
  say(element.name === 'UserObject' || element.name === 'object', `${element.name} is no cell`);
  say(cell?.name === 'mxCell' && others.length === 0 && !cell.values.has('id') && !cell.values.has('value'), `${id} carries one cell without id and value`);
  say(element.values.has('label'), `${id} has a label`);
  say([...element.values.keys()].every((name) => /^[A-Za-z_][\w.-]*$/.test(name)), `${id} has data with names that are no names`);
  return { id, label: element.values.get('label') ?? '', cell: cell ?? element };
}

function styleOf({ id, cell }: Cell, say: Say): ReadonlyMap<string, string> {
  const style = cell.values.get('style') ?? '';
  const found = new Map<string, string>();
  say(style.endsWith(';') && !style.includes(';;') && !/\s=|=\s|;\s/.test(style), `${id} has a style that does not end with a semicolon, or has gaps`);
  style.split(';').slice(0, -1).forEach((entry, index) => {
    const [key = '', ...rest] = entry.split('=');
    const value = rest.join('=');
    if (rest.length === 0) say(index === 0 && stylesheetNames.has(key), `${id} has the style “${entry}”`);
    else say(styleRules.get(key)?.(value) === true && !found.has(key), `${id} has the style “${entry.slice(0, 60)}”`);
    found.set(key, value);
  });
  return found;
}

function geometryProblems({ id, cell }: Cell, isEdge: boolean, say: Say): void {
  const [geometry, ...others] = cell.children;
  say(geometry?.name === 'mxGeometry' && geometry.values.get('as') === 'geometry' && others.length === 0, `${id} has one geometry`);
  const numbers = (element: Element | undefined, names: readonly string[]): boolean => names.every((name) => isNumber(element?.values.get(name) ?? ''));
  if (isEdge) {
    say(geometry?.values.get('relative') === '1' && geometry.values.size === 2, `${id} is placed by its ends`);
    for (const list of geometry?.children ?? []) {
      say(list.name === 'Array' && list.values.get('as') === 'points' && list.children.length > 0, `${id} has points in a list`);
      for (const point of list.children) say(point.name === 'mxPoint' && numbers(point, ['x', 'y']) && !point.values.has('as'), `${id} has a bend`);
    }
    return;
  }
  say(numbers(geometry, ['x', 'y', 'width', 'height']) && Number(geometry?.values.get('width')) > 0 && Number(geometry?.values.get('height')) > 0 && !cell.values.has('source') && !cell.values.has('target'), `${id} has a place and a size`);
  const bounds = geometry?.children ?? [];
  say(bounds.length === (cell.values.get('collapsed') === '1' ? 1 : 0) && bounds.every((one) => one.name === 'mxRectangle' && one.values.get('as') === 'alternateBounds' && numbers(one, ['width', 'height'])), `${id} has other bounds only when it is closed`);
}

/** A shape on a line stands at a share of it, from -1 to 1, with its middle there. */
function badgeProblems({ id, cell }: Cell, say: Say): void {
  const [geometry] = cell.children;
  const [offset, ...others] = geometry?.children ?? [];
  const number = (element: Element | undefined, name: string): number => Number(element?.values.get(name) ?? NaN);
  const [share, width, height] = [number(geometry, 'x'), number(geometry, 'width'), number(geometry, 'height')];
  say(geometry?.values.get('relative') === '1' && geometry.values.get('as') === 'geometry' && share >= -1 && share <= 1 && width > 0 && height > 0, `${id} stands on its line`);
  say(others.length === 0 && offset?.name === 'mxPoint' && offset.values.get('as') === 'offset' && number(offset, 'x') === -width / 2 && number(offset, 'y') === -height / 2, `${id} has its middle on its line`);
}

/** Where every shape stands on the page, whatever it lies in: what a reader adds up from inside out. */
export function absolutePlaces(xml: string): ReadonlyMap<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const root = parse(xml).children[0]?.children[0]?.children[0];
  const places = new Map<string, { readonly x: number; readonly y: number; readonly width: number; readonly height: number }>();
  for (const element of root?.children ?? []) {
    const { id, cell } = unwrapped(element, () => undefined);
    const { values = new Map<string, string>() } = cell.children[0] ?? {};
    const around = places.get(cell.values.get('parent') ?? '') ?? { x: 0, y: 0 };
    const number = (name: string): number => Number(values.get(name) ?? 0);
    if (cell.values.get('vertex') === '1') places.set(id, { x: around.x + number('x'), y: around.y + number('y'), width: number('width'), height: number('height') });
  }
  return places;
}
