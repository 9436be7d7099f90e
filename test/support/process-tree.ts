import { execFileSync } from 'node:child_process';

/** All processes that descend from `pid`, itself first. */
export function listProcessTree(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const tree = [pid];
  for (const parent of tree) {
    for (const [child, parentOfChild] of pairs) {
      if (parentOfChild === parent && child !== undefined && !tree.includes(child)) tree.push(child);
    }
  }
  return tree;
}

/** Is there such a process that still runs (a finished one that nobody has collected yet does not)? */
export function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim().startsWith('Z');
  } catch {
    return false;
  }
}

/**
 * Ends a process and all its descendants at once, as a power cut would: SIGKILL, nobody is asked.
 * The tree is frozen first, so that none of them can start another one while it is listed.
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
