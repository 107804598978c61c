// The built app's size, from Vite's manifest: script and style that must arrive before a screen is seen, gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) gzip: of the first screen, and of the form together with what it loads when it is opened. */
const firstKb = 120;
const formKb = 170;

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** An entry's own file, its styles, and the same of all that it imports at once. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return [file, ...css, ...imports.flatMap((next) => filesOf(next, seen))];
}

const gzipKb = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, 0) / 1000;

const form = 'src/app/RequestScreen.tsx';
const screens = [
  ['first screen', ['index.html'], firstKb],
  ['form', ['index.html', form], formKb],
];

let isWithin = true;
for (const [screen, entries, limitKb] of screens) {
  const files = [...new Set(entries.flatMap((key) => filesOf(key)))].filter((file) => /\.(js|css)$/.test(file));
  const kb = gzipKb(files);
  process.stdout.write(`${screen}: ${kb.toFixed(1)} KB gzip in ${files.length} files, at most ${limitKb}\n`);
  if (kb > limitKb || files.length === 0) isWithin = false;
}
process.exitCode = isWithin ? 0 : 1;
