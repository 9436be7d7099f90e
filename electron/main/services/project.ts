import { join } from 'node:path';
import type { MessageParameters } from '../../../shared/i18n/message';
import { throwAppError, type NoticeCode } from '../../../shared/app/errors';
import { hostLimits } from '../../../shared/host/limits';
import type { AppendedFrame } from '../../../shared/host/append';
import type { Frame, HostNotice, Mark, ProjectMeta, SnapshotInfo, SnapshotReason } from '../../../shared/host/records';
import type { Surroundings } from './atomic-file';
import type { FileSystem } from './file-system';
import { noRest, withPiece, type FrameRest } from './frames';
import { openJournal, type Journal, type OpenedJournal } from './journal';
import { readProjectState, writeProjectState, type ProjectState } from './project-state';
import type { Reserve } from './reserve';
import { Snapshots, type SnapshotContent } from './snapshots';

/** How many of the newest snapshots may turn out damaged and the journal still bring back everything. */
const fallbackDepth = 3;
const stateDelay = 1000;

export interface ProjectContent {
  readonly snapshot: { readonly sequence: number; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  readonly frames: readonly Frame[];
  readonly mark: Mark | null;
  readonly notices: readonly HostNotice[];
  readonly snapshots: readonly SnapshotInfo[];
}

export interface ProjectSurroundings {
  readonly files: FileSystem;
  readonly surroundings: Surroundings;
  readonly reserve: Reserve;
}

/** Opens a project's folder: newest sound snapshot, the journal behind it, what had to be repaired. */
export async function openProject(around: ProjectSurroundings, folder: string): Promise<{ project: Project; content: ProjectContent }> {
  const snapshots = new Snapshots(around.files, around.surroundings, join(folder, 'snapshots'));
  const state = await readProjectState(around.files, folder);
  const opened = await openJournal(around.files, join(folder, 'journal'), around.reserve);
  const newest = await snapshots.readNewest();
  const base = newest.content?.sequence ?? 0;
  const frames = opened.frames.filter((frame) => frame.sequence > base);
  if (base > opened.journal.lastSequence) await opened.journal.continueFrom(base);
  const content: ProjectContent = {
    snapshot: newest.content === null ? null : { sequence: base, bytes: newest.content.bytes },
    frames,
    mark: newerMark(state?.mark ?? null, newest.content),
    notices: openingNotices(opened, newest, frames, state),
    snapshots: await snapshots.list(),
  };
  return { project: new Project(around, folder, opened.journal, snapshots, state), content };
}

/** An open project: the only writer in its folder. */
export class Project {
  readonly #around: ProjectSurroundings;
  readonly #folder: string;
  readonly #journal: Journal;
  readonly #snapshots: Snapshots;
  #state: ProjectState | null;
  #pending: ProjectState | null = null;
  #timer: NodeJS.Timeout | null = null;
  #ahead: FrameRest = noRest;
  #storing: Promise<void> = Promise.resolve();

  constructor(around: ProjectSurroundings, folder: string, journal: Journal, snapshots: Snapshots, state: ProjectState | null) {
    this.#around = around;
    this.#folder = folder;
    this.#journal = journal;
    this.#snapshots = snapshots;
    this.#state = state;
  }

