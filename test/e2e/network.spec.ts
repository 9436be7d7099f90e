import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '../support/electron-app';
import { attackFromPage } from '../support/page-attacks';

/*
 * No packet leaves. The test starts itself a second time inside a network namespace whose only way out is one end of
 * a virtual cable; the kernel counts what is sent into it. Machines that allow no namespace say so.
 */
const insideVariable = 'ZONEWALK_COUNTED_DEVICE';
const device = process.env[insideVariable];
const idleMs = 10_000;

if (device === undefined) {
  test('no packet leaves, idle or attacked (in a network namespace of its own)', async () => {
    test.setTimeout(240_000);
    const possible = await run(namespaceArguments('true'));
    test.info().annotations.push({ type: 'network namespace', description: possible.code === 0 ? 'counted' : possible.output.trim() });
    if (possible.code !== 0) {
      process.stdout.write(`    Packets were not counted: this machine allows no network namespace (${possible.output.trim()}).\n`);
      return;
    }
    const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
    const outputFolder = test.info().outputPath('inside');
    const inside = await run(namespaceArguments(
      `exec "${process.execPath}" "${playwright}" test --config build/playwright.config.ts --project=e2e network.spec --reporter=line --output "${outputFolder}"`,
    ));
    expect(inside.code, inside.output).toBe(0);
    expect(inside.output).toContain('1 passed');
  });
} else {
  test('no packet leaves', async ({ start }) => {
    test.setTimeout(180_000);
    await expectCounterToWork(device);
    const before = sentPackets(device);
    const app = await start();
    app.problems.allow(/./);
    await rest();
    const idle = sentPackets(device);
    const tried = await attackFromPage(app.page);
    await rest();
    const attacked = sentPackets(device);
    await app.close();
    expect({ idle: idle - before, attacked: attacked - idle }, `channels tried: ${tried.length}`).toEqual({ idle: 0, attacked: 0 });
  });
}

/** Packets sent into the cable since it was laid. */
function sentPackets(name: string): number {
  const line = readFileSync('/proc/net/dev', 'utf8').split('\n').find((row) => row.trim().startsWith(`${name}:`));
  const columns = line?.split(':')[1]?.trim().split(/\s+/) ?? [];
  // Eight columns of what was received, then bytes and packets sent.
  const packets = Number(columns[9]);
  if (!Number.isInteger(packets)) throw new Error(`There is no device ${name} to count on.`);
  return packets;
}

/** Without this a dead counter would prove anything. */
async function expectCounterToWork(name: string): Promise<void> {
  const before = sentPackets(name);
  const socket = createSocket('udp4');
  await new Promise<void>((resolve, reject) => {
    socket.send('x', 53, '198.51.100.7', (error) => (error ? reject(error) : resolve()));
  });
  socket.close();
  await expect.poll(() => sentPackets(name)).toBeGreaterThan(before);
}

/** Gives whatever waits in the background its time. */
async function rest(): Promise<void> {
  const until = Date.now() + idleMs;
  await expect.poll(() => Date.now() >= until, { timeout: idleMs + 5_000 }).toBe(true);
}

/** A namespace with the loopback, and a cable with addresses, neighbours and default routes of both families. */
function namespaceArguments(command: string): readonly string[] {
  const lay = [
    'set -e',
    'ip link set lo up',
    'ip link add out0 type veth peer name far0',
    // Silence of the kernel's own: no automatic addresses, no questions about neighbours.
    'for one in out0 far0; do echo 1 > /proc/sys/net/ipv6/conf/$one/addr_gen_mode; echo 0 > /proc/sys/net/ipv6/conf/$one/accept_ra; done 2>/dev/null || true',
    'ip link set out0 address 02:00:00:00:00:01 multicast off',
    'ip link set far0 address 02:00:00:00:00:02',
    'ip link set far0 up',
    'ip link set out0 up',
    'ip addr add 192.0.2.2/24 dev out0',
    'ip neigh replace 192.0.2.1 lladdr 02:00:00:00:00:02 dev out0 nud permanent',
    'ip route add default via 192.0.2.1 dev out0',
    'ip addr add 2001:db8:1::2/64 dev out0 nodad 2>/dev/null && ip -6 neigh replace 2001:db8:1::1 lladdr 02:00:00:00:00:02 dev out0 nud permanent && ip -6 route add default via 2001:db8:1::1 dev out0 || true',
    // A name server on this very machine would answer over the loopback, uncounted.
    'printf "nameserver 192.0.2.53\\n" > "${TMPDIR:-/tmp}/zonewalk-resolv.conf" && mount --bind "${TMPDIR:-/tmp}/zonewalk-resolv.conf" /etc/resolv.conf || true',
    command,
  ].join('\n');
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--net', '--mount'] : ['--net', '--mount', '--user', '--map-root-user']), 'sh', '-c', lay];
}

async function run(words: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('unshare', [...words], { env: { ...process.env, [insideVariable]: 'out0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part) => { output += String(part); });
    child.stderr.on('data', (part) => { output += String(part); });
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
