import { useDocumentKeys } from './use-document-keys';

interface WalkHandlers {
  /** Any other key, in small letters: says whether it was one of the walk's own. */
  readonly act: (name: string) => boolean;
  /** Escape: out of a text or a form, out of a drawer, then out of the walk. */
  readonly back: () => void;
}

/** The keys of a walk through cards. Texts, lists, menus and dialogs keep theirs; Escape leads out of them. */
export function useWalkKeys({ act, back }: WalkHandlers): void {
  useDocumentKeys((event) => {
    const element = event.target instanceof Element ? event.target : document.body;
    if (element.closest('.zw-popover, [role="dialog"], [role="menu"], [role="listbox"]') !== null) return false;
    if (event.key === 'Escape') {
      back();
      return true;
    }
    if (element.closest('input, textarea, [aria-haspopup="listbox"]') !== null) return false;
    if (event.key.startsWith('Arrow') && element.closest('[role="radiogroup"]') !== null) return false;
    // A key that is held down answers one card, not all of them; held arrows leaf through.
    if (event.repeat && !event.key.startsWith('Arrow')) return false;
    return act(event.key.toLowerCase());
  });
}
