import type { Conduit } from '../model/entities/conduit';
import type { Flow } from '../model/entities/flow';
import type { Zone } from '../model/entities/zone';
import type { SignName } from './symbols';

export type ZoneKind = NonNullable<Zone['kind']>;
export type ConduitKind = NonNullable<Conduit['kind']>;
export type LifeState = NonNullable<Zone['state']>;
export type Verdict = NonNullable<Flow['verdict']>;

/** The colours of a drawing by what they are for; the screen has a token of the same name for each (`--zw-…`). */
export type ColourRole =
  | `zone-${ZoneKind}-fill`
  | `zone-${ZoneKind}-line`
  | 'lane-odd'
  | 'lane-even'
  | 'conduit'
  | 'conduit-trusted'
  | 'conduit-untrusted'
  | 'conduit-remote'
  | 'conduit-sneaker'
  | 'state-planned'
  | 'state-remove'
  | 'note-fill'
  | 'note-line'
  | 'canvas'
  | 'text'
  | 'text-muted'
  | 'text-faint'
  | 'line-strong'
  | 'line';

/** How a zone's border is drawn, besides its colour, so that the kind can be told in grey. */
export interface ZoneStyle {
  readonly border: 'single' | 'double' | 'wave';
  readonly width: number;
  readonly dash?: string;
  readonly fill: ColourRole;
  readonly line: ColourRole;
}

const zoneColours = (kind: ZoneKind): Pick<ZoneStyle, 'fill' | 'line'> => ({ fill: `zone-${kind}-fill`, line: `zone-${kind}-line` });

export const zoneStyles: Readonly<Record<ZoneKind, ZoneStyle>> = {
  control: { border: 'single', width: 2, ...zoneColours('control') },
  safety: { border: 'double', width: 1.5, ...zoneColours('safety') },
  dmz: { border: 'single', width: 3, ...zoneColours('dmz') },
  enterprise: { border: 'single', width: 1.5, ...zoneColours('enterprise') },
  supplier: { border: 'single', width: 2, dash: '10 5', ...zoneColours('supplier') },
  external: { border: 'single', width: 2, dash: '5 4', ...zoneColours('external') },
  wireless: { border: 'wave', width: 1.5, ...zoneColours('wireless') },
  temporary: { border: 'single', width: 2, dash: '2 4', ...zoneColours('temporary') },
};

/** How a conduit's line is drawn. `ticks` are short strokes across the line; `sign` stands in its badge. */
export interface ConduitStyle {
  readonly width: number;
  readonly dash?: string;
  readonly ticks: boolean;
  readonly line: ColourRole;
  readonly sign: SignName;
}

export const conduitStyles: Readonly<Record<ConduitKind, ConduitStyle>> = {
  network: { width: 2, ticks: false, line: 'conduit', sign: 'network' },
  serial: { width: 2, ticks: true, line: 'conduit', sign: 'serial' },
  wireless: { width: 2.2, dash: '2 4', ticks: false, line: 'zone-wireless-line', sign: 'wireless' },
  remoteAccess: { width: 2.2, dash: '14 6', ticks: false, line: 'conduit-remote', sign: 'remote' },
  removableMedia: { width: 2.2, dash: '10 4 2 4', ticks: false, line: 'conduit-sneaker', sign: 'stick' },
  serviceLaptop: { width: 2.2, dash: '10 4 2 4', ticks: false, line: 'conduit-sneaker', sign: 'laptop' },
};

/** How the verdict on a communication shows: the colour of its line and the sign beside its number. */
export const verdictStyles: Readonly<Record<Verdict, { readonly line: ColourRole; readonly sign: SignName }>> = {
  allowed: { line: 'conduit-trusted', sign: 'allowed' },
  toRestrict: { line: 'conduit-sneaker', sign: 'toRestrict' },
  toRemove: { line: 'state-remove', sign: 'toRemove' },
  undecided: { line: 'text-muted', sign: 'undecided' },
};

/** The colour of a sign at an asset: safety in its own, what wants a look in a warning one, what is only told in grey. */
export function signColour(sign: SignName): ColourRole {
  if (sign === 'safety') return 'zone-safety-line';
  if (sign === 'wireless') return 'zone-wireless-line';
  if (sign === 'remote') return 'conduit-remote';
  return sign === 'seen' ? 'text-faint' : 'conduit-untrusted';
}

/** How an expanded flow is drawn: its verdict gives the colour; without a conduit it is dotted, observed ones are dashed. */
export function flowLook({ verdict, course, observed, state, difference }: FlowTraits): { readonly line: ColourRole; readonly width: number; readonly dash: string | undefined } {
  const line = difference === 'same' ? 'line-strong' : difference === undefined ? verdictStyles[verdict].line : stateColour[state];
  const dash = course === 'noConduit' ? '1.5 3' : observed ? '5 3' : stateDash[state];
  return { line, width: course === 'noConduit' ? 2 : 1.4, dash };
}

interface FlowTraits extends Tinted {
  readonly verdict: Verdict;
  readonly course: 'conduit' | 'inside' | 'noConduit';
  readonly observed: boolean;
}

/** What the state of a record adds to its outline. */
export const stateDash: Readonly<Record<LifeState, string | undefined>> = { existing: undefined, planned: '6 4', toBeRemoved: undefined };
export const stateSign: Readonly<Record<LifeState, SignName | undefined>> = { existing: undefined, planned: 'plus', toBeRemoved: 'minus' };
export const stateColour: Readonly<Record<LifeState, ColourRole>> = {
  existing: 'conduit',
  planned: 'state-planned',
  toBeRemoved: 'state-remove',
};

