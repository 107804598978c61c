import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

const locked: readonly (readonly [path: string, entry: Locked])[] = Object.entries(
  JSON.parse(readFileSync('package-lock.json', 'utf8')).packages,
);
const packages = locked.filter(([path]) => path !== '');

describe('the packages that are installed', () => {
  it('are bound to their content; only binaries for one system each, which another does not install, may lack it', () => {
    const unbound = packages.filter(([, { integrity }]) => integrity === undefined);
    expect(unbound.filter(([, { optional, os = [] }]) => optional !== true || os.length === 0).map(([path]) => path)).toEqual([]);
  });

  it('name no registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  it('are pinned to one version each', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions: readonly string[] = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('have their licences listed', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', 'const { licencesPage } = await import("./.ci/licences.mjs"); process.stdout.write(licencesPage())'],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('| react | ');
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(stdout);
  });
});
