// Checks the direction of imports (.dependency-cruiser.mjs), and that every source file was really looked at.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import config from '../.dependency-cruiser.mjs';

// dependency-cruiser 17 never tells swc that a .tsx file holds JSX, and stops at the first (its issue 1081).
const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

const sources = readdirSync('src', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const { output } = await cruise(['src'], { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true });
const faults = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

const looked = new Map(output.modules.map((module) => [module.source, module]));
const unseen = sources.filter((source) => !looked.has(source));
const imports = output.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
if (unseen.length > 0) faults.push(`not looked at: ${unseen.join(', ')}`);
if (imports < sources.length) faults.push(`only ${imports} imports were found in ${sources.length} files: the parser does not work`);

process.stdout.write(
  `${faults.map((fault) => `${fault}\n`).join('')}${sources.length} files, ${imports} imports, ${faults.length} faults\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
