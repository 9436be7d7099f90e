import { useEffect, useRef, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import type { RatingValue } from '../../../../shared/practices/rating';
import type { WorklistRow } from '../../../../shared/practices/worklist';
import { useApp } from '../../../commands/app-context';
import { PhotoButtons } from '../../../records/photo-buttons';
import { storePhoto } from '../../../records/photos';
import { useTranslate } from '../../../store/stores';
import { Button, CheckIcon, NotebookPenIcon, RotateCcwIcon } from '../../../ui';
import type { Walk } from './use-practice-walk';
import type { Drawer } from './walk-drawer';

interface AnswersProps {
  readonly walk: Walk;
  readonly row: WorklistRow;
  readonly drawer: Drawer | undefined;
  readonly onRate: (value: RatingValue) => void;
  readonly onShow: (drawer: Drawer | undefined) => void;
}

/** What is no level, and what belongs to the answer: note and photo in one tap. */
export function WalkAnswers({ walk, row, drawer, onRate, onShow }: AnswersProps): ReactNode {
  const translate = useTranslate();
  const { rating, edits } = walk;
  const photos = rating?.evidence?.filter(({ attachmentId }) => attachmentId !== undefined).length ?? 0;
  usePastedPhotos(row.id, edits.photo);
  const others = [
    { id: 'notInPlace', shortcut: '0' },
    { id: 'notApplicable', shortcut: 'N' },
  ] as const;
  return (
    <div className="zw-pwalk-answers">
      <div className="zw-pwalk-answers__others" role="group" aria-label={translate('practiceWalk.otherAnswers')}>
        {others.map(({ id, shortcut }) => (
          <button key={id} type="button" className="zw-pwalk-other" data-value={id} aria-pressed={rating?.value === id} onClick={() => onRate(id)}>
            <span className="zw-pwalk-other__mark" aria-hidden />
            <span>{translate(choiceLabelKey('ratingValue', id))}</span>
            <kbd className="zw-key">{shortcut}</kbd>
          </button>
        ))}
      </div>
      <div className="zw-pwalk-answers__tools">
        {rating?.value === undefined ? null : (
          <Button variant="quiet" icon={<RotateCcwIcon aria-hidden />} onPress={() => edits.rate(undefined)}>
            {translate('practiceWalk.clear')}
          </Button>
        )}
        <Button icon={row.hasNote ? <CheckIcon aria-hidden /> : <NotebookPenIcon aria-hidden />} onPress={() => onShow(drawer === 'note' ? undefined : 'note')}>
          {translate('practiceWalk.note')}
        </Button>
        <PhotoButtons name={translate('practiceWalk.photo.title', { practice: row.id })} onPhoto={edits.photo} />
        {photos === 0 ? null : <span className="zw-muted">{translate('practiceWalk.photo.count', { count: photos })}</span>}
      </div>
    </div>
  );
}

/** A picture from the clipboard becomes a photo of the card. Text goes on being pasted as text. */
function usePastedPhotos(practice: string, onPhoto: WalkPhoto): void {
  const app = useApp();
  const latest = useRef(onPhoto);
  latest.current = onPhoto;
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file === undefined) return;
      event.preventDefault();
      void storePhoto(app, file, practice).then((photo) => {
        if (photo === undefined) app.ui.tell({ tone: 'danger', titleKey: 'walkDown.photo.failed', parameters: { name: file.name } });
        else latest.current(photo);
      });
    };
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [app, practice]);
}

type WalkPhoto = Walk['edits']['photo'];
