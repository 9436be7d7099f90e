/**
 * The aria library puts a small style element into the page at the first press target, which a strict content policy
 * refuses. It looks for an element with this id first, so an inert one stops it; base.css carries the same rule.
 */
export function claimAriaStyleElement(page: Document): void {
  const id = 'react-aria-pressable-style';
  if (page.getElementById(id) !== null) return;
  const placeholder = page.createElement('meta');
  placeholder.id = id;
  page.head.append(placeholder);
}
