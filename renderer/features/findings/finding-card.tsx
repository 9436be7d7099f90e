import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding } from '../../../shared/model/entities/finding';
import { findRecord, getRecord } from '../../../shared/model/model';
import { choiceText, recordTitle } from '../../records/field-text';
import { PhotoPicture } from '../../records/photo-picture';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { SeverityMark } from '../../ui';
import { placesOf } from './finding-detail';

interface FindingCardProps {
  readonly finding: Finding;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  /** One column back or on. */
  readonly onSend: (by: -1 | 1) => void;
}

/** The card that is sent to another column keeps the focus there. */
let sentId: string | undefined;

/** A finding on the board: how severe, what, where, its first photo and where it comes from. */
export function FindingCard({ finding, isActive, onOpen, onSend }: FindingCardProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sentId !== finding.id) return;
    sentId = undefined;
    button.current?.focus();
  }, [finding.id]);
  const severity = finding.severity ?? 'info';
  const places = placesOf(finding).flatMap((id) => {
    const record = findRecord(model, id);
    return record === undefined ? [] : [recordTitle(record)];
  });
  const photos = (finding.attachmentIds ?? []).flatMap((id) => {
    const attachment = getRecord(model, 'attachment', id);
    return attachment?.kind === 'photo' ? [attachment] : [];
  });
  const [photo] = photos;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="zw-board__card"
        data-card={finding.id}
        aria-pressed={isActive}
        draggable
        onClick={onOpen}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', finding.id)}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
          event.preventDefault();
          event.stopPropagation();
          sentId = finding.id;
          onSend(event.key === 'ArrowRight' ? 1 : -1);
        }}
      >
        <span className="zw-board__head">
          <SeverityMark severity={severity} word={choiceText(language, 'severity', severity)} />
          <span className="zw-mono zw-muted">{finding.code}</span>
        </span>
        <span className="zw-board__title">{finding.title}</span>
        {photo === undefined ? null : (
          <span className="zw-board__photo">
            <PhotoPicture photo={photo} text={photo.caption ?? translate('records.photo')} />
          </span>
        )}
        <span className="zw-board__foot zw-muted">
          <span className="zw-board__where">{places.slice(0, 2).join(', ')}</span>
          <span>{choiceText(language, 'findingOrigin', finding.origin ?? 'observation')}</span>
        </span>
      </button>
    </li>
  );
}