  /**
   * Takes a piece of the bytes that a frame to come ends with. They are held until that frame is appended or others begin,
   * in memory and in a file that is not yet part of the journal. Fails with `host-call-invalid` when they grow too long.
   */
  takeAhead(bytes: Uint8Array, isFirst: boolean): number {
    const ahead = withPiece(isFirst ? noRest : this.#ahead, bytes);
    this.#ahead = ahead.length > hostLimits.append ? noRest : ahead;
    if (this.#ahead !== ahead) throwAppError('host-call-invalid', {}, 'too much ahead');
    this.#journal.stage(bytes, isFirst);
    return this.#journal.lastSequence;
  }

  /** Has the frames on the disk when it returns. The mark follows within a second. */
  async append(meta: ProjectMeta, appended: readonly AppendedFrame[], mark: Mark): Promise<number> {
    const frames = appended.map(({ sequence, payload, rest }) => ({ sequence, payload, rest: rest === undefined ? undefined : this.#takeRest(rest) }));
    if (this.#state === null) {
      // A project that is not yet in the list could not be found again after a crash.
      await this.#storeState({ meta, mark: { sequence: this.#journal.lastSequence, counts: {}, digest: '' } });
    }
    await this.#journal.append(frames);
    this.#storeStateSoon({ meta, mark });
    return this.#journal.lastSequence;
  }

  /** Keeps a copy of the whole state; older journal files that no kept fallback needs are removed. */
  async snapshot(content: {
    sequence: number; bytes: Uint8Array; mark: Mark; reason: SnapshotReason; meta: ProjectMeta | undefined;
  }): Promise<{ id: string; snapshots: readonly SnapshotInfo[] }> {
    const id = await this.#snapshots.write(content);
    await this.#journal.continueFrom(content.sequence);
    const snapshots = await this.#snapshots.list();
    const oldestNeeded = snapshots[fallbackDepth];
    if (oldestNeeded !== undefined) await this.#journal.trim(oldestNeeded.sequence);
    const meta = content.meta ?? this.#pending?.meta ?? this.#state?.meta;
    if (meta !== undefined && content.sequence === this.#journal.lastSequence) await this.#storeState({ meta, mark: content.mark });
    return { id, snapshots };
  }

  /** The content of a kept snapshot. */
  async restore(snapshotId: string): Promise<SnapshotContent> {
    return this.#snapshots.read(snapshotId);
  }

  /** What was taken in ahead, once, and only when it is what the frame means. */
  #takeRest(checksum: number): FrameRest {
    const rest = this.#ahead;
    this.#ahead = noRest;
    return rest.length > 0 && rest.checksum === checksum ? rest : throwAppError('host-call-invalid', {}, 'not what was handed over ahead');
  }

  async close(): Promise<void> {
    await this.#journal.close();
    await this.#flushState();
  }

  #storeStateSoon(state: ProjectState): void {
    this.#pending = state;
    this.#timer ??= setTimeout(() => {
      // A mark that could not be written is written with the next commit; the journal does not depend on it.
      this.#flushState().catch(() => undefined);
    }, stateDelay);
  }

  async #flushState(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const pending = this.#pending;
    if (pending !== null) await this.#storeState(pending);
    await this.#storing;
  }

  async #storeState(state: ProjectState): Promise<void> {
    if (this.#pending !== null && this.#pending.mark.sequence <= state.mark.sequence) this.#pending = null;
    const { files, surroundings } = this.#around;
    const storing = this.#storing.catch(() => undefined).then(async () => {
      await writeProjectState(files, surroundings, this.#folder, state);
      this.#state = state;
    });
    this.#storing = storing;
    await storing;
  }
}

/** A snapshot carries the mark of its moment; the newer of the two says what must be there. */
function newerMark(stored: Mark | null, newest: SnapshotContent | null): Mark | null {
  if (newest === null) return stored;
  return stored === null || stored.sequence < newest.mark.sequence ? newest.mark : stored;
}

function openingNotices(
  opened: OpenedJournal,
  newest: { readonly content: SnapshotContent | null; readonly damaged: number },
  frames: readonly Frame[],
  state: ProjectState | null,
): readonly HostNotice[] {
  const notices: HostNotice[] = [];
  const base = newest.content?.sequence ?? 0;
  const relevant = opened.damage.filter((damage) => damage.after >= base);
  if (newest.damaged > 0) notices.push(notice(newest.content === null ? 'snapshots-damaged' : 'snapshot-older-used'));
  if (relevant.some((damage) => damage.state === 'torn')) notices.push(notice('journal-tail-cut'));
  if (relevant.some((damage) => damage.state === 'damaged')) notices.push(notice('journal-damaged', { kept: frames.length }));
  if (frames.some((frame, index) => frame.sequence !== base + index + 1)) notices.push(notice('journal-gap'));
  const reached = frames.at(-1)?.sequence ?? base;
  if (state !== null && state.mark.sequence > reached) {
    notices.push(notice('journal-behind-mark', { count: state.mark.sequence - reached }));
  }
  return notices;
}

function notice(code: NoticeCode, parameters: MessageParameters = {}): HostNotice {
  return { code, parameters: { ...parameters }, detail: '' };
}
