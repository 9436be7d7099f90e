import type { Asset } from '../model/entities/asset';

/**
 * One symbol on a field of 24 × 24 units: `lines` are drawn with round ends and no fill, `solids` are filled. One weight
 * of line for all, so that they stay one family at 16 px and in print.
 */
export interface DrawnSymbol {
  readonly lines: string;
  readonly solids?: string;
}

export type AssetKind = NonNullable<Asset['kind']>;

const rack = 'M3 5.5h18v13H3z';
const screen = 'M3.5 4h17a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM12 16v4M8 20h8';
const tower = 'M6 2.5h12v19H6zM6 8.8h12M6 15.2h12';
const towerLights = dots([9, 5.7], [9, 12], [9, 18.3]);
const slimTower = 'M2.5 3h7v18h-7zM2.5 9h7M2.5 15h7';
const slimLights = dots([6, 6], [6, 12], [6, 18]);
const flatBox = 'M2.5 12.5h19v7h-19z';
const gauge = 'M4 4.5h16a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1z';

/** Small filled discs, 1.1 units in radius. */
function dots(...places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `M${x - 1.1} ${y}a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0-2.2 0z`).join('');
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`;
}

/** The symbols of all kinds of assets; kinds of one family share their base shape. */
export const assetSymbols: Readonly<Record<AssetKind, DrawnSymbol>> = {
  plc: { lines: `${rack}M9 5.5v13M15 5.5v13M11 15.5h2M17 15.5h2`, solids: dots([6, 8.8], [6, 12.2], [12, 8.8], [18, 8.8]) },
  safetyController: {
    lines: 'M2.5 5.5h5v13h-5zM15 3.5l6.5 2.4v5.3c0 4.3-2.6 7.2-6.5 9.3c-3.9-2.1-6.5-5-6.5-9.3V5.9zM12 11.9l2.2 2.2l4-4.2',
    solids: dots([5, 8.8], [5, 12.2]),
  },
  dcsController: { lines: 'M3 3h18v7.5H3zM3 13.5h18V21H3zM9 3v7.5M9 13.5V21M12 6.8h6M12 17.2h6', solids: dots([6, 6.8], [6, 17.2]) },
  rtu: { lines: 'M3 11h13v9.5H3zM8 11v9.5M20 20.5V8M17.4 5.6a3.6 3.6 0 0 1 5.2 0M11 17.5h2', solids: dots([5.5, 14.3], [12, 14.3], [20, 7.6]) },
  remoteIo: { lines: 'M2.5 3.5h9v17h-9zM2.5 9.2h9M2.5 14.8h9M21.5 7.5h-6.5M17.4 5.1L15 7.5l2.4 2.4M15 16.5h6.5M19.1 14.1l2.4 2.4l-2.4 2.4', solids: dots([5.6, 6.4], [5.6, 12], [5.6, 17.6]) },
  hmi: { lines: `${gauge}M6 7.5h12v6H6z`, solids: dots([7.5, 16.6], [12, 16.6], [16.5, 16.6]) },
  operatorStation: { lines: `${screen}M6 13l3.2-3.4l2.8 2l5-5` },
  engineeringStation: { lines: 'M2.5 3.5h15.5v10.5H2.5zM9 14v4.5M5.5 18.5h6M7.4 6.4L5 8.8l2.4 2.4M13 6.4l2.4 2.4L13 11.2M14 21l.7-3.1l5.3-5.3l2.3 2.3l-5.3 5.3z' },
  scadaServer: { lines: `${slimTower}M12.5 3.5h9v6h-9zM12.5 14.5h9v6h-9zM17 9.5v5`, solids: slimLights },
  historian: { lines: 'M4 6c0-1.9 3.6-3.2 8-3.2S20 4.1 20 6v12c0 1.9-3.6 3.2-8 3.2S4 19.9 4 18zM4 6c0 1.9 3.6 3.2 8 3.2S20 7.9 20 6M7 16.5l2.6-3l2.4 1.8l4.6-4' },
  server: { lines: `${tower}M12.5 5.7h3M12.5 12h3M12.5 18.3h3`, solids: towerLights },
  domainController: { lines: `${slimTower}${circle(16.5, 7.2, 3.9)}M16.5 11.1v10.2M16.5 16h3.6M16.5 20.2h3.6`, solids: slimLights },
  backupServer: { lines: `${slimTower}M17 3.5v9.5M13.2 9.4L17 13.2l3.8-3.8M12.5 15.5v5h9v-5`, solids: slimLights },
  timeServer: { lines: `${slimTower}${circle(16.7, 12, 5)}M16.7 8.8V12l2.4 1.7`, solids: slimLights },
  jumpHost: { lines: 'M2.5 13.5h7v7h-7zM14.5 13.5h7v7h-7zM5.5 10.3c1.6-6.4 9.9-7.3 12.8-1M18.8 4.8v4.7h-4.7', solids: dots([6, 17], [18, 17]) },
  workstation: { lines: 'M4 2.5h16v10.5H4zM12 13v3.5M4.5 16.5h15a1 1 0 0 1 1 1v3h-17v-3a1 1 0 0 1 1-1z', solids: dots([7.5, 18.6], [12, 18.6], [16.5, 18.6]) },
  industrialPc: { lines: 'M3 8h18v11H3zM6 8V4.5M10 8V4.5M14 8V4.5M18 8V4.5M12 12h6M12 15.5h6', solids: dots([6.5, 12], [6.5, 15.5]) },
  thinClient: { lines: 'M7.5 4h14v10.5h-14zM14.5 14.5v5M10.5 19.5h8M2.5 8.5h2.5v11H2.5z' },
  switch: { lines: 'M2.5 6.5h19v11h-19zM6 10.2h9M12.7 8.3l2.3 1.9l-2.3 1.9M18 13.9H9M11.3 12l-2.3 1.9l2.3 1.9' },
  router: { lines: `${circle(12, 12, 9.2)}M12 10.2V5.2M10 7.2l2-2l2 2M12 13.8v5M10 16.8l2 2l2-2M18.8 12h-5M15.8 10l-2 2l2 2M5.2 12h5M8.2 10l2 2l-2 2` },
  firewall: { lines: 'M3 4h18v16H3zM3 9.3h18M3 14.7h18M9 4v5.3M15 4v5.3M6 9.3v5.4M12 9.3v5.4M18 9.3v5.4M9 14.7V20M15 14.7V20' },
  dataDiode: { lines: 'M3 5h18v14H3zM5.5 12h3M15.5 12h3M15.5 8.2v7.6', solids: 'M8.5 8.2v7.6l7-3.8z' },
  protocolGateway: { lines: 'M2.5 4.5h7v15h-7zM14.5 4.5h7v15h-7zM9.5 9.5h5M12.9 7.9l1.6 1.6l-1.6 1.6M14.5 14.5h-5M11.1 12.9l-1.6 1.6l1.6 1.6' },
  wirelessAccessPoint: { lines: 'M4 15.5h16v5H4zM12 15.5v-4M8.6 9a4.8 4.8 0 0 1 6.8 0M5.9 6.2a8.7 8.7 0 0 1 12.2 0', solids: dots([7.5, 18], [12, 11.2]) },
  cellularModem: { lines: 'M3 12.5h11v8H3zM18 20.5v-4M21.5 20.5v-8M6 12.5V5M6 5L3.8 3.2M6 5l2.2-1.8', solids: dots([6.5, 16.5], [10.5, 16.5]) },
  remoteAccessGateway: { lines: `${flatBox}M12 12.5V9.5${circle(12, 5.8, 3.6)}M8.4 5.8h7.2M12 2.2c-2 2-2 5.2 0 7.2c2-2 2-5.2 0-7.2M14 16h4`, solids: dots([6, 16], [9.5, 16]) },
  drive: { lines: 'M3.5 3h17v18h-17zM3.5 21L20.5 3M6 8c.9-2.4 2.2-2.4 3 0s2.1 2.4 3 0M13 16h5' },
  sensor: { lines: `${circle(12, 8.8, 6.3)}M12 15.1v6.4M8.5 21.5h7M8.8 10.6c1.1-4 2.4-4 3.2-1.8s2.1 2.2 3.2-1.8` },
  actuator: { lines: 'M3 11.5v9l18-9v9zM12 16V9M7.5 9h9V3.5h-9zM9.8 6.2h4.4' },
  robot: { lines: 'M5 21h8M9 21v-4M9 17L6.5 9.5M6.5 9.5L15 5.5M15 5.5l4 3.5M17.2 12.2l1.8-3.2l2.6 2.4', solids: `${dots([9, 17])}${dots([6.5, 9.5])}${dots([15, 5.5])}` },
  camera: { lines: `M2.5 8h4l2-3h7l2 3h4v11h-19z${circle(12, 13, 3.6)}`, solids: dots([18.5, 10.8]) },
  printer: { lines: 'M6.5 8V3h11v5M6.5 16.5h-4V8h19v8.5h-4M6.5 13.5h11V21h-11zM9.3 17.2h5.4', solids: dots([18.2, 10.9]) },
  codeReader: { lines: 'M2.5 7.5v-4h4M17.5 3.5h4v4M21.5 16.5v4h-4M6.5 20.5h-4v-4M6.5 7.5v9M9.3 7.5v9M12.6 7.5v9M15 7.5v9M17.6 7.5v9' },
  powerSupply: { lines: 'M2.5 6h17v12h-17zM21.8 10v4M11.7 8.2l-3.4 4.3h4.4l-3 3.6' },
  mobileDevice: { lines: 'M7.5 2.5h9a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1zM6.5 6h11M6.5 17h11', solids: dots([12, 19.2]) },
  serviceLaptop: { lines: 'M4.5 4.5h15v11h-15zM2 19.5h20l-2.5-4h-15zM9 10.2a2.4 2.4 0 0 1 3-2.3l-1.3 1.5l1.5 1.5l1.5-1.3a2.4 2.4 0 0 1-3 2.9L9 14' },
  removableMedia: { lines: 'M8 9.5h8V19a2.5 2.5 0 0 1-2.5 2.5h-3A2.5 2.5 0 0 1 8 19zM9.5 9.5v-7h5v7M12 13.5v4', solids: 'M10.8 4.8h1v1.9h-1zM12.6 4.8h1v1.9h-1z' },
  scanningStation: { lines: 'M5 2.5h14v14H5zM12 16.5v5M8 21.5h8M8 9.5h8M12 5.2l3.3 1.2v2.8c0 2-1.4 3.3-3.3 4.2c-1.9-.9-3.3-2.2-3.3-4.2V6.4z' },
  other: { lines: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9.5 9.6a2.6 2.6 0 1 1 3.6 2.5c-.7.3-1.1.9-1.1 1.8', solids: dots([12, 16.8]) },
};

/** Signs beside a name: they mark, they are no assets. Same field and weight. */
export const signSymbols = {
  lockClosed: { lines: 'M5 11h14v9.5H5zM8 11V7.5a4 4 0 0 1 8 0V11', solids: dots([12, 15.7]) },
  lockOpen: { lines: 'M5 11h14v9.5H5zM8 11V6.5a4 4 0 0 1 7.7-1.5', solids: dots([12, 15.7]) },
  plus: { lines: 'M12 5v14M5 12h14' },
  minus: { lines: 'M5 12h14' },
  safety: { lines: 'M12 3l7.5 2.7v5.6c0 4.3-3.1 7.2-7.5 9.7c-4.4-2.5-7.5-5.4-7.5-9.7V5.7z', solids: '' },
  endOfSupport: { lines: 'M6 3.5h12M6 20.5h12M7.5 3.5c0 4.5 4.5 5.5 4.5 8.5s-4.5 4-4.5 8.5M16.5 3.5c0 4.5-4.5 5.5-4.5 8.5s4.5 4 4.5 8.5' },
  wireless: { lines: 'M4.5 9.5a10.6 10.6 0 0 1 15 0M8 13.3a5.7 5.7 0 0 1 8 0', solids: dots([12, 17.5]) },
  notFound: { lines: `${circle(10.5, 10.5, 6.5)}M15.3 15.3L21 21M8.2 8.2l4.6 4.6M12.8 8.2l-4.6 4.6` },
  seen: { lines: 'M2.5 12c2.6-4.4 5.7-6.5 9.5-6.5s6.9 2.1 9.5 6.5c-2.6 4.4-5.7 6.5-9.5 6.5S5.1 16.4 2.5 12zM8.7 12.1l2.4 2.4l4.2-4.6' },
  allowed: { lines: 'M4.5 12.5l5 5L19.5 7' },
  toRestrict: { lines: 'M12 3.5L21.5 20h-19zM12 9.5v5', solids: dots([12, 17.3]) },
  toRemove: { lines: 'M5.5 5.5l13 13M18.5 5.5l-13 13' },
  undecided: { lines: 'M8 8.2a4 4 0 1 1 5.6 3.9c-1.1.6-1.6 1.3-1.6 2.7', solids: dots([12, 19]) },
  stick: { lines: 'M8 9.5h8V21H8zM9.5 9.5v-7h5v7' },
  laptop: { lines: 'M4.5 5h15v10.5h-15zM2 19.5h20l-2.5-4h-15z' },
  remote: { lines: `${circle(12, 12, 9)}M3 12h18M12 3c-4.8 4.8-4.8 13.2 0 18c4.8-4.8 4.8-13.2 0-18` },
  serial: { lines: 'M2 12h20M6 7v10M12 7v10M18 7v10' },
  network: { lines: 'M3 12h18M3 8v8M21 8v8' },
} as const satisfies Readonly<Record<string, DrawnSymbol>>;

export type SignName = keyof typeof signSymbols;
