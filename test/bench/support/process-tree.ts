import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of the kernel's accounts in a second, on every common Linux. */
const ticksPerSecond = 100;

interface Account {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function accountOf(pid: number): Account | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold blanks and brackets; what follows its last bracket does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that a process and everything it started have used so far. */
export function processorTime(root: number): number {
  const accounts = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => accountOf(Number(name)) ?? []);
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of accounts) {
      if (!tree.has(parent) || tree.has(pid)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  const ticks = accounts.reduce((sum, account) => sum + (tree.has(account.pid) ? account.ticks : 0), 0);
  return (ticks / ticksPerSecond) * 1000;
}
