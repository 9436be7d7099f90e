import type { KeyboardEvent } from 'react';
import { drawingKeys } from '../../../shared/app/room-keys';
import type { ZonesDesk } from './use-zones-desk';

/**
 * Keys between the parts of the room: from the drawing F finds an element and A goes to the assets without a place; Escape
 * leads back to the drawing from the list and from the properties.
 */
export function onRoomKey(event: KeyboardEvent<HTMLElement>, desk: ZonesDesk): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  const isOnDrawing = event.target.getAttribute('role') === 'application';
  const isBeside = event.target.closest('.zw-zones-panel, .zw-zones-tray') !== null;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (isBeside && key === 'Escape') desk.control.current?.focus();
  else if (isOnDrawing && key === drawingKeys.find) event.currentTarget.querySelector<HTMLElement>('.zw-zones-find-open button')?.click();
  else if (isOnDrawing && key === drawingKeys.tray) openTray(event.currentTarget, desk);
  else return;
  event.preventDefault();
}

function openTray(room: HTMLElement, desk: ZonesDesk): void {
  desk.setTrayOpen(true);
  requestAnimationFrame(() => {
    const filter = room.querySelector<HTMLInputElement>('.zw-zones-tray input');
    filter?.focus();
    filter?.select();
  });
}
