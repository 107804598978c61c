// npm start: installs what is missing, builds the app, and serves dist/ with the headers that it is meant to have.
import { importTypeScript } from './bundle.mjs';
import { install, root } from './install.mjs';

try {
  process.chdir(root);
  await install();
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const { main } = await importTypeScript('src/serve/main.ts');
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The program stopped.'}\n`);
  process.exitCode = 1;
}
