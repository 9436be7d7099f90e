import type { ReactNode } from 'react';
import type { StoredPhoto } from '../../records/photos';
import { PhotoButtons } from '../../records/photo-buttons';
import { useTranslate } from '../../store/stores';
import { Button } from '../../ui';

interface PhotoRowProps {
  /** What the photos are called. */
  readonly name: string;
  readonly onPhoto: (photo: StoredPhoto) => void;
  /** Taken and not yet kept. */
  readonly waiting?: number;
  /** Buttons in front. */
  readonly children?: ReactNode;
}

/** The tools of a form on the walk: photos, and what else it takes in. */
export function PhotoRow({ name, onPhoto, waiting = 0, children }: PhotoRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-walk-tools">
      {children}
      <PhotoButtons name={name} onPhoto={onPhoto} />
      {waiting === 0 ? null : <span className="zw-muted">{translate('walkDown.photo.count', { count: waiting })}</span>}
    </div>
  );
}

interface FormFootProps {
  readonly submitLabel: string;
  readonly canSubmit: boolean;
  readonly onClose: () => void;
}

/** The end of a form on the walk: away, or done. */
export function FormFoot({ submitLabel, canSubmit, onClose }: FormFootProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-walk-form__foot">
      <Button size="large" onPress={onClose}>
        {translate('walkDown.cancel')}
      </Button>
      <Button size="large" variant="primary" type="submit" isDisabled={!canSubmit}>
        {submitLabel}
      </Button>
    </div>
  );
}
