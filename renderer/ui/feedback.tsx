import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { CircleCheckIcon, InfoIcon, OctagonAlertIcon, TriangleAlertIcon, XIcon } from 'lucide-react';
import { Button, IconButton } from './button';
import { classes, given } from './given';

export type ProgressBarProps = {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** 0 to 1; null while the length is not known. */
  readonly fraction: number | null;
  /** "62 %" or "6,200 of 10,000 rows". */
  readonly valueText?: string | undefined;
};

/** How far a piece of work is. */
export function ProgressBar({ label, hideLabel = false, fraction, valueText }: ProgressBarProps): ReactNode {
  const percent = fraction === null ? 100 : Math.min(100, Math.max(0, fraction * 100));
  return (
    <AriaProgressBar
      className={classes('zw-progress', fraction === null && 'zw-progress--open')}
      aria-label={label}
      value={percent}
      isIndeterminate={fraction === null}
      {...given({ valueLabel: valueText })}
    >
      {hideLabel ? null : (
        <span className="zw-progress__texts">
          <span>{label}</span>
          <span className="zw-muted">{valueText}</span>
        </span>
      )}
      <span className="zw-progress__track">
        <span className="zw-progress__bar" style={{ width: `${String(percent)}%` }} />
      </span>
    </AriaProgressBar>
  );
}

export type BusyLineProps = ProgressBarProps & { readonly cancelLabel?: string | undefined; readonly onCancel?: (() => void) | undefined };

/** Running work in one line: what, how far, cancel. */
export function BusyLine({ cancelLabel, onCancel, ...progress }: BusyLineProps): ReactNode {
  return (
    <div className="zw-busy" role="status">
      <ProgressBar {...progress} />
      {onCancel === undefined || cancelLabel === undefined ? null : (
        <Button size="small" onPress={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const toneIcon = {
  info: <InfoIcon aria-hidden />,
  success: <CircleCheckIcon aria-hidden />,
  warning: <TriangleAlertIcon aria-hidden />,
  danger: <OctagonAlertIcon aria-hidden />,
} satisfies Record<NoticeTone, ReactNode>;

export type NoticeProps = {
  readonly tone: NoticeTone;
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  readonly closeLabel?: string | undefined;
  /** Read aloud when it appears; for failures. */
  readonly isUrgent?: boolean | undefined;
};

/** A message in its place: what happened, what is safe, what to do. */
export function Notice({ tone, title, children, actions, onClose, closeLabel, isUrgent = false }: NoticeProps): ReactNode {
  return (
    <div className={classes('zw-notice', `zw-notice--${tone}`)} {...(isUrgent ? { role: 'alert' } : {})}>
      <span className="zw-notice__icon">{toneIcon[tone]}</span>
      <div className="zw-notice__main">
        <p className="zw-notice__title">{title}</p>
        {children === undefined ? null : <div className="zw-notice__text">{children}</div>}
        {actions === undefined ? null : <div className="zw-notice__actions">{actions}</div>}
      </div>
      {onClose === undefined || closeLabel === undefined ? null : <IconButton label={closeLabel} icon={<XIcon aria-hidden />} size="small" onPress={onClose} />}
    </div>
  );
}

export type ToastItem = {
  readonly id: string;
  readonly tone: NoticeTone;
  readonly title: string;
  readonly text?: string | undefined;
  readonly actionLabel?: string | undefined;
  /** A second thing to do about it. */
  readonly secondLabel?: string | undefined;
};

export type ToastRegionProps = {
  readonly label: string;
  readonly toasts: readonly ToastItem[];
  /** Long work under way, below the messages. */
  readonly busy?: BusyLineProps | undefined;
  readonly closeLabel: string;
  readonly onAction: (id: string) => void;
  readonly onSecond?: (id: string) => void;
  readonly onDismiss: (id: string) => void;
};

/** Short messages at the lower right, above the status bar. How long they stay is the caller's choice. */
export function ToastRegion({ label, toasts, busy, closeLabel, onAction, onSecond, onDismiss }: ToastRegionProps): ReactNode {
  return (
    <section className="zw-toasts" aria-label={label} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes('zw-toast', `zw-notice--${toast.tone}`)}>
          <span className="zw-notice__icon">{toneIcon[toast.tone]}</span>
          <div className="zw-notice__main">
            <p className="zw-notice__title">{toast.title}</p>
            {toast.text === undefined ? null : <p className="zw-notice__text">{toast.text}</p>}
          </div>
          {toast.actionLabel === undefined ? null : (
            <Button size="small" onPress={() => onAction(toast.id)}>
              {toast.actionLabel}
            </Button>
          )}
          {toast.secondLabel === undefined ? null : (
            <Button size="small" onPress={() => onSecond?.(toast.id)}>
              {toast.secondLabel}
            </Button>
          )}
          <IconButton label={closeLabel} icon={<XIcon aria-hidden />} size="small" onPress={() => onDismiss(toast.id)} />
        </div>
      ))}
      {busy === undefined ? null : (
        <div className="zw-toast zw-toast--busy zw-notice--info">
          <BusyLine {...busy} />
        </div>
      )}
    </section>
  );
}

export type EmptyStateProps = {
  readonly icon?: ReactNode;
  /** What this is. */
  readonly title: string;
  /** Why it matters in the method. */
  readonly text: string;
  /** The one thing to do. */
  readonly action?: ReactNode;
  /** "See it in the sample plant". */
  readonly secondary?: ReactNode;
};

/** What a view says before it has content. */
export function EmptyState({ icon, title, text, action, secondary }: EmptyStateProps): ReactNode {
  return (
    <div className="zw-empty">
      {icon === undefined ? null : <span className="zw-empty__icon">{icon}</span>}
      <h2 className="zw-empty__title">{title}</h2>
      <p className="zw-empty__text">{text}</p>
      {action === undefined && secondary === undefined ? null : (
        <div className="zw-empty__actions">
          {action}
          {secondary}
        </div>
      )}
    </div>
  );
}

/** Grey rows in the place of rows to come, so that nothing jumps. */
export function SkeletonRows({ rows, label }: { readonly rows: number; readonly label: string }): ReactNode {
  return (
    <div className="zw-skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="zw-skeleton__row" />
      ))}
    </div>
  );
}
