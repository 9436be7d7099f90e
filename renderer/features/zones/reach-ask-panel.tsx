import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { Panel } from '../../ui';
import type { ZonesDesk } from './use-zones-desk';

interface AskPanelProps {
  readonly desk: ZonesDesk;
  readonly title: string;
  readonly kicker: string;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an answer, where the properties stand otherwise. It takes the focus, Escape closes it. */
export function AskPanel({ desk, title, kicker, actions, footer, children }: AskPanelProps): ReactNode {
  const translate = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the menu it was opened from has given the focus back.
    const drawn = requestAnimationFrame(() => frame.current?.focus());
    return () => cancelAnimationFrame(drawn);
  }, []);
  const close = (): void => desk.analysis.ask(undefined);
  return (
    <div
      className="zw-zones-ask"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <div ref={frame} className="zw-zones-ask__frame" role="group" aria-label={kicker} tabIndex={-1}>
        <Panel label={`${kicker}: ${title}`} title={title} kicker={kicker} actions={actions} footer={footer} onClose={close} closeLabel={translate('reachPanel.close')}>
          {children}
        </Panel>
      </div>
    </div>
  );
}
