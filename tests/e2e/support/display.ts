import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { findProgram } from '@/scripts/setup/find-programs.mjs';

export interface Display {
  /** For the DISPLAY variable of a program that shall appear here. */
  readonly name: string;
  /** Presses real keys, or types real text, into the window that has the focus. */
  keys(...combinations: readonly string[]): void;
  type(text: string): void;
  /** Moves the real pointer to a point of the screen. */
  point(at: { readonly x: number; readonly y: number }): void;
  /** Opens the menu of a point with a real right click; resolves once keys walk through it. */
  openMenu(at: { readonly x: number; readonly y: number }): Promise<void>;
  /** Gives the keyboard to the largest window, as a window manager would. */
  focus(title: string): void;
  close(): Promise<void>;
}

/** A screen that nobody sees, for what only a real window with real keys can show. */
export async function openDisplay(): Promise<Display> {
  const program = findProgram('xvfb');
  const xdotool = findProgram('xdotool');
  if (!program || !xdotool) throw new Error('No Xvfb or xdotool. Run the tests through npm test.');
  const server = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = (await once(server.stdio[3] ?? server, 'data')) as [Buffer];
  const name = `:${String(number).trim()}`;
  const tell = (...args: readonly string[]) =>
    spawnSync(xdotool, [...args], { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' });
  const windows = () => tell('search', '--onlyvisible', '--name', '.*').stdout.split('\n').length;
  return {
    name,
    keys: (...combinations) => void tell('key', ...combinations),
    type: (text) => void tell('type', '--delay', '30', text),
    point: ({ x, y }) => void tell('mousemove', '--sync', String(x), String(y)),
    async openMenu({ x, y }) {
      const before = windows();
      tell('mousemove', '--sync', String(x), String(y), 'click', '3');
      await expect.poll(windows).toBeGreaterThan(before);
    },
    focus: (title) =>
      void tell('search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync'),
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}
