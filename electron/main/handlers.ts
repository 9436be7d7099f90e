import { stateAfter } from '../../shared/host/append';
import type { HostHandlers, HostParsed } from '../../shared/host/contract';
import type { ChosenFile, HostNotice } from '../../shared/host/records';
import type { Services } from './services/services';

/** What the handlers need beside the services; in tests without a window. */
export interface HandlerSurroundings {
  readonly program: { readonly version: string; readonly electron: string; readonly platform: string; readonly locale: string };
  /** Settled once it is safe to open the browser's database, which the page does not do before it is told. */
  readonly cleanExit: () => Promise<boolean>;
  /** What was noticed since the page asked last. */
  readonly takeNotices: () => Promise<readonly HostNotice[]>;
  /** The file the program was started with, once. */
  readonly takeOpenFile: () => Promise<ChosenFile | null>;
  readonly askForFiles: (purpose: HostParsed<'file.open'>['purpose'], multiple: boolean) => Promise<readonly string[]>;
  readonly askForPlace: (purpose: HostParsed<'file.save'>['purpose'], suggestedName: string) => Promise<string | null>;
  /** What the page shows to a printer, as the bytes of a PDF. */
  readonly printPage: (paper: 'A4' | 'A3') => Promise<Uint8Array>;
  readonly updateWindow: (input: HostParsed<'window.update'>) => void;
}

/** The host's side of the contract. */
export function createHandlers(services: Services, around: HandlerSurroundings): HostHandlers {
  return {
    ...programHandlers(services, around),
    ...fileHandlers(services, around),
    ...projectHandlers(services),
    ...attachmentHandlers(services),
    'job.run': async (input) => {
      if ('files' in input) return { output: await services.jobs.run({ ...input, input: input.input }) };
      if ('prepare' in input) services.jobs.prepare(input.name);
      else services.jobs.cancel(input.jobId);
      return { output: null };
    },
  };
}

function programHandlers(services: Services, around: HandlerSurroundings) {
  return {
    'app.start': async () => ({
      ...around.program,
      settings: services.settings.values,
      projects: [...(await services.projects.list())],
      openFile: await around.takeOpenFile(),
      cleanExit: await around.cleanExit(),
      notices: [...(await around.takeNotices())],
    }),
    'settings.write': async ({ settings }) => {
      await services.settings.write(settings);
      return {};
    },
    'window.update': async (input) => {
      around.updateWindow(input);
      return {};
    },
  } satisfies Partial<HostHandlers>;
}

/** Which job a file of that purpose will be read by; a capture may be a log or a scan. */
const readingJobs = { inventory: 'workbook.read', diagram: 'diagram.read', questionnaire: 'questionnaire.read', assessment: 'assessment.unpack', merge: 'assessment.unpack' } as const;

function fileHandlers({ chosenFiles, jobs }: Services, around: HandlerSurroundings) {
  return {
    'file.open': async ({ purpose, multiple }) => {
      // While the user chooses, the process that will read the choice starts.
      if (purpose !== 'folder' && purpose !== 'attachment' && purpose !== 'capture') jobs.prepare(readingJobs[purpose]);
      const paths = await around.askForFiles(purpose, multiple);
      return { files: await Promise.all(paths.map(async (path) => chosenFiles.grant(path, purpose))) };
    },
    'file.read': async ({ token }) => ({ bytes: (await chosenFiles.read(token)).bytes }),
    'file.save': async (input) => {
      const { purpose, suggestedName } = input;
      if ('paper' in input) {
        // Drawn before anybody is asked: while the dialog is open the page may change.
        const printed = await around.printPage(input.paper);
        const place = await around.askForPlace(purpose, suggestedName);
        return place === null ? null : chosenFiles.saveTo(place, printed);
      }
      const { bytes, token } = input;
      if (token !== undefined) return chosenFiles.saveAgain(token, suggestedName, bytes);
      const path = await around.askForPlace(purpose, suggestedName);
      return path === null ? null : chosenFiles.saveTo(path, bytes);
    },
  } satisfies Partial<HostHandlers>;
}

function projectHandlers({ projects }: Services) {
  return {
    'project.open': async ({ projectId, create }) => {
      const content = await projects.open(projectId, create);
      return { ...content, frames: [...content.frames], notices: [...content.notices], snapshots: [...content.snapshots] };
    },
    'project.append': async (input) => {
      const project = projects.opened(input.projectId);
      if ('ahead' in input) return { sequence: project.takeAhead(input.ahead, input.isFirst) };
      const { meta, mark } = stateAfter(input);
      return { sequence: await project.append(meta, input.frames, mark) };
    },
    'project.snapshot': async ({ projectId, sequence, bytes, meta, mark, reason }) => {
      const { id, snapshots } = await projects.opened(projectId).snapshot({ sequence, bytes, meta, mark, reason });
      return { id, snapshots: [...snapshots] };
    },
    'project.restore': async ({ projectId, snapshotId }) => {
      const { sequence, bytes } = await projects.opened(projectId).restore(snapshotId);
      return { sequence, bytes };
    },
    'project.remove': async ({ projectId }) => {
      await projects.remove(projectId);
      return {};
    },
  } satisfies Partial<HostHandlers>;
}

function attachmentHandlers({ attachments, projects }: Services) {
  return {
    'attachment.write': async ({ projectId, sha256, bytes }) => {
      projects.opened(projectId);
      await attachments.write(projects.folderOf(projectId), sha256, bytes);
      return {};
    },
    'attachment.read': async ({ projectId, sha256 }) => {
      projects.opened(projectId);
      const bytes = await attachments.read(projects.folderOf(projectId), sha256);
      return bytes === null ? null : { bytes };
    },
  } satisfies Partial<HostHandlers>;
}
