import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type ProtocolResponse, type Session } from 'electron';
import { appScheme, isAppAddress } from './origin';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.zonewalk': 'application/octet-stream',
  '.xlsx': 'application/octet-stream',
  '.map': 'application/json; charset=utf-8',
};

/** What a page of ours may do: load from our own origin, and nothing else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/*
 * No opener and embedder policies: nothing can open or embed our page, and the policy above lets it load nothing foreign.
 * With them the browser would throw away the process it has started for the page and start a second one.
 */
const fixedHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'Cache-Control': 'no-cache',
} as const;

/** Declares the scheme. Has to run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the files of a folder under our origin, and nothing outside of it. Not with `protocol.handle`: that first brings
 * fetch and its streams into the host, and the page's first file would wait for them.
 */
export function serveScheme(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol(appScheme, ({ method, url }, respond) => {
    const path = method === 'GET' ? resolveAddress(url, folder) : null;
    if (path === null) {
      respond(refusal(403));
      return;
    }
    readFile(path).then(
      (data) => respond({ statusCode: 200, headers: { ...fixedHeaders, 'Content-Type': mediaTypes[extname(path)] ?? '' }, data }),
      () => respond(refusal(404)),
    );
  });
}

/** The file behind an address of ours, or null when it is not ours, lies outside the folder or is of no known kind. */
function resolveAddress(address: string, folder: string): string | null {
  if (!isAppAddress(address)) return null;
  const relative = decodePath(new URL(address).pathname);
  if (relative === null || relative.includes('\0') || relative.includes('\\')) return null;
  const path = normalize(join(folder, relative));
  const isInside = path.startsWith(normalize(folder) + sep);
  return isInside && Object.hasOwn(mediaTypes, extname(path)) ? path : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function refusal(statusCode: 403 | 404): ProtocolResponse {
  return { statusCode, headers: { ...fixedHeaders }, data: Buffer.alloc(0) };
}
