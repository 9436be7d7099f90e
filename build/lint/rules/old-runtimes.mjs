import ts from 'typescript';
import { dottedName, importedName, isProgram, walk } from '../syntax.mjs';

/** Known to the compiler's libraries, unknown to Chromium 114 or Node 18, on which the program also has to run. */
const newerNames = new Set([
  'AbortSignal.any', 'Array.fromAsync', 'Map.groupBy', 'Object.groupBy', 'Promise.try', 'Promise.withResolvers', 'URL.canParse', 'URL.parse',
  'crypto.hash', 'fs.globSync', 'fs.openAsBlob', 'path.matchesGlob', 'process.loadEnvFile', 'util.styleText',
]);
const newerImports = new Map([
  ['crypto', new Set(['hash'])],
  ['fs', new Set(['globSync', 'glob', 'openAsBlob'])],
  ['fs/promises', new Set(['glob'])],
  ['path', new Set(['matchesGlob'])],
  ['util', new Set(['styleText', 'parseEnv'])],
]);

/** The program starts on the oldest runtime it is tested on. */
export const oldRuntimes = {
  name: 'old-runtimes',
  why: 'The program also runs on Chromium 114 and Node 18; newer calls fail there only when they are reached.',
  applies: isProgram,
  check({ source }, report) {
    walk(source, (node) => {
      if (ts.isMetaProperty(node.expression ?? node) && ts.isPropertyAccessExpression(node) && /^(dirname|filename)$/.test(node.name.text)) {
        report(node.getStart(source), `import.meta.${node.name.text}`);
      }
      if (ts.isPropertyAccessExpression(node) && newerNames.has(dottedName(node) ?? '')) report(node.getStart(source), dottedName(node));
      if (!ts.isImportDeclaration(node)) return;
      const newer = newerImports.get(importedName(node).replace('node:', ''));
      const bindings = node.importClause?.namedBindings;
      if (newer === undefined || bindings === undefined || !ts.isNamedImports(bindings)) return;
      for (const { name, propertyName } of bindings.elements) {
        if (newer.has((propertyName ?? name).text)) report(name.getStart(source), (propertyName ?? name).text);
      }
    });
  },
};
