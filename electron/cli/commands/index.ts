import type { Command } from '../command';
import { checkCommand } from './check';
import { diffCommand } from './diff';
import { exportCommand } from './export';
import { importCommand } from './import';
import { importPracticesCommand } from './import-practices';
import { infoCommand } from './info';
import { mergeCommand } from './merge';
import { newCommand } from './new';
import { reachCommand } from './reach';
import { regulationCommand } from './regulation';
import { observeCommand } from './observe';
import { scoreCommand } from './score';
import { validateCommand } from './validate';

const list: readonly Command[] = [
  newCommand,
  importCommand,
  observeCommand,
  importPracticesCommand,
  infoCommand,
  validateCommand,
  scoreCommand,
  checkCommand,
  reachCommand,
  regulationCommand,
  exportCommand,
  mergeCommand,
  diffCommand,
];

/** Every command by name, in the order of the help. To add one: write its file, list it here, give it its texts. */
export const commands: ReadonlyMap<string, Command> = new Map(list.map((command) => [command.name, command]));
