import ts from 'typescript';
import { dottedName, importedName, isProgram, walk } from '../syntax.mjs';

const electronParts = new Set(['net', 'autoUpdater', 'crashReporter', 'pushNotifications', 'contentTracing', 'desktopCapturer']);

/** Electron brings its own network: the import of `electron` is fine, these parts of it are not. */
export const noNetworkParts = {
  name: 'no-network-parts',
  why: 'No packet, ever: nothing in our bundles can open a connection, look up a name or hand a link to the system.',
  applies: isProgram,
  check({ source }, report) {
    walk(source, (node) => {
      if (ts.isImportDeclaration(node) && importedName(node) === 'electron') {
        const bindings = node.importClause?.namedBindings;
        if (bindings === undefined || ts.isNamespaceImport(bindings)) {
          report(node.getStart(source), 'import the parts of electron by name');
          return;
        }
        for (const { name, propertyName } of bindings.elements) {
          const part = (propertyName ?? name).text;
          if (electronParts.has(part)) report(name.getStart(source), `electron's ${part}`);
        }
      }
      if (!ts.isCallExpression(node)) return;
      const name = dottedName(node.expression) ?? '';
      if (/(^|\.)(sendBeacon|openExternal|setFeedURL|resolveHost)$/.test(name)) report(node.getStart(source), name);
      const isRequire = name === 'require' || node.expression.kind === ts.SyntaxKind.ImportKeyword;
      if (isRequire && node.arguments[0] !== undefined && !ts.isStringLiteral(node.arguments[0])) {
        report(node.getStart(source), 'a module chosen at run time escapes the check of imports');
      }
    });
  },
};
