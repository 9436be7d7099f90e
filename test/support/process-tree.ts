import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** Z: finished, but not yet collected by its parent. */
  readonly state: string;
}

/** All processes that descend from `pid`, itself first. */
export function listProcessTree(pid: number): number[] {
  const rows = listProcesses();
  const tree = [pid];
  for (const parent of tree) {
    for (const row of rows) if (row.parent === parent && !tree.includes(row.pid)) tree.push(row.pid);
  }
  return tree;
}

/** The ones among these processes that still run. */
export function stillRunning(pids: readonly number[]): number[] {
  return listProcesses().filter((row) => pids.includes(row.pid) && row.state !== 'Z').map((row) => row.pid);
}

/** What a process is and does, for a message: its number, state, kind, and what it waits for. */
export function describeProcess(pid: number): string {
  const read = (name: string): string => {
    try {
      return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  const kind = read('cmdline').split('\0').filter((word) => /^--(type|utility-sub-type)=/.test(word)).join(' ');
  return `${String(pid)} ${/State:\s+(\S+)/.exec(read('status'))?.[1] ?? '?'} ${kind === '' ? 'main' : kind} ${read('wchan')}`.trim();
}

/**
 * Ends a process and all its descendants at once, as a power cut would: SIGKILL, nobody is asked.
 * It is frozen first, so that it cannot start another one while its descendants are listed.
 */
export function killProcessTree(pid: number): number[] {
  signal(pid, 'SIGSTOP');
  const tree = listProcessTree(pid);
  for (const member of tree) signal(member, 'SIGKILL');
  return tree;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

function listProcesses(): ProcessRow[] {
  if (process.platform === 'linux') return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess);
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => {
    const [pid, parent, state] = row.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state: String(state).charAt(0) };
  });
}

/** Small systems have no `ps`; the kernel's own table is always there. */
function readProcess(pid: string): ProcessRow[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses; the fields follow the last one.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(pid), parent: Number(parent), state: String(state) }];
  } catch {
    return [];
  }
}
