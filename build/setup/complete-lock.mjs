// Adds the optional packages for other systems that this registry does not offer, so that `npm ci` accepts the lock file everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
const [file, out, strip] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const p = lock.packages;
const added = [];
for (const [folder, entry] of Object.entries(p)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${folder}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((x) => p[x])) continue;
    if (!/^\d+\.\d+\.\d+$/.test(range)) { console.log('not exact', folder, name, range); continue; }
    const words = name.split('/').pop().split('-');
    const os = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony'].find((o) => words.includes(o));
    const cpu = words.includes('eabi') || words.includes('gnueabihf') || words.includes('musleabihf') ? 'arm' : ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'].find((c) => words.includes(c));
    const libc = words.some((w) => w.startsWith('musl')) ? ['musl'] : os === 'linux' && words.some((w) => w.startsWith('gnu')) ? ['glibc'] : undefined;
    const next = { version: range, cpu: [cpu], dev: true, ...(libc ? { libc } : {}), optional: true, os: [os] };
    p[`node_modules/${name}`] = next; added.push(`${name} ${os}/${cpu}/${libc ?? ''}`);
  }
}
if (strip) for (const entry of Object.values(p)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(p).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(out, JSON.stringify(lock, null, 2) + '\n');
console.log(added.length, added.join('\n'));
