import type { CommandDescription } from '../../shared/app/command';
import { commands, type CommandId } from '../../shared/app/commands';
import { assessmentOf, type Model } from '../../shared/model/model';

/** Whether a command can be run now. */
export function isAvailable(id: CommandId, hasAssessment: boolean): boolean {
  const command: CommandDescription | undefined = commands.find((known) => known.id === id);
  return command !== undefined && (command.needsAssessment !== true || hasAssessment);
}

/** The title of the window: the assessment, then the program. */
export function windowTitle(model: Model): string {
  const name = assessmentOf(model)?.name;
  return name === undefined ? 'Zonewalk' : `${name} – Zonewalk`;
}
