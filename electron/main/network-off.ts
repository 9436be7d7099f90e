import type { App, Session, WebContents } from 'electron';
import { isLoadable } from './origin';

/** Features of Chromium that speak to the network by themselves. */
const disabledFeatures = [
  'WebRtcHideLocalIpsWithMdns',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'Translate',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
  'AsyncDns',
] as const;

const plainSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-first-run',
] as const;

const webRtcPolicy = 'disable_non_proxied_udp';

/**
 * No packet, ever; no single switch does it. Has to run before the application is ready.
 * A second `disable-features` would replace the first, so whatever is there is merged into one.
 */
export function switchNetworkOff(app: App): void {
  const line = app.commandLine;
  const features = line.getSwitchValue('disable-features').split(',').filter((feature) => feature !== '');
  line.appendSwitch('disable-features', [...new Set([...features, ...disabledFeatures])].join(','));
  line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  line.appendSwitch('force-webrtc-ip-handling-policy', webRtcPolicy);
  for (const name of plainSwitches) line.appendSwitch(name);
}

/** Every request that is not for our own origin is cancelled. `allowDevTools` only outside packages. */
export function cancelForeignRequests(session: Session, allowDevTools: boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isDevTools = allowDevTools && details.url.startsWith('devtools:');
    decide({ cancel: !isDevTools && !isLoadable(details.url) });
  });
  // An empty list: even a switched-off spell checker asks for dictionaries of the languages it knows.
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

export function keepWebRtcLocal(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy);
}
