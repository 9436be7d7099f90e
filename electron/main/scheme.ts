import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
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

const fixedHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
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

/** Serves the files of a folder under our origin, and nothing outside of it. */
export function serveScheme(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const path = request.method === 'GET' ? resolveAddress(request.url, folder) : null;
    if (path === null) return refusal(403);
    try {
      const bytes = await readFile(path);
      return new Response(bytes, { headers: { ...fixedHeaders, 'Content-Type': mediaTypes[extname(path)] ?? '' } });
    } catch {
      return refusal(404);
    }
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

function refusal(status: 403 | 404): Response {
  return new Response(null, { status, headers: fixedHeaders });
}
