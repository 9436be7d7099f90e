import { useEffect, useRef, useState, type RefObject } from 'react';

/** Where a dragged card would land: before the card with this place among the others of the day. */
export interface Landing {
  /** Undefined for the talks without a day. */
  readonly day: string | undefined;
  readonly place: number;
}

export interface CardDrag {
  readonly dragged: string | undefined;
  readonly landing: Landing | undefined;
}

/** Cards (`data-interview`) dragged between sections (`data-day`) inside the element; `drop` hears of where one was let go. */
export function useCardDrag(root: RefObject<HTMLElement | null>, drop: (interview: string, landing: Landing) => void): CardDrag {
  const [drag, setDrag] = useState<CardDrag>(none);
  const latest = useRef({ drag, drop });
  latest.current = { drag, drop };
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const show = (next: CardDrag): void => {
      latest.current.drag = next;
      setDrag(next);
    };
    const onStart = (event: DragEvent): void => {
      const dragged = (event.target instanceof Element ? event.target.querySelector<HTMLElement>('[data-interview]') : null)?.dataset['interview'];
      if (dragged === undefined || event.dataTransfer === null) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged);
      show({ dragged, landing: undefined });
    };
    const onOver = (event: DragEvent): void => {
      const { dragged, landing } = latest.current.drag;
      const section = closest(event, '[data-day]');
      if (dragged === undefined || section === undefined) return;
      event.preventDefault();
      const next = landingIn(section, dragged, event.clientY);
      if (next.day !== landing?.day || next.place !== landing?.place) show({ dragged, landing: next });
    };
    const onDrop = (event: DragEvent): void => {
      const { dragged, landing } = latest.current.drag;
      if (dragged === undefined || landing === undefined) return;
      event.preventDefault();
      show(none);
      latest.current.drop(dragged, landing);
    };
    const onEnd = (): void => show(none);
    element.addEventListener('dragstart', onStart);
    element.addEventListener('dragover', onOver);
    element.addEventListener('drop', onDrop);
    element.addEventListener('dragend', onEnd);
    return () => {
      element.removeEventListener('dragstart', onStart);
      element.removeEventListener('dragover', onOver);
      element.removeEventListener('drop', onDrop);
      element.removeEventListener('dragend', onEnd);
    };
  }, [root]);
  return drag;
}

const none: CardDrag = { dragged: undefined, landing: undefined };

function closest(event: DragEvent, selector: string): HTMLElement | undefined {
  return event.target instanceof Element ? (event.target.closest<HTMLElement>(selector) ?? undefined) : undefined;
}

/** The place among the other cards of the section at that height. */
function landingIn(section: HTMLElement, dragged: string, height: number): Landing {
  const others = [...section.querySelectorAll<HTMLElement>('[data-interview]')].filter((card) => card.dataset['interview'] !== dragged);
  const below = others.findIndex((card) => {
    const { top, height: tall } = card.getBoundingClientRect();
    return height < top + tall / 2;
  });
  const day = section.dataset['day'];
  return { day: day === '' ? undefined : day, place: below === -1 ? others.length : below };
}
