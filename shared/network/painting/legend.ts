import type { Translate } from '../../i18n/translate';
import { rounded, zoneOutline } from '../borders';
import { foldMark, foldMarkSize } from '../closed-layout';
import type { Scene, SceneConduit } from '../scene';
import {
  conduitStyles,
  differenceOf,
  signColour,
  stateColour,
  stateDash,
  stateSign,
  verdictStyles,
  zoneStyles,
  type ConduitKind,
  type LifeState,
  type ZoneKind,
} from '../styles';
import { assetSymbols, signSymbols, type SignName } from '../symbols';
import { textWidth } from '../text-fit';
import { tickMarks, wayOf } from '../ways';
import type { OverviewType } from './overview-type';
import { paintSign, paintSymbol } from './paint-elements';
import { paintFlowLine, type FlowLine } from './paint-flows';
import { group, type Brush } from './svg';

interface Entry {
  readonly text: string;
  readonly paint: (brush: Brush) => string;
}

const sampleWidth = 44;
const rowHeight = 28;
const headWidth = 110;
const textSize = 12.5;
const between = 26;

/** What the signs of this drawing mean; only what occurs. Returns the painted parts and their height in drawing units. */
export function paintLegend(
  brush: Brush,
  scene: Scene,
  { width, t, overview }: { readonly width: number; readonly t: Translate; readonly overview: OverviewType | undefined },
): { readonly svg: string; readonly height: number } {
  const isPlain = overview?.badge.isWhole === false;
  const sections = [
    { title: t('drawing.legend.difference'), entries: differenceEntries(scene, t) },
    { title: t('drawing.legend.zones'), entries: zoneEntries(scene, t) },
    { title: t('drawing.legend.conduits'), entries: conduitEntries(scene, t) },
    { title: t('drawing.legend.flows'), entries: isPlain ? [] : flowEntries(scene, t) },
    { title: t('drawing.legend.marks'), entries: markEntries(scene, t, overview) },
    { title: t('drawing.legend.assets'), entries: overview === undefined ? [] : assetEntries(scene, t) },
  ].filter(({ entries }) => entries.length > 0);
  const parts: string[] = [];
  let y = 0;
  for (const { title, entries } of sections) {
    parts.push(brush.text(0, y + 17, title, { size: textSize, bold: true }));
    let x = headWidth;
    for (const entry of entries) {
      const space = sampleWidth + 8 + textWidth(entry.text, textSize) + between;
      if (x > headWidth && x + space > width + between) {
        x = headWidth;
        y += rowHeight;
      }
      parts.push(group(x, y, [entry.paint(brush), brush.text(sampleWidth + 8, 17, entry.text, { size: textSize })]));
      x += space;
    }
    y += rowHeight + 6;
  }
  return { svg: parts.join(''), height: y };
}

function zoneEntries(scene: Scene, t: Translate): readonly Entry[] {
  const used = new Set(scene.zones.map(({ kind }) => kind));
  return keysOf(zoneStyles).filter((kind) => used.has(kind)).map((kind) => ({ text: t(`choice.zoneKind.${kind}`), paint: (brush) => zoneSample(brush, kind) }));
}

function zoneSample(brush: Brush, kind: ZoneKind): string {
  const style = zoneStyles[kind];
  const size = { width: sampleWidth, height: 24 };
  return brush.path(rounded(0, size, 5), { fill: style.fill }) + brush.path(zoneOutline(size, style), { stroke: style.line, width: style.width, dash: style.dash });
}

function conduitEntries(scene: Scene, t: Translate): readonly Entry[] {
  const used = new Set(scene.conduits.map(({ kind }) => kind));
  return keysOf(conduitStyles).filter((kind) => used.has(kind)).map((kind) => ({ text: t(`choice.conduitKind.${kind}`), paint: (brush) => conduitSample(brush, kind) }));
}

function conduitSample(brush: Brush, kind: ConduitKind): string {
  const style = conduitStyles[kind];
  const paths: SceneConduit['paths'] = [[{ x: 0, y: 12 }, { x: sampleWidth, y: 12 }]];
  return [
    brush.path(wayOf(paths), { stroke: style.line, width: style.width, dash: style.dash }),
    style.ticks ? brush.path(tickMarks(paths, 12, 5), { stroke: style.line, width: 1.4 }) : '',
    brush.path('M13 3h18v18h-18z', { fill: 'canvas' }),
    paintSymbol(brush, signSymbols[style.sign], { x: 15, y: 5 }, 14, style.line, 2),
  ].join('');
}

const changedStates = ['planned', 'toBeRemoved'] as const;
const assetSigns = ['safety', 'notFound', 'remote', 'endOfSupport', 'wireless', 'seen'] as const satisfies readonly SignName[];

/** Grey, and the colours of what comes and goes; where as-is and target are looked at together. */
function differenceEntries(scene: Scene, t: Translate): readonly Entry[] {
  if (scene.view !== 'difference') return [];
  const used = new Set([...scene.zones, ...scene.conduits, ...scene.assets, ...scene.flows].map(({ difference }) => difference));
  const same = { text: t('drawing.legend.same'), paint: (brush: Brush) => brush.path('M0 12h44', { stroke: 'line-strong', width: 2 }) };
  return [
    ...(used.has('same') ? [same] : []),
    ...changedStates.filter((state) => used.has(differenceOf[state])).map((state) => ({ text: t(`choice.lifeState.${state}`), paint: (brush: Brush) => stateSample(brush, state) })),
  ];
}

