// node .ci/licences.mjs: writes docs/licences.md, the packages that ship with the program and their licences, from the lockfile.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The licence that a package names; else the first line of its licence's file. */
const licenceOf = (path, { license }) => license ?? readFileSync(`${path}/LICENSE`, 'utf8').split('\n', 1).join().trim();

/** The page's text, from the lockfile as it stands. */
export function licencesPage() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true);
  const rows = shipped.map(
    ([path, entry]) => `| ${path.replace(/^.*node_modules\//, '')} | ${entry.version} | ${licenceOf(path, entry)} |`,
  );
  return `# Licences of what ships

The packages that the built program is made from; each carries its licence in its own folder of node_modules. The fonts of the printed letters: Noto Sans with signs of Noto Sans Math and Noto Sans Symbols 2, SIL Open Font License 1.1
(src/paper/fonts/OFL.txt). The build writes all their texts into dist/licences.txt, which goes along with the program. Made by \`node .ci/licences.mjs\`; a test compares it with the lockfile.

| package | version | licence |
|---|---|---|
${[...new Set(rows)].sort().join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('docs/licences.md', licencesPage());
