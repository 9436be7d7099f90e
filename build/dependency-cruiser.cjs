/**
 * Who may import whom. Read by dependency-cruiser in `npm run check`; type-only imports count.
 *
 * One row of `layers` per folder: everything a file in `from` imports has to match one of `to`.
 * A row whose folder lies inside another row's folder is excluded from the outer one.
 * To add a library: name it in the rows that need it. To add a folder: add a row.
 */
const inPackage = (...names) => names.map((name) => `(^|/)node_modules/(${name})(/|$)`);

const zod = inPackage('zod');
const hashes = inPackage('@noble/hashes');
const zip = inPackage('fflate');
const react = inPackage('react', 'react-dom', '@types/react', '@types/react-dom');
const interfaceLibraries = inPackage('react-aria-components', '@tanstack/react-virtual', 'lucide-react');
const officeLibraries = inPackage('exceljs', 'docx', 'hucre', 'read-excel-file');
const electronPackage = [...inPackage('electron'), '^electron$'];

/** Node's own modules (files have an extension, so no file matches); those that open a socket fall to `no-network`. */
const nodeModules = ['^[a-z0-9_]+$', '^(fs|path|stream|timers|util)/[a-z]+$'];
const networkNode = ['^(http|https|http2|net|tls|dgram|dns|inspector|cluster)$', '^(dns|inspector)/promises$', '^_(http|tls)_[a-z]+$'];
const networkPackages = inPackage(
  'undici', 'got', 'axios', 'node-fetch', 'cross-fetch', 'ws', 'socket.io-client', 'follow-redirects', 'electron-updater', 'superagent', 'ky',
);

const foundation = ['^shared/(model|i18n|app)/'];
/** The areas of the method itself; `checks`, `rounds` and `deliverables` may read them. */
const domain = ['^shared/(inventory|network|practices|risk|regulation|organisation|traffic)/'];
/** What two areas agree on: the workbook that was read, the description of a document to write. No library behind either. */
const workbookData = ['^shared/office/(workbook|workbook-kinds|workbook-patch)\\.ts$'];
const descriptions = ['^shared/deliverables/(document|sheet|inline|numbering|palette)\\.ts$'];
/** What was read from a scan or a drawing of others, before anything is made of it. */
const foreignData = ['^shared/office/(scan|diagram)\\.ts$'];
const catalogues = ['^assets/catalogs/'];

