import type { DragEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { FileInputIcon } from 'lucide-react';
import { Button } from './button';
import { classes } from './given';

export type FileDropProps = {
  readonly title: string;
  /** Which files, up to which size. */
  readonly text: string;
  readonly chooseLabel: string;
  /** Opens the system's dialog (through the host). */
  readonly onChoose: () => void;
  /** Given, files can be dropped; without it the zone only offers the button. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly icon?: ReactNode;
};

/** A place to drop a file on, or to choose one. */
export function FileDrop({ title, text, chooseLabel, onChoose, onFiles, isDisabled = false, icon }: FileDropProps): ReactNode {
  const depth = useRef(0);
  const [isOver, setIsOver] = useState(false);
  const canDrop = onFiles !== undefined && !isDisabled;
  const enter = (event: DragEvent): void => {
    if (!canDrop || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += 1;
    setIsOver(true);
  };
  const leave = (): void => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    if (canDrop && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={classes('zw-drop', isOver && 'zw-drop--over')} onDragEnter={enter} onDragOver={(event) => event.preventDefault()} onDragLeave={leave} onDrop={drop}>
      <span className="zw-empty__icon">{icon ?? <FileInputIcon aria-hidden />}</span>
      <p className="zw-drop__title">{title}</p>
      <p className="zw-drop__text">{text}</p>
      <Button variant="primary" onPress={onChoose} isDisabled={isDisabled}>
        {chooseLabel}
      </Button>
    </div>
  );
}
