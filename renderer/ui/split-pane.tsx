import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { memo, useRef } from 'react';
import { XIcon } from 'lucide-react';
import { IconButton } from './button';
import { classes } from './given';

export type SplitPaneProps = {
  readonly main: ReactNode;
  /** Null or undefined: the main part has all the room. */
  readonly aside: ReactNode;
  readonly side?: 'left' | 'right' | undefined;
  /** Width of the side part in pixels. */
  readonly size: number;
  readonly onSizeChange: (size: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Name of the handle: "Width of the details". */
  readonly resizeLabel: string;
};

/** Two parts side by side with a handle between them: drag it, or focus it and use the arrow keys. */
export function SplitPane({ main, aside, side = 'right', size, onSizeChange, min = 280, max = 760, resizeLabel }: SplitPaneProps): ReactNode {
  const start = useRef<{ x: number; size: number } | null>(null);
  const set = (next: number): void => onSizeChange(Math.round(Math.min(max, Math.max(min, next))));
  const away = side === 'right' ? -1 : 1;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, size };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current !== null) set(start.current.size + away * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(size + away * step);
  };
  const isOpen = aside !== null && aside !== undefined && aside !== false;
  const handle = (
    <div
      className="zw-split__handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={resizeLabel}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
  const part = isOpen ? (
    <div className="zw-split__aside" style={{ width: size }}>
      {aside}
    </div>
  ) : null;
  return (
    <div className={classes('zw-split', `zw-split--${side}`)}>
      {side === 'left' ? part : null}
      {side === 'left' && isOpen ? handle : null}
      <div className="zw-split__main">{main}</div>
      {side === 'right' && isOpen ? handle : null}
      {side === 'right' ? part : null}
    </div>
  );
}

export type PanelProps = {
  readonly title: ReactNode;
  /** Above the title, small: the kind of thing, its tag. */
  readonly kicker?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  readonly closeLabel?: string | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly label: string;
};

/** The detail panel beside a list; never modal. Put it in `SplitPane` as `aside`. */
export function Panel({ footer, children, label, ...head }: PanelProps): ReactNode {
  return (
    <aside className="zw-panel" aria-label={label}>
      <PanelHead {...head} />
      <div className="zw-panel__body">{children}</div>
      {footer === undefined ? null : <footer className="zw-panel__foot">{footer}</footer>}
    </aside>
  );
}

/** Drawn anew only when it says something else: what is below it changes more often. */
const PanelHead = memo(function PanelHead({ title, kicker, actions, onClose, closeLabel }: Omit<PanelProps, 'footer' | 'children' | 'label'>): ReactNode {
  return (
    <header className="zw-panel__head">
      <div className="zw-panel__titles">
        {kicker === undefined ? null : <div className="zw-panel__kicker">{kicker}</div>}
        <h2 className="zw-panel__title">{title}</h2>
      </div>
      <div className="zw-panel__actions">
        {actions}
        {onClose === undefined || closeLabel === undefined ? null : (
          <IconButton label={closeLabel} icon={<XIcon aria-hidden />} size="small" onPress={onClose} placement="bottom" />
        )}
      </div>
    </header>
  );
});

/** A titled group inside a panel or form. */
export function PanelSection({ title, actions, children }: { readonly title: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <section className="zw-panel-section">
      <header className="zw-panel-section__head">
        <h3>{title}</h3>
        {actions}
      </header>
      {children}
    </section>
  );
}
