import { runCommandLine } from './command-line';
import { nodeEnvironment, placesFrom } from './surroundings';

// Whoever reads may stop reading (`| head`); the command's own outcome still counts.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void runCommandLine(process.argv.slice(2), {
  print: (text) => {
    process.stdout.write(text);
  },
  complain: (text) => {
    process.stderr.write(text);
  },
  environment: process.env,
  folder: process.cwd(),
  env: nodeEnvironment(),
  places: placesFrom(__dirname),
}).then((code) => {
  // Not process.exit: what was written has to leave the pipe first.
  process.exitCode = code;
});
