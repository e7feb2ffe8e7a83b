import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, CDPSession } from '@playwright/test';

/** A way to the net that leads nowhere and remembers who asked for it. */
export interface DeadEnd {
  /** For the browser that goes through it. */
  readonly flags: readonly string[];
  /** Addresses and hosts that anything in that browser asked for, whoever it was. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Opens it: whatever leaves the browser, from a page, a worker or the browser itself, comes by here. */
export async function openDeadEnd(): Promise<DeadEnd> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    flags: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    asked,
    close: () => server.close(),
  };
}

interface Created {
  readonly targetInfo: { readonly targetId: string; readonly type: string };
}

/**
 * Every request of every target of the browser by its address, as the devtools see it: pages, frames
 * and workers of all kinds.
 */
export async function watchRequests(context: BrowserContext): Promise<readonly string[]> {
  const requests: string[] = [];
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('This browser has no devtools of its own.');
  browser.on('Target.targetCreated', ({ targetInfo }: Created) => {
    if (WATCHED.test(targetInfo.type)) void watch(browser, targetInfo.targetId);
  });
  browser.on('Target.receivedMessageFromTarget', ({ message }: { readonly message: string }) => {
    const event = JSON.parse(message) as {
      readonly method?: string;
      readonly params?: { readonly request?: { readonly url: string } };
    };
    const url = event.method === 'Network.requestWillBeSent' && event.params?.request?.url;
    if (url) requests.push(url);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  return requests;
}

const WATCHED = /^(?:page|iframe|worker|service_worker|shared_worker|background_page)$/;

async function watch(browser: CDPSession, targetId: string): Promise<void> {
  try {
    // Not flat, so that what all of them tell comes through this one session.
    const attached = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    const message = JSON.stringify({ id: 1, method: 'Network.enable' });
    await browser.send('Target.sendMessageToTarget', { ...attached, message });
  } catch {
    // It was gone before it could be watched.
  }
}