/** Of the element in the target against the one as it is. */
export type Difference = 'same' | 'added' | 'removed';

/** How a state shows when as-is and target are looked at together. */
export const differenceOf: Readonly<Record<LifeState, Difference>> = { existing: 'same', planned: 'added', toBeRemoved: 'removed' };

interface Tinted {
  readonly state: LifeState;
  readonly difference: Difference | undefined;
}

/** The style of a zone's border and fill; in the difference view what stays is grey and what changes has its state's colour. */
export function zoneLook({ kind, state, difference }: Tinted & { readonly kind: ZoneKind }): ZoneStyle {
  const style = zoneStyles[kind];
  if (difference === undefined) return style;
  return difference === 'same' ? { ...style, fill: 'canvas', line: 'line-strong' } : { ...style, fill: 'canvas', line: stateColour[state], width: style.width + 1 };
}

/** The style of a conduit's line, the same way. */
export function conduitLook({ kind, state, difference }: Tinted & { readonly kind: ConduitKind }): ConduitStyle {
  const style = conduitStyles[kind];
  if (difference === undefined) return style;
  return difference === 'same' ? { ...style, line: 'line-strong' } : { ...style, line: stateColour[state], width: style.width + 1 };
}

/** Colours of an asset's frame, of its symbol and of what is written in it. */
export function assetLook({ state, difference }: Tinted): { readonly frame: ColourRole; readonly symbol: ColourRole; readonly text: ColourRole } {
  if (difference === 'same') return { frame: 'line', symbol: 'text-faint', text: 'text-muted' };
  return state === 'existing' ? { frame: 'line-strong', symbol: 'text', text: 'text' } : { frame: stateColour[state], symbol: stateColour[state], text: 'text' };
}

/** The colour of a sign that tells something of its own, such as a lock: grey where nothing changes. */
export function signLook(colour: ColourRole, difference: Difference | undefined): ColourRole {
  return difference === 'same' ? 'text-faint' : colour;
}

export type DrawingTheme = 'paper' | 'screen';

/** Colours where no style sheet is at hand. `paper` is a little stronger than the screen, so that it survives printing. */
export const drawingColours: Readonly<Record<DrawingTheme, Readonly<Record<ColourRole, string>>>> = {
  paper: {
    'zone-control-fill': '#e9f4f5',
    'zone-control-line': '#0b6e75',
    'zone-safety-fill': '#fdf4de',
    'zone-safety-line': '#96690a',
    'zone-dmz-fill': '#f1ecf8',
    'zone-dmz-line': '#6a4a9c',
    'zone-enterprise-fill': '#eaf1f8',
    'zone-enterprise-line': '#2f62a0',
    'zone-supplier-fill': '#f6f0ea',
    'zone-supplier-line': '#7d5532',
    'zone-external-fill': '#f6edec',
    'zone-external-line': '#8a4a4a',
    'zone-wireless-fill': '#e6f6f2',
    'zone-wireless-line': '#0f7d68',
    'zone-temporary-fill': '#f1f3f4',
    'zone-temporary-line': '#66727b',
    'lane-odd': '#fafbfb',
    'lane-even': '#f3f5f6',
    conduit: '#37434b',
    'conduit-trusted': '#0b6e75',
    'conduit-untrusted': '#a4161a',
    'conduit-remote': '#6a4a9c',
    'conduit-sneaker': '#8a5a00',
    'state-planned': '#2f62a0',
    'state-remove': '#a4161a',
    'note-fill': '#fdfbea',
    'note-line': '#7d7433',
    canvas: '#ffffff',
    text: '#1b2428',
    'text-muted': '#4a585f',
    'text-faint': '#7f8b93',
    'line-strong': '#8a979c',
    line: '#c9d2d5',
  },
  screen: {
    'zone-control-fill': '#11292d',
    'zone-control-line': '#4fb8bf',
    'zone-safety-fill': '#2c240f',
    'zone-safety-line': '#dba93a',
    'zone-dmz-fill': '#231d30',
    'zone-dmz-line': '#a98bdc',
    'zone-enterprise-fill': '#172434',
    'zone-enterprise-line': '#7fabe0',
    'zone-supplier-fill': '#292019',
    'zone-supplier-line': '#c19672',
    'zone-external-fill': '#2b1c1c',
    'zone-external-line': '#cf8f8c',
    'zone-wireless-fill': '#102a24',
    'zone-wireless-line': '#4cc0a6',
    'zone-temporary-fill': '#1d2429',
    'zone-temporary-line': '#93a0a8',
    'lane-odd': '#12181c',
    'lane-even': '#161d22',
    conduit: '#c1cbd0',
    'conduit-trusted': '#4fb8bf',
    'conduit-untrusted': '#f2837f',
    'conduit-remote': '#b59ae3',
    'conduit-sneaker': '#dcb545',
    'state-planned': '#7fabe0',
    'state-remove': '#f2837f',
    'note-fill': '#24221a',
    'note-line': '#b9ac64',
    canvas: '#0f1518',
    text: '#edf1f3',
    'text-muted': '#b4bfc5',
    'text-faint': '#94a1a9',
    'line-strong': '#74828b',
    line: '#2e3940',
  },
};