const layers = [
  { from: '^shared/model/', to: [zod] },
  { from: '^shared/i18n/', to: ['^shared/(model|app)/'] },
  { from: '^shared/app/', to: ['^shared/(model|i18n)/'] },
  { from: '^shared/tables/', to: [foundation] },
  { from: '^shared/inventory/', to: [foundation, hashes, workbookData, catalogues] },
  { from: '^shared/(network|practices|risk|regulation)/', to: [foundation, hashes, catalogues], itself: '^shared/$1/' },
  { from: '^shared/organisation/', to: [foundation, '^shared/practices/', catalogues] },
  { from: '^shared/traffic/', to: [foundation, '^shared/(inventory|network)/', workbookData, foreignData, catalogues] },
  // The client's own questionnaires, in and out.
  { from: '^shared/questionnaires/', to: [foundation, '^shared/(inventory|practices)/', workbookData, descriptions, catalogues] },
  // Photos: marks drawn like the drawings, and the bytes in which they are handed over.
  { from: '^shared/photos/', to: [foundation, '^shared/network/', zip] },
  // Drawings and lists of other programs, in and out; the only place that knows their notation beyond its bytes.
  { from: '^shared/exchange/', to: [foundation, '^shared/(inventory|network|traffic)/', foreignData, catalogues] },
  { from: '^shared/checks/', to: [foundation, domain, hashes, catalogues] },
  { from: '^shared/rounds/', to: [foundation, domain, '^shared/checks/', hashes] },
  { from: '^shared/deliverables/', to: [foundation, domain, '^shared/(checks|rounds|sync)/', workbookData, hashes, catalogues] },
  { from: '^shared/sync/', to: [foundation, hashes, zod] },
  // The container holds records with their stamps; reading it needs no more of sync than its data forms.
  { from: '^shared/file/', to: [foundation, '^shared/sync/', zip, hashes, zod] },
  { from: '^shared/office/', to: [foundation, descriptions, officeLibraries, zip, hashes] },
  { from: '^shared/sample/', to: [foundation, '^shared/sync/', '^assets/sample/', hashes, zod] },
  { from: '^shared/host/', to: ['^shared/(app|i18n)/', zod] },
  { from: '^shared/jobs/', to: ['^shared/', zod, zip, hashes, catalogues] },

  { from: '^electron/main/', to: ['^shared/(host|app|i18n)/', electronPackage, nodeModules, zod] },
  { from: '^electron/preload/', to: ['^shared/host/', electronPackage] },
  { from: '^electron/untrusted/', to: ['^shared/', nodeModules] },
  { from: '^electron/cli/', to: ['^shared/', '^electron/untrusted/', '^assets/', nodeModules, inPackage('@resvg/resvg-js')] },

  { from: '^renderer/ui/', to: [react, interfaceLibraries] },
  { from: '^renderer/store/', to: ['^shared/', inPackage('zustand'), react] },
  { from: '^renderer/commands/', to: ['^shared/', '^renderer/(store|host|canvas)/', '^assets/sample/', react] },
  // Grids and forms drawn from the entity descriptions; every list screen uses them.
  { from: '^renderer/records/', to: ['^shared/', '^renderer/(ui|store|commands)/', react] },
  { from: '^renderer/canvas/', to: ['^shared/', '^renderer/(store|ui)/', react, interfaceLibraries] },
  { from: '^renderer/db/', to: ['^shared/', inPackage('dexie')] },
  { from: '^renderer/worker/', to: ['^shared/', '^renderer/db/', zod] },
  { from: '^renderer/texts/', to: ['^shared/i18n/', react] },
  { from: '^renderer/host/', to: ['^shared/(host|app|jobs|i18n|model|sync)/'] },
  {
    from: '^renderer/features/(?!walk-down/)',
    itself: '^renderer/features/',
    to: ['^shared/', '^renderer/(ui|store|commands|host|canvas|records|features|texts)/', '^assets/', react, interfaceLibraries],
  },
  // Codes on nameplates are read in the walk-down and nowhere else.
  {
    from: '^renderer/features/walk-down/',
    to: ['^shared/', '^renderer/(ui|store|commands|host|canvas|records|features|texts)/', '^assets/', react, interfaceLibraries, inPackage('@zxing/library')],
  },
  {
    from: '^renderer/app/',
    to: ['^shared/', '^renderer/(ui|store|commands|host|canvas|features|texts)/', '^assets/', react, interfaceLibraries],
  },
  // The composition in main.tsx is the one place that knows every part of the page.
  {
    from: '^renderer/[^/]+$',
    itself: '^renderer/',
    to: ['^shared/', '^assets/', react, zod, inPackage('@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-mono')],
  },
];

const nameOf = (folder) => `${folder.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}-imports`;

const layerRules = layers.map(({ from, to, itself = from }) => ({
  name: nameOf(from),
  severity: 'error',
  comment: 'The table of folders in build/dependency-cruiser.cjs does not allow this import.',
  from: { path: from },
  to: { pathNot: [itself, ...to.flat()] },
}));

/** `features/inventory` and `features/zones` know nothing of each other. */
const islands = {
  name: 'features-are-islands',
  severity: 'error',
  from: { path: '^renderer/features/([^/]+)/' },
  to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
};

/** A folder nobody put into the table would escape it. */
const unknownFolder = {
  name: 'folder-not-in-the-table',
  severity: 'error',
  from: { path: '^(shared|electron|renderer)/', pathNot: layers.map(({ from }) => from) },
  to: {},
};

module.exports = {
  forbidden: [
    ...layerRules,
    islands,
    unknownFolder,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-network',
      severity: 'error',
      comment: 'No packet, ever: nothing that can open a connection is part of the program.',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: [...networkNode, ...networkPackages] },
    },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(electron$|virtual:)' } },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(test|build)/' },
    },
    {
      name: 'bootstrap-needs-nothing-installed',
      severity: 'error',
      comment: 'npm start and npm test run before anything is installed.',
      from: { path: ['^build/(start|test|check)\\.mjs$', '^build/setup/'] },
      to: { path: '(^|/)node_modules/', dependencyTypesNot: ['dynamic-import'] },
    },
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['[.](css|svg|png|woff2)($|[?])'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    cache: false,
  },
};
