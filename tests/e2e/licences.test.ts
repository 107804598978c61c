import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = process.env['BUILT_APP'] ?? 'dist';

it('the built program carries the licence of each package that ships, and of the fonts', () => {
  const licences = readFileSync(join(built, 'licences.txt'), 'utf8');
  const rows = [...readFileSync('docs/licences.md', 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \|/gm)];
  expect(rows.length).toBeGreaterThan(30);
  for (const [, name, version] of rows) expect(licences).toContain(`\n${name} ${version}`);
  expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(licences.match(/permission is hereby granted, free of charge/gi)?.length).toBeGreaterThan(20);
  expect(licences).toContain('Apache License');
});
