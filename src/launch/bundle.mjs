// Node 20 does not run TypeScript: an entry is bundled with Vite into node_modules/.cache, keyed by a hash of the sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/** What a bundle can depend on: the code, the locked packages and this file. */
const sourceFolders = ['src', 'tests/bench', 'tests/support'];
const sourceFiles = ['package-lock.json'];
const dayMs = 86_400_000;

function sourcesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = [...sourceFolders.flatMap(sourcesIn), ...sourceFiles.map((file) => join(root, file))];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

async function bundle(entry) {
  const { build } = await import('vite');
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['vite', 'playwright-core'] },
    build: { ssr: join(root, entry), write: false, target: 'node20', minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  return output[0].code;
}

/** Bundles of earlier sources; a young one may be in another process's hands. */
function removeOld(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files.filter((path) => Date.now() - statSync(path).mtimeMs > dayMs)) rmSync(file, { force: true });
}

/** Imports a TypeScript module of this clone, `src/cli/main.ts` say, on any Node from 20.19 on. */
export async function importTypeScript(entry) {
  const name = entry.replace(/\W+/g, '-');
  const folder = join(root, 'node_modules/.cache/launch', name);
  const file = join(folder, `${hashOfSources()}.mjs`);
  if (!existsSync(file)) {
    const code = await bundle(entry);
    mkdirSync(folder, { recursive: true });
    removeOld(folder);
    // Written aside and renamed: another process sees the whole bundle or none.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  return import(pathToFileURL(file).href);
}
