import { join } from 'node:path';
import { throwAppError } from '../../../shared/app/errors';
import type { ProjectMeta } from '../../../shared/host/records';
import { openProject, type Project, type ProjectContent, type ProjectSurroundings } from './project';
import { readProjectState } from './project-state';

/** All projects in the user's data folder: one folder each, never more than one writer. */
export class Projects {
  readonly #around: ProjectSurroundings;
  readonly #folder: string;
  readonly #trash: string;
  readonly #open = new Map<string, Project>();

  constructor(around: ProjectSurroundings, dataFolder: string) {
    this.#around = around;
    this.#folder = join(dataFolder, 'projects');
    this.#trash = join(dataFolder, 'trash');
  }

  /** Every project, the latest first. One whose entry is unreadable is listed without a title: nothing hides. */
  async list(): Promise<readonly ProjectMeta[]> {
    const names = (await this.#around.files.list(this.#folder)).filter((name) => !name.startsWith('.'));
    const states = await Promise.all(names.map(async (name) => readProjectState(this.#around.files, join(this.#folder, name))));
    const metas = states.map((state, index) => state?.meta ?? unknownMeta(projectIdOf(names[index] ?? '')));
    return metas.sort((first, second) => second.updatedAt.localeCompare(first.updatedAt));
  }

  /** Opens a project; one that is open is closed first (the page was reloaded). Fails with `project-unknown`. */
  async open(projectId: string, create: boolean): Promise<ProjectContent> {
    await this.close(projectId);
    const folder = this.folderOf(projectId);
    const { files } = this.#around;
    if (!(await files.list(this.#folder)).includes(folderName(projectId))) {
      if (!create) throwAppError('project-unknown');
      await files.makeFolder(folder);
      await files.syncFolder(this.#folder);
    }
    const { project, content } = await openProject(this.#around, folder);
    this.#open.set(projectId, project);
    return content;
  }

  /** The open project of that id. Fails with `project-not-open`. */
  opened(projectId: string): Project {
    return this.#open.get(projectId) ?? throwAppError('project-not-open');
  }

  /** Moves the project's folder to the trash folder, where it stays. */
  async remove(projectId: string): Promise<void> {
    await this.close(projectId);
    const { files, surroundings } = this.#around;
    if (!(await files.list(this.#folder)).includes(folderName(projectId))) throwAppError('project-unknown');
    await files.makeFolder(this.#trash);
    const stamp = surroundings.now().replace(/\D/g, '');
    await files.rename(this.folderOf(projectId), join(this.#trash, `${folderName(projectId)}.${stamp}`));
  }

  async close(projectId: string): Promise<void> {
    const project = this.#open.get(projectId);
    this.#open.delete(projectId);
    await project?.close();
  }

  async closeAll(): Promise<void> {
    for (const projectId of this.#open.keys()) await this.close(projectId);
  }

  folderOf(projectId: string): string {
    return join(this.#folder, folderName(projectId));
  }
}

/** Ids may hold a colon, which Windows does not allow in names; a dot never stands in an id. */
function folderName(projectId: string): string {
  return projectId.replaceAll(':', '.');
}

function projectIdOf(name: string): string {
  return name.replaceAll('.', ':');
}

function unknownMeta(projectId: string): ProjectMeta {
  return { projectId, title: '', language: 'en', updatedAt: '', sequence: 0, counts: {} };
}
