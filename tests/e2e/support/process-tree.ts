import { readdirSync, readFileSync } from 'node:fs';

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
}

/** CPU time of threads so far, in milliseconds, by thread. */
export type CpuTimes = ReadonlyMap<string, number>;

/**
 * CPU time of all threads of a process and its children. From the scheduler's own count, in nanoseconds:
 * the ticks of `stat` are 10 ms for each process, which is half of what a page may differ by. Linux only.
 */
export function cpuTimesOf(root: number): CpuTimes {
  const threads = treeOf(root).flatMap(({ pid }) => {
    const tasks = `/proc/${pid}/task`;
    return namesIn(tasks).map((thread) => `${tasks}/${thread}`);
  });
  return new Map(threads.map((thread) => [thread, runTimeMs(readOrEmpty(`${thread}/schedstat`))]));
}

/** What was used between two readings, in milliseconds; threads that ended meanwhile are left out. */
export function cpuBetween(before: CpuTimes, after: CpuTimes): number {
  return [...after].reduce((sum, [thread, ms]) => sum + ms - (before.get(thread) ?? 0), 0);
}

/** The first of the file's numbers: nanoseconds on a processor. */
function runTimeMs(schedstat: string): number {
  return Number(schedstat.split(' ')[0] ?? 0) / 1e6;
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
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readOrEmpty(`/proc/${name}/stat`);
      // The name in parentheses may hold blanks: read behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields.length < 2) return [];
      return [{ pid: Number(name), parent: Number(fields[1]) }];
    });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The process ended meanwhile.
    return [];
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}
