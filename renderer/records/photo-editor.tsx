import { useState, type ReactNode } from 'react';
import { formatInstant } from '../../shared/i18n/format';
import type { Attachment } from '../../shared/model/entities/attachment';
import type { RecordId } from '../../shared/model/record-type';
import type { MarkKind } from '../../shared/photos/marks';
import { useApp } from '../commands/app-context';
import { useProject, useTranslate, useUi } from '../store/stores';
import {
  ArrowUpRightIcon, Button, Dialog, EyeIcon, IconButton, MousePointerIcon, RedoIcon, SegmentedControl, SquareDashedIcon, SquareIcon, TypeIcon, UndoIcon, ZoomInIcon, ZoomOutIcon,
} from '../ui';
import { choiceText } from './field-text';
import { PhotoMarks } from './photo-marks';
import { PhotoStage } from './photo-stage';
import { largestZoom, zoomStep, type PhotoTool } from './photo-tools';
import { usePhotoEdits, type PhotoEdits } from './photo-use-edits';
import './photo-editor.css';

/** A photo large: looked at, described, and marked. What is drawn lies over the photo; the photo itself stays as it was taken. */
export function PhotoEditor({ photoId, onClose }: { readonly photoId: RecordId; readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const photo = useProject(({ model }) => model.tables.attachment.get(photoId));
  if (photo === undefined) return null;
  return (
    <Dialog isOpen onClose={onClose} title={photo.caption ?? photo.fileName ?? translate('records.photo')} closeLabel={translate('app.close')} size="wizard" isDismissable>
      <Desk photo={photo} />
    </Dialog>
  );
}

function Desk({ photo }: { readonly photo: Attachment }): ReactNode {
  const edits = usePhotoEdits(photo.id);
  const [tool, setTool] = useState<PhotoTool>('select');
  const [selectedId, select] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const [showsOriginal, showOriginal] = useState(false);
  return (
    <div className="zw-photo-desk">
      <Tools tool={tool} onTool={setTool} zoom={zoom} onZoom={setZoom} showsOriginal={showsOriginal} onOriginal={showOriginal} />
      <PhotoStage photo={photo} edits={edits} tool={tool} onTool={setTool} selectedId={selectedId} onSelect={select} zoom={zoom} onZoom={setZoom} showsOriginal={showsOriginal} />
      <Side photo={photo} edits={edits} selectedId={selectedId} onSelect={select} />
    </div>
  );
}

interface ToolsProps {
  readonly tool: PhotoTool;
  readonly onTool: (tool: PhotoTool) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly showsOriginal: boolean;
  readonly onOriginal: (shows: boolean) => void;
}

function Tools({ tool, onTool, zoom, onZoom, showsOriginal, onOriginal }: ToolsProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { run } = useApp();
  const markName = (kind: MarkKind): string => choiceText(language, 'markKind', kind);
  const tools = [
    { id: 'select', title: translate('photos.tool.select'), icon: <MousePointerIcon aria-hidden /> },
    { id: 'arrow', title: markName('arrow'), icon: <ArrowUpRightIcon aria-hidden /> },
    { id: 'box', title: markName('box'), icon: <SquareIcon aria-hidden /> },
    { id: 'text', title: markName('text'), icon: <TypeIcon aria-hidden /> },
    { id: 'blur', title: markName('blur'), icon: <SquareDashedIcon aria-hidden /> },
  ] as const;
  return (
    <div className="zw-photo-desk__tools">
      <SegmentedControl label={translate('photos.tools')} segments={tools} value={tool} onChange={onTool} />
      <span className="zw-photo-desk__gap" />
      <IconButton label={translate('command.edit.undo')} icon={<UndoIcon aria-hidden />} onPress={() => run('edit.undo')} />
      <IconButton label={translate('command.edit.redo')} icon={<RedoIcon aria-hidden />} onPress={() => run('edit.redo')} />
      <IconButton label={translate('photos.original')} icon={<EyeIcon aria-hidden />} isPressed={showsOriginal} onPress={() => onOriginal(!showsOriginal)} />
      <IconButton label={translate('photos.zoom.out')} icon={<ZoomOutIcon aria-hidden />} isDisabled={zoom <= 1} onPress={() => onZoom(Math.max(1, zoom / zoomStep))} />
      <IconButton label={translate('photos.zoom.in')} icon={<ZoomInIcon aria-hidden />} isDisabled={zoom >= largestZoom} onPress={() => onZoom(Math.min(largestZoom, zoom * zoomStep))} />
      <Button size="small" isDisabled={zoom === 1} onPress={() => onZoom(1)}>
        {translate('photos.zoom.fit')}
      </Button>
    </div>
  );
}

interface SideProps {
  readonly photo: Attachment;
  readonly edits: PhotoEdits;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

function Side(props: SideProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { photo } = props;
  const taken = photo.takenAt === undefined ? undefined : translate('photos.taken', { date: formatInstant(language, photo.takenAt), by: photo.takenBy ?? '–' });
  const hasBlur = (photo.marks ?? []).some(({ kind }) => kind === 'blur');
  return (
    <div className="zw-photo-desk__side">
      <PhotoMarks {...props} />
      {hasBlur ? <p className="zw-muted">{translate('photos.blur.note')}</p> : null}
      <p className="zw-muted">
        {taken} {photo.widthPx === undefined || photo.heightPx === undefined ? null : translate('photos.pixels', { width: photo.widthPx, height: photo.heightPx })}
      </p>
    </div>
  );
}
