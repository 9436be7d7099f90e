/** The one origin of the application's pages. Stored data belongs to it: it never changes. */
export const appScheme = 'app';
const appHost = 'zonewalk';
export const startPage = `${appScheme}://${appHost}/index.html`;

/** True for an address of exactly our origin, judged by the URL parser and not by how the text begins. */
export function isAppAddress(address: string): boolean {
  const url = parseAddress(address);
  return url !== null
    && url.protocol === `${appScheme}:`
    && url.hostname === appHost
    && url.port === ''
    && url.username === ''
    && url.password === '';
}

/** True for what a page may load: our origin, and data the page itself made (`blob:` of our origin, `data:`). */
export function isLoadable(address: string): boolean {
  if (address.startsWith('blob:')) return isAppAddress(address.slice('blob:'.length));
  return address.startsWith('data:') || isAppAddress(address);
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
