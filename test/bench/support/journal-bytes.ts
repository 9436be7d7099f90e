import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many bytes all journals of a profile hold, without what is only staged for them. */
export function journalBytes(userData: string): number {
  const found = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((path) => /[\\/]journal[\\/][^\\/]+\.zwj$/.test(path));
  return found.reduce((sum, path) => {
    const facts = statSync(join(userData, path));
    return sum + (facts.isFile() ? facts.size : 0);
  }, 0);
}
