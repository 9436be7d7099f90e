import type { ReactNode } from 'react';
import type { Callout } from '../../../shared/model/entities/callout';
import { editCallout } from '../../../shared/network/edits/callouts';
import { useTranslate } from '../../store/stores';
import { TextArea } from '../../ui';
import type { ZonesDesk } from './use-zones-desk';

/** The words of a note on the drawing. */
export function NoteProperties({ desk, note }: { readonly desk: ZonesDesk; readonly note: Callout }): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-zones-part">
      <TextArea
        label={translate('field.callout.text')}
        value={note.text}
        rows={6}
        onCommit={(text) => desk.commitWhole({ change: editCallout(desk.whole, { calloutId: note.id, text }), labelKey: 'drawing-room.edit.note' })}
      />
    </div>
  );
}
