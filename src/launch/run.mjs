// node src/launch/run.mjs <entry.ts> [arguments]: installs what is missing, then runs the entry's `main(arguments)`.
import { importTypeScript } from './bundle.mjs';
import { install } from './install.mjs';

const [entry, ...args] = process.argv.slice(2);

try {
  await install();
  const { main } = await importTypeScript(entry);
  process.exitCode = await main(args);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The program stopped.'}\n`);
  process.exitCode = 1;
}
