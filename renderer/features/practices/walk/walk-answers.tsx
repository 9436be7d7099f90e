import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import type { RatingValue } from '../../../../shared/practices/rating';
import type { WorklistRow } from '../../../../shared/practices/worklist';
import { useApp } from '../../../commands/app-context';
import { PhotoButtons } from '../../../records/photo-buttons';
import { useTranslate } from '../../../store/stores';
import { Button, CheckIcon, FlagIcon, IconButton, NotebookPenIcon, RotateCcwIcon } from '../../../ui';
import type { Walk } from './use-practice-walk';
import type { Drawer } from './walk-drawer';

interface AnswersProps {
  readonly walk: Walk;
  readonly row: WorklistRow;
  readonly drawer: Drawer | undefined;
  readonly onRate: (value: RatingValue) => void;
  readonly onShow: (drawer: Drawer | undefined) => void;
}

/** What is no level, and what belongs to the answer: finding, note and photo in one tap. */
export function WalkAnswers({ walk, row, drawer, onRate, onShow }: AnswersProps): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const { rating, edits } = walk;
  const photos = rating?.evidence?.filter(({ attachmentId }) => attachmentId !== undefined).length ?? 0;
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
          <IconButton label={translate('practiceWalk.clear')} icon={<RotateCcwIcon aria-hidden />} onPress={() => edits.rate(undefined)} />
        )}
        <Button icon={<FlagIcon aria-hidden />} onPress={() => ui.setState({ captureOpen: true })}>
          {translate('capture.kind.finding')}
        </Button>
        <Button icon={row.hasNote ? <CheckIcon aria-hidden /> : <NotebookPenIcon aria-hidden />} onPress={() => onShow(drawer === 'note' ? undefined : 'note')}>
          {translate('practiceWalk.note')}
        </Button>
        <PhotoButtons name={translate('practiceWalk.photo.title', { practice: row.id })} onPhoto={edits.photo} />
        {photos === 0 ? null : <span className="zw-muted">{translate('practiceWalk.photo.count', { count: photos })}</span>}
      </div>
    </div>
  );
}
