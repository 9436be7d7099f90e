import ts from 'typescript';
import { walk } from '../syntax.mjs';

const localTime = /^get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;
const needsLocale = new Map([
  ['toLocaleString', 0],
  ['toLocaleDateString', 0],
  ['toLocaleTimeString', 0],
  ['toLocaleUpperCase', 0],
  ['toLocaleLowerCase', 0],
  ['localeCompare', 1],
]);

/** Same input, same bytes: also on a machine with another language or time zone. */
export const noMachineSettings = {
  name: 'no-machine-settings',
  why: 'The time zone and language of the machine change results between colleagues; use UTC getters and name the locale.',
  applies: (path) => path.startsWith('shared/'),
  check({ source }, report) {
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const method = node.expression.name.text;
      const position = node.expression.name.getStart(source);
      if (localTime.test(method)) {
        report(position, `${method} reads the time zone of the machine`);
      }
      const localeIndex = needsLocale.get(method);
      if (localeIndex !== undefined && node.arguments.length <= localeIndex) {
        report(position, `${method} without a locale reads the language of the machine`);
      }
    });
  },
};
