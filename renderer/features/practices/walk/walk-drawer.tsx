import { useState, type ReactNode } from 'react';
import { useTranslate } from '../../../store/stores';
import { Button, TextArea, TextField } from '../../../ui';
import type { Walk } from './use-practice-walk';

/** What can be written beside the card. */
export type Drawer = 'note' | 'reason';

interface DrawerProps {
  readonly drawer: Drawer;
  readonly walk: Walk;
  readonly onClose: () => void;
  /** The reason is given. */
  readonly onReason: () => void;
}

/** Note and interviewees, or why a practice does not apply: between the card and the answers. */
export function WalkDrawer({ drawer, walk, onClose, onReason }: DrawerProps): ReactNode {
  const translate = useTranslate();
  const { rating, edits } = walk;
  if (drawer === 'reason') return <ReasonDrawer walk={walk} onReason={onReason} />;
  return (
    <div className="zw-pwalk-drawer" role="group" aria-label={translate('practiceWalk.note')}>
      <TextArea
        label={translate('practiceWalk.note')}
        placeholder={translate('practiceWalk.note.placeholder')}
        value={rating?.note ?? ''}
        rows={3}
        autoFocus
        onCommit={(text) => edits.write('note', text)}
      />
      <div className="zw-pwalk-drawer__line">
        <TextField label={translate('practiceWalk.interviewees')} value={rating?.interviewees ?? ''} maxLength={400} onCommit={(text) => edits.write('interviewees', text)} />
        <Button variant="primary" onPress={onClose}>
          {translate('practiceWalk.note.close')}
        </Button>
      </div>
    </div>
  );
}

function ReasonDrawer({ walk, onReason }: Pick<DrawerProps, 'walk' | 'onReason'>): ReactNode {
  const translate = useTranslate();
  const [text, setText] = useState(walk.rating?.reason ?? '');
  const usual = [translate('practiceWalk.reason.none'), translate('practiceWalk.reason.group'), translate('practiceWalk.reason.scope')];
  const give = (reason: string): void => {
    walk.edits.write('reason', reason);
    onReason();
  };
  return (
    <div className="zw-pwalk-drawer" role="group" aria-label={translate('practiceWalk.reason')}>
      <div className="zw-pwalk-drawer__line">
        <TextField label={translate('practiceWalk.reason')} value={text} onChange={setText} onEnter={() => give(text)} autoFocus maxLength={2000} />
        <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => give(text)}>
          {translate('practiceWalk.reason.done')}
        </Button>
      </div>
      <div className="zw-pwalk-chips">
        {usual.map((reason) => (
          <button key={reason} type="button" className="zw-pwalk-chip" onClick={() => give(reason)}>
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}
