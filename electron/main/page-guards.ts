import type { App, Session, WebContents } from 'electron';
import { isCameraAllowed } from './camera-permission';
import { isAppAddress } from './origin';
import { cancelForeignRequests, keepWebRtcLocal } from './network-off';
import type { Log } from './services/log';

/**
 * Everything a page could ask the system for is refused; Electron's own default is to allow all of it. The one exception
 * is the camera while `isCameraWanted` says that the user has it open.
 */
export function lockSession(session: Session, allowDevTools: boolean, isCameraWanted: () => boolean = () => false): void {
  cancelForeignRequests(session, allowDevTools);
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    decide(isCameraAllowed({ permission, address: details.requestingUrl, mediaTypes }, isCameraWanted()));
  });
  session.setPermissionCheckHandler((_contents, permission, address, { mediaType }) =>
    isCameraAllowed({ permission, address, mediaTypes: mediaType === undefined ? [] : [mediaType] }, isCameraWanted()));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler?.((_request, decide) => decide({}));
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
}

/** No page leaves our origin, opens a window, or embeds another page's process. */
function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }, what: string): void => {
    event.preventDefault();
    log.write('warning', 'page-refused', { what });
  };
  contents.on('will-navigate', (event, url) => {
    if (!isAppAddress(url)) refuse(event, 'navigation');
  });
  contents.on('will-redirect', (event, url) => {
    if (!isAppAddress(url)) refuse(event, 'redirect');
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) refuse(event, 'frame');
  });
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'));
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.write('warning', 'page-refused', { what: 'window' });
    return { action: 'deny' };
  });
  keepWebRtcLocal(contents);
}

/** Puts the guards on every page and session there will ever be. */
export function guardEverything(app: App, allowDevTools: boolean, log: Log): void {
  app.on('session-created', (session) => lockSession(session, allowDevTools));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}
