/** The same object without its undefined entries, so that it can be spread into props that refuse undefined. */
export function given<Props extends object>(props: Props): { [Key in keyof Props]: Exclude<Props[Key], undefined> } {
  const kept = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof Props]: Exclude<Props[Key], undefined> };
}

/** Joins class names, leaving out what is false, null or empty. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => name !== false && name !== null && name !== undefined && name !== '').join(' ');
}