/** Verdicts, and where expanded flows are shown the arrow of who begins and what has no conduit. */
function flowEntries(scene: Scene, t: Translate): readonly Entry[] {
  const verdicts = new Set([...scene.conduits.map(({ worstVerdict }) => worstVerdict), ...scene.flows.map(({ verdict }) => verdict)]);
  const line = { path: [{ x: 0, y: 12 }, { x: sampleWidth, y: 12 }], difference: undefined, state: 'existing', observed: false } as const;
  const sample = (look: Pick<FlowLine, 'initiator' | 'verdict' | 'course' | 'observed'>) => (brush: Brush): string => paintFlowLine(brush, { ...line, ...look });
  return [
    ...keysOf(verdictStyles).filter((verdict) => verdicts.has(verdict)).map((verdict) => ({
      text: t(`choice.verdict.${verdict}`),
      paint: (brush: Brush) =>
        scene.flows.length === 0
          ? paintSymbol(brush, signSymbols[verdictStyles[verdict].sign], { x: 14, y: 4 }, 16, verdictStyles[verdict].line, 2.4)
          : sample({ initiator: 'unknown', verdict, course: 'conduit', observed: false })(brush),
    })),
    ...(scene.flows.length === 0 ? [] : [{ text: t('drawing.legend.initiator'), paint: sample({ initiator: 'from', verdict: 'allowed', course: 'conduit', observed: false }) }]),
    ...(scene.flows.some(({ course }) => course === 'noConduit') ? [{ text: t('drawing.legend.noConduit'), paint: sample({ initiator: 'unknown', verdict: 'undecided', course: 'noConduit', observed: false }) }] : []),
    ...(scene.flows.some(({ observed }) => observed) ? [{ text: t('drawing.legend.observed'), paint: sample({ initiator: 'unknown', verdict: 'undecided', course: 'conduit', observed: true }) }] : []),
  ];
}

function markEntries(scene: Scene, t: Translate, overview: OverviewType | undefined): readonly Entry[] {
  const states = new Set<LifeState>([...scene.zones, ...scene.conduits, ...scene.assets].map(({ state }) => state));
  // An overview counts assets and shows none of their signs.
  const signs = new Set<SignName>(overview !== undefined ? [] : scene.assets.flatMap((asset) => asset.signs));
  const hasLocks = overview?.badge.isWhole !== false;
  const lock = (sign: SignName, isTrusted: boolean): Entry => ({
    text: t(isTrusted ? 'drawing.legend.trusted' : 'drawing.legend.untrusted'),
    paint: (brush) => paintSymbol(brush, signSymbols[sign], { x: 13, y: 3 }, 18, isTrusted ? 'conduit-trusted' : 'conduit-untrusted', 1.9),
  });
  return [
    ...(hasLocks && scene.conduits.some(({ isTrusted }) => isTrusted) ? [lock('lockClosed', true)] : []),
    ...(hasLocks && scene.conduits.some(({ isTrusted }) => !isTrusted) ? [lock('lockOpen', false)] : []),
    ...changedStates.filter((state) => scene.view !== 'difference' && states.has(state)).map((state) => ({ text: t(`choice.lifeState.${state}`), paint: (brush: Brush) => stateSample(brush, state) })),
    ...assetSigns.filter((sign) => signs.has(sign)).map((sign) => ({
      text: t(`drawing.legend.${sign}`),
      paint: (brush: Brush) => paintSign(brush, sign, { x: 22, y: 12 }, signColour(sign)),
    })),
    ...(overview === undefined && scene.zones.some(({ closed }) => closed !== undefined) ? [{ text: t('drawing.legend.closed'), paint: closedSample }] : []),
    ...((overview === undefined || overview.level !== undefined) && scene.zones.some(({ levels }) => levels !== undefined) ? [{ text: t('drawing.legend.levels'), paint: levelSample }] : []),
  ];
}

/** The symbols of assets; needed where their names are not written beside them. */
function assetEntries(scene: Scene, t: Translate): readonly Entry[] {
  const used = new Set(scene.assets.map(({ kind }) => kind));
  return keysOf(assetSymbols).filter((kind) => used.has(kind)).map((kind) => ({
    text: t(`choice.assetKind.${kind}`),
    paint: (brush) => paintSymbol(brush, assetSymbols[kind], { x: 16, y: 1 }, 22, 'text'),
  }));
}

function closedSample(brush: Brush): string {
  const { box, strokes } = foldMark({ x: 22, y: 12 }, foldMarkSize, true);
  return brush.path(box, { fill: 'canvas', stroke: 'zone-control-line', width: 1.2 }) + brush.path(strokes, { stroke: 'zone-control-line', width: 1.6 });
}

function levelSample(brush: Brush): string {
  return brush.path('M2 20v-6h4v6zM7.5 20v-6h4v6zM13 20v-9h4v9zM18.5 20v-6h4v6zM24 20v-3h4v3zM29.5 20v-12h4v12zM35 20v-6h4v6z', { fill: 'zone-control-line' }) + brush.path('M2 20.5h37', { stroke: 'zone-control-line', width: 0.8 });
}

function stateSample(brush: Brush, state: Exclude<LifeState, 'existing'>): string {
  const sign = stateSign[state] ?? 'plus';
  const marks = state === 'toBeRemoved' ? brush.path(tickMarks([[{ x: 0, y: 12 }, { x: 34, y: 12 }]], 9, 5, true), { stroke: 'state-remove', width: 1.4 }) : '';
  return [
    brush.path('M0 12h34', { stroke: stateColour[state], width: 2, dash: stateDash[state] }),
    marks,
    paintSign(brush, sign, { x: 36, y: 12 }, stateColour[state]),
  ].join('');
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
