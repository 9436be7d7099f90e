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
  /** A sign in the middle of the room for a sample, of which it needs only a part. */
  readonly isSign?: true;
}

const sampleWidth = 44;
const signWidth = 24;
const rowHeight = 27;
/** Size of the writing in drawing units. */
export const legendText = 12.5;
const between = 20;
const betweenSections = 34;

/**
 * What the signs of this drawing mean; only what occurs. One narrow strip: sections follow each other in the same rows.
 * Returns the painted parts and their height in drawing units.
 */
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
  let [x, y] = [0, 0];
  for (const { title, entries } of sections) {
    const titleWidth = textWidth(title, legendText, true) + 12;
    entries.forEach((entry, index) => {
      const head = index === 0 ? titleWidth : 0;
      const sample = entry.isSign === true ? signWidth : sampleWidth;
      const space = head + sample + 7 + textWidth(entry.text, legendText);
      if (x > 0 && x + space > width) [x, y] = [0, y + rowHeight];
      if (index === 0) parts.push(brush.text(x, y + 17, title, { size: legendText, bold: true }));
      const start = x + head;
      parts.push(group(start - (sampleWidth - sample) / 2, y, [entry.paint(brush)]), brush.text(start + sample + 7, y + 17, entry.text, { size: legendText }));
      x += space + between;
    });
    x += betweenSections - between;
  }
  return { svg: parts.join(''), height: sections.length === 0 ? 0 : y + rowHeight };
}

function zoneEntries(scene: Scene, t: Translate): readonly Entry[] {
  const used = new Set(scene.zones.filter(({ hasKind }) => hasKind).map(({ kind }) => kind));
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
      ...(scene.flows.length === 0 ? { isSign: true as const } : {}),
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
    isSign: true,
    paint: (brush) => paintSymbol(brush, signSymbols[sign], { x: 13, y: 3 }, 18, isTrusted ? 'conduit-trusted' : 'conduit-untrusted', 1.9),
  });
  return [
    ...(hasLocks && scene.conduits.some(({ isTrusted }) => isTrusted) ? [lock('lockClosed', true)] : []),
    ...(hasLocks && scene.conduits.some(({ isTrusted }) => !isTrusted) ? [lock('lockOpen', false)] : []),
    ...changedStates.filter((state) => scene.view !== 'difference' && states.has(state)).map((state) => ({ text: t(`choice.lifeState.${state}`), paint: (brush: Brush) => stateSample(brush, state) })),
    ...assetSigns.filter((sign) => signs.has(sign)).map((sign) => ({
      text: t(`drawing.legend.${sign}`),
      isSign: true as const,
      paint: (brush: Brush) => paintSign(brush, sign, { x: 22, y: 12 }, signColour(sign)),
    })),
    ...(overview === undefined && scene.zones.some(({ closed }) => closed !== undefined) ? [{ text: t('drawing.legend.closed'), isSign: true as const, paint: closedSample }] : []),
    ...((overview === undefined || overview.level !== undefined) && scene.zones.some(({ levels }) => levels !== undefined) ? [{ text: t('drawing.legend.levels'), paint: levelSample }] : []),
  ];
}

/** The symbols of assets; needed where their names are not written beside them. */
function assetEntries(scene: Scene, t: Translate): readonly Entry[] {
  const used = new Set(scene.assets.map(({ kind }) => kind));
  return keysOf(assetSymbols).filter((kind) => used.has(kind)).map((kind) => ({
    text: t(`choice.assetKind.${kind}`),
    isSign: true as const,
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
