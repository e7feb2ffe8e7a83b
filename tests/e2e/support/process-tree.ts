import { readdirSync, readFileSync } from 'node:fs';

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

const TICK_MS = 10;

/** CPU time of a process and all its children so far, in milliseconds. Linux only. */
export function cpuOf(root: number): number {
  return treeOf(root).reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS;
}

/** Memory of a process and all its children, shared pages counted once, in MB. Linux only. */
export function memoryOf(root: number): number {
  const kilobytes = treeOf(root).map(({ pid }) => {
    const rollup = readOrEmpty(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
}

/** The browser process that uses a profile: the one whose parent is not a browser itself. */
export function browserPid(profile: string): number {
  const using = allProcesses().filter(({ pid }) => {
    const words = readOrEmpty(`/proc/${pid}/cmdline`).split('\0');
    return (
      words.includes(`--user-data-dir=${profile}`) && !words.some((w) => w.startsWith('--type='))
    );
  });
  const found = using.find(({ parent }) => !using.some(({ pid }) => pid === parent));
  if (!found) throw new Error(`No browser runs with the profile ${profile}.`);
  return found.pid;
}

function treeOf(root: number): readonly ProcessLine[] {
  const all = allProcesses();
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid }) => tree.has(pid));
}

function allProcesses(): readonly ProcessLine[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readOrEmpty(`/proc/${name}/stat`);
      // The name in parentheses may hold blanks: read behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields.length < 14) return [];
      const ticks = Number(fields[11]) + Number(fields[12]);
      return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
    });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}
