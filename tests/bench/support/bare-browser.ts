import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumFlags } from '@/scripts/setup/chromium-flags.mjs';
import { findProgram } from '@/scripts/setup/find-programs.mjs';
import { cpuBetween, cpuTimesOf } from '@/tests/e2e/support/process-tree';
import { readTimings, SETTLED_MS, type TabSample } from './measure-tab';

/** A browser whose tabs nothing is attached to until they have settled: what a person's tab costs. */
export interface BareBrowser {
  /**
   * Opens a new tab as the browser does, lets it settle, reads its timings, closes it and waits until that
   * is done: the next tab does not pay for it.
   */
  readonly measureTab: () => Promise<TabSample>;
  /** Closes the pages of the extension that opened by themselves. */
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** By then a closed tab and its process are gone. */
const CLEARED_MS = 500;

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Starts the system's Chromium with an unpacked extension in a profile that holds what it held. */
export async function startBareBrowser(profile: string, extension: string): Promise<BareBrowser> {
  const program = findProgram('chromium');
  if (!program) throw new Error('No Chromium found. Run the benchmark through npm run bench.');
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const flags = [
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--lang=en',
    ...chromiumFlags(resolve(extension)),
  ];
  const browser = spawn(program, [...flags, 'about:blank'], { stdio: 'ignore' });
  const pid = browser.pid;
  if (pid === undefined) throw new Error('The browser did not start.');
  const ended = new Promise<void>((done) => browser.once('exit', () => done()));
  const send = await connect(await devtoolsAddress(portFile));
  return {
    measureTab: async () => {
      const before = cpuTimesOf(pid);
      const { targetId } = await send<Target>('Target.createTarget', { url: 'chrome://newtab/' });
      await sleep(SETTLED_MS);
      const cpuMs = cpuBetween(before, cpuTimesOf(pid));
      const attached = { targetId, flatten: true };
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', attached);
      const { result } = await send<{ result: { value: Omit<TabSample, 'cpuMs'> } }>(
        'Runtime.evaluate',
        { expression: `(${String(readTimings)})(0)`, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      await send('Target.closeTarget', { targetId });
      await sleep(CLEARED_MS);
      return { ...result.value, cpuMs };
    },
    closePages: async () => {
      const { targetInfos } = await send<{ targetInfos: readonly Target[] }>('Target.getTargets');
      for (const { targetId, type, url } of targetInfos) {
        const isOurs = type === 'page' && url.startsWith('chrome-extension:');
        if (isOurs) await send('Target.closeTarget', { targetId });
      }
    },
    close: async () => {
      await send('Browser.close');
      await ended;
    },
  };
}

type Send = <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('open', () => opened.resolve());
  socket.addEventListener('error', () => opened.reject(new Error('The browser does not answer.')));
  await opened.promise;
  const waiting = new Map<number, (answer: { result?: unknown }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown };
    waiting.get(answer.id ?? -1)?.(answer);
    waiting.delete(answer.id ?? -1);
  });
  let id = 0;
  return (method, params = {}, sessionId) =>
    new Promise((done) => {
      id += 1;
      waiting.set(id, ({ result }) => done(result as never));
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
}

async function devtoolsAddress(portFile: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await sleep(100);
  }
  throw new Error('The browser opened no port for the benchmark.');
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
