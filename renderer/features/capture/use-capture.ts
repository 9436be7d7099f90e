import { useEffect, useRef, useState } from 'react';
import type { Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import type { PhotoFacts } from '../../../shared/photos/edits';
import type { Source } from '../../../shared/sync/stamps';
import { useApp, type App } from '../../commands/app-context';
import type { CaptureDraft } from '../../store/capture';
import { roomForType } from '../../store/record-rooms';
import { captureChange, missingIn, type Missing } from './capture-change';
import { currentPlace } from './current-place';

/** What is being captured, and what can be done with it. */
export interface Capture {
  readonly draft: CaptureDraft;
  /** True when it was begun earlier and kept. */
  readonly isKept: boolean;
  readonly missing: Missing | undefined;
  readonly change: (fields: Partial<Omit<CaptureDraft, 'at' | 'practice'>>) => void;
  readonly addPhoto: (photo: PhotoFacts) => void;
  readonly dropPractice: () => void;
  readonly startAfresh: () => void;
  readonly save: () => void;
  /** Away, with everything typed kept. */
  readonly close: () => void;
}

/** Rest after the last key until the draft is on the disk, in milliseconds. */
const restBeforeKeeping = 300;
const seenOnSite: Source = { kind: 'seen' };

export function useCapture(): Capture {
  const app = useApp();
  const { ui, project } = app;
  const projectId = project.state.getState().session?.projectId ?? '';
  const [kept] = useState(() => ui.getState().captureDrafts[projectId]);
  const [draft, setDraft] = useState(() => kept ?? freshDraft(app, projectId));
  const [isKept, setKept] = useState(kept !== undefined);
  const [missing, setMissing] = useState<Missing>();
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    const timer = setTimeout(() => keepDraft(app, projectId, hasContent(draft) ? draft : undefined), restBeforeKeeping);
    return () => clearTimeout(timer);
  }, [app, projectId, draft]);

  const change: Capture['change'] = (fields) => {
    setMissing(undefined);
    setDraft((before) => ({ ...before, ...fields }));
  };
  const close = (): void => {
    keepDraft(app, projectId, hasContent(latest.current) ? latest.current : undefined);
    ui.setState({ captureOpen: false });
  };
  return {
    draft,
    isKept,
    missing,
    change,
    addPhoto: (photo) => {
      setMissing(undefined);
      setDraft((before) => ({ ...before, photos: [...before.photos, photo] }));
    },
    dropPractice: () => setDraft(withoutPractice),
    startAfresh: () => {
      setKept(false);
      setMissing(undefined);
      setDraft(freshDraft(app, projectId));
    },
    save: () => {
      const lacks = missingIn(presentModel(app), draft);
      setMissing(lacks);
      if (lacks !== undefined || !saved(app, draft)) return;
      keepDraft(app, projectId, undefined);
      ui.setState({ captureOpen: false });
    },
    close,
  };
}

function presentModel({ project }: App): Model {
  return project.state.getState().model;
}

function freshDraft(app: App, projectId: string): CaptureDraft {
  const place = currentPlace(presentModel(app), app.ui.getState(), projectId);
  return { kind: 'finding', title: '', text: '', severity: 'medium', ...place, photos: [], at: app.env.now() };
}

function withoutPractice(draft: CaptureDraft): CaptureDraft {
  const { practice: _, ...rest } = draft;
  return rest;
}

function hasContent({ title, text, photos }: CaptureDraft): boolean {
  return title.trim() !== '' || text.trim() !== '' || photos.length > 0;
}

function keepDraft({ ui }: App, projectId: string, draft: CaptureDraft | undefined): void {
  const { [projectId]: before, ...others } = ui.getState().captureDrafts;
  if (before === draft) return;
  ui.setState({ captureDrafts: draft === undefined ? others : { ...others, [projectId]: draft } });
}

const labels = { finding: 'capture.step.finding', asset: 'capture.step.asset', photo: 'capture.step.photo', note: 'capture.step.note' } as const;
const told = { finding: 'capture.saved.finding', asset: 'capture.saved.asset', photo: 'capture.saved.photo', note: 'capture.saved.note' } as const;

/** One undoable step; what was captured counts as seen on site. */
function saved(app: App, draft: CaptureDraft): boolean {
  const { ui, project, history } = app;
  const { author, language } = ui.getState();
  const { change, id } = captureChange(presentModel(app), draft, { author, language, env: app.env });
  const sources = new Map([...change].filter(([, { before }]) => before === undefined).map(([changed]) => [changed, seenOnSite]));
  const result = project.commit(change, { origin: 'user', label: { key: labels[draft.kind] }, sources });
  if (!result.ok) {
    ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    return false;
  }
  const title = draft.title.trim() === '' ? '–' : draft.title.trim();
  ui.tell({ tone: 'success', titleKey: told[draft.kind], parameters: { title }, actionKey: 'capture.undo', onAction: () => history.undo(), ...wayTo(app, id) });
  return true;
}

function wayTo({ ui }: App, id: RecordId | undefined): { readonly secondKey?: 'capture.open'; readonly onSecond?: () => void } {
  const type = id === undefined ? undefined : typeOfId(id);
  const room = type === undefined ? undefined : roomForType(type);
  return room === undefined ? {} : { secondKey: 'capture.open', onSecond: () => ui.go(room, id) };
}
