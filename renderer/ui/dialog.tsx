import type { ReactNode, RefObject } from 'react';
import { useContext, useRef } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay, OverlayTriggerStateContext, Popover as AriaPopover } from 'react-aria-components';
import { XIcon } from 'lucide-react';
import { Button, IconButton } from './button';
import type { ButtonVariant } from './button';
import { classes } from './given';

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** Left of the buttons: a step count, a hint. */
  readonly footerNote?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wizard' | undefined;
  /** A click beside the dialog closes it too. Off by default: nothing typed is lost by accident. */
  readonly isDismissable?: boolean | undefined;
  readonly isAlert?: boolean | undefined;
};

/** A modal dialog: only for what cannot be undone, for files, and for wizards. Escape closes. */
export function Dialog(props: DialogProps): ReactNode {
  const { isOpen, onClose, title, size = 'medium', isDismissable = false } = props;
  return (
    <ModalOverlay
      className="zw-scrim"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={classes('zw-modal', `zw-modal--${size}`)}>
        <AriaDialog className="zw-dialog" role={props.isAlert === true ? 'alertdialog' : 'dialog'}>
          <header className="zw-dialog__head">
            <Heading slot="title" className="zw-dialog__title">
              {title}
            </Heading>
            <IconButton label={props.closeLabel} icon={<XIcon aria-hidden />} onPress={onClose} size="small" placement="bottom" />
          </header>
          <div className="zw-dialog__body">{props.children}</div>
          {props.footer === undefined ? null : (
            <footer className="zw-dialog__foot">
              <div className="zw-dialog__note">{props.footerNote}</div>
              {props.footer}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly closeLabel: string;
  readonly isDanger?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that cannot be undone; the safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      closeLabel={props.closeLabel}
      size="small"
      isAlert
      footer={
        <>
          <Button onPress={props.onCancel} autoFocus>
            {props.cancelLabel}
          </Button>
          <Button variant={props.isDanger === true ? 'danger' : 'primary'} onPress={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.text}
    </Dialog>
  );
}

export type PopoverButtonProps = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly iconOnly?: boolean | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
};

/** A button that opens a small pane beside it: filters, columns, the source of a value. */
export function PopoverButton({ label, icon, iconOnly = false, variant = 'default', children, placement = 'bottom start' }: PopoverButtonProps): ReactNode {
  return (
    <DialogTrigger>
      {iconOnly ? (
        <IconButton label={label} icon={icon} variant={variant} />
      ) : (
        <Button icon={icon} variant={variant}>
          {label}
        </Button>
      )}
      <AriaPopover className="zw-popover" placement={placement} offset={4} aria-label={label}>
        <PaneBody>{children}</PaneBody>
      </AriaPopover>
    </DialogTrigger>
  );
}

/** The pane itself is the dialog, with the hidden buttons that close it inside; a dialog within would leave them in no region. */
function PaneBody({ children }: Pick<PopoverButtonProps, 'children'>): ReactNode {
  const state = useContext(OverlayTriggerStateContext);
  return <div className="zw-popover__body">{typeof children === 'function' ? children(() => state?.close()) : children}</div>;
}

export type PopoverProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  /** What it belongs to; drawn inside the returned span. */
  readonly anchor: ReactNode;
  readonly children: ReactNode;
};

/** A small pane opened by the caller beside any element. */
export function Popover({ isOpen, onClose, label, anchor, children }: PopoverProps): ReactNode {
  const target = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={target} className="zw-popover-anchor">
        {anchor}
      </span>
      <PaneAt target={target} isOpen={isOpen} onClose={onClose} label={label}>
        {children}
      </PaneAt>
    </>
  );
}

export type PopoverAtProps = {
  /** The element it stands at; null is closed. */
  readonly at: Element | null;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
};

/** A small pane at an element that others draw. */
export function PopoverAt({ at, onClose, label, children }: PopoverAtProps): ReactNode {
  const target = useRef<Element | null>(at);
  target.current = at ?? target.current;
  return (
    <PaneAt target={target} isOpen={at !== null} onClose={onClose} label={label}>
      {children}
    </PaneAt>
  );
}

interface PaneAtProps {
  readonly target: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
}

function PaneAt({ target, isOpen, onClose, label, children }: PaneAtProps): ReactNode {
  return (
    <AriaPopover
      className="zw-popover"
      aria-label={label}
      triggerRef={target}
      isOpen={isOpen}
      offset={4}
      placement="bottom start"
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <div className="zw-popover__body">{children}</div>
    </AriaPopover>
  );
}
