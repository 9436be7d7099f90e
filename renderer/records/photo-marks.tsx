import type { ReactNode } from 'react';
import type { Attachment } from '../../shared/model/entities/attachment';
import { extentOf, type Mark } from '../../shared/photos/marks';
import { useTranslate, useUi } from '../store/stores';
import { IconButton, NumberField, TextField, Trash2Icon } from '../ui';
import { choiceText } from './field-text';
import type { PhotoEdits } from './photo-use-edits';

interface PhotoMarksProps {
  readonly photo: Attachment;
  readonly edits: PhotoEdits;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** The caption and the marks of a photo as fields: everything the pointer can do, by keyboard. */
export function PhotoMarks({ photo, edits, selectedId, onSelect }: PhotoMarksProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const marks = photo.marks ?? [];
  return (
    <>
      <TextField label={translate('field.attachment.caption')} value={photo.caption ?? ''} maxLength={400} onCommit={edits.caption} />
      <h3>{translate('field.attachment.marks')}</h3>
      {marks.length === 0 ? <p className="zw-muted">{translate('photos.marks.none')}</p> : null}
      <ol className="zw-photo-marks" aria-label={translate('field.attachment.marks')}>
        {marks.map((mark, index) => {
          const kind = choiceText(language, 'markKind', mark.kind);
          const name = translate('photos.mark.name', { kind, number: index + 1 });
          const isSelected = mark.id === selectedId;
          return (
            <li key={mark.id} className="zw-photo-marks__mark" data-selected={isSelected}>
              <div className="zw-photo-marks__head">
                <button type="button" className="zw-photo-marks__name" aria-expanded={isSelected} onClick={() => onSelect(isSelected ? undefined : mark.id)}>
                  {name}
                  {mark.text === undefined ? null : <span className="zw-muted"> {mark.text}</span>}
                </button>
                <IconButton size="small" label={translate('photos.mark.remove', { name })} icon={<Trash2Icon aria-hidden />} onPress={() => edits.remove(mark.id)} />
              </div>
              {isSelected ? <MarkFields mark={mark} edits={edits} /> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function MarkFields({ mark, edits }: { readonly mark: Mark; readonly edits: PhotoEdits }): ReactNode {
  const translate = useTranslate();
  const extent = extentOf(mark);
  const set = (fields: Partial<Pick<Mark, 'x' | 'y' | 'width' | 'height'>>): void => edits.set({ ...mark, ...fields }, `mark ${mark.id}`);
  const steppers = { step: 5, increaseLabel: translate('records.increase'), decreaseLabel: translate('records.decrease') };
  const write = (typed: string): void => {
    const { text: _, ...rest } = mark;
    const text = typed.trim();
    edits.set(text === '' ? rest : { ...rest, text });
  };
  return (
    <div className="zw-photo-marks__fields">
      {mark.kind === 'blur' ? null : (
        <TextField className="zw-photo-marks__text" label={translate('field.attachment.marks.text')} value={mark.text ?? ''} maxLength={200} onCommit={write} autoFocus={mark.kind === 'text' && mark.text === undefined} />
      )}
      <NumberField {...steppers} label={translate('field.attachment.marks.x')} min={0} max={1000} value={mark.x} onChange={(x) => set({ x: x ?? 0 })} />
      <NumberField {...steppers} label={translate('field.attachment.marks.y')} min={0} max={1000} value={mark.y} onChange={(y) => set({ y: y ?? 0 })} />
      {mark.kind === 'text' ? null : (
        <>
          <NumberField {...steppers} label={translate('field.attachment.marks.width')} min={mark.kind === 'arrow' ? -1000 : 1} max={1000} value={extent.width} onChange={(width) => set({ width: width ?? extent.width })} />
          <NumberField {...steppers} label={translate('field.attachment.marks.height')} min={mark.kind === 'arrow' ? -1000 : 1} max={1000} value={extent.height} onChange={(height) => set({ height: height ?? extent.height })} />
        </>
      )}
    </div>
  );
}
