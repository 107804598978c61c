import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

type Packages = readonly (readonly [path: string, entry: Locked])[];

const locked: Packages = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
const packages = locked.filter(([path]) => path !== '');

const unbound = (all: Packages) =>
  all
    .filter(([, { integrity }]) => integrity === undefined)
    .filter(([, { optional, os = [] }]) => optional !== true || os.length === 0)
    .map(([path]) => path);

const fromRegistries = (all: Packages) => all.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path);

const unpinned = (versions: readonly string[]) => versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version));

describe('the packages that are installed', () => {
  it('are bound to their content; only binaries for one system each, which another does not install, may lack it', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(unbound(packages)).toEqual([]);
  });

  it('name no registry', () => {
    expect(fromRegistries(packages)).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  it('need none: the one that has one looks whether its own program is there, and does not ship', () => {
    const withScript = packages.filter(([, entry]) => entry.hasInstallScript === true);
    expect(withScript.filter(([, { dev }]) => dev !== true)).toEqual([]);
    expect(withScript.map(([path]) => path)).toEqual(['node_modules/@swc/core']);
  });

  it('are pinned to one version each', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions: readonly string[] = Object.values({ ...dependencies, ...devDependencies });
    expect(unpinned(versions)).toEqual([]);
  });

  it('are told where they are not so', () => {
    const planted: Packages = [
      ['node_modules/loose', {}],
      ['node_modules/half', { optional: true }],
      ['node_modules/bound', { integrity: 'sha512-x' }],
      ['node_modules/elsewhere', { integrity: 'sha512-x', resolved: 'https://elsewhere.example/x.tgz' }],
    ];
    expect(unbound(planted)).toEqual(['node_modules/loose', 'node_modules/half']);
    expect(fromRegistries(planted)).toEqual(['node_modules/elsewhere']);
    expect(unpinned(['1.2.3', '^1.2.3', '1.2', 'latest', '1.2.3-rc.1'])).toEqual(['^1.2.3', '1.2', 'latest', '1.2.3-rc.1']);
  });

  it('have their licences listed', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', 'const { licencesPage } = await import("./.ci/licences.mjs"); process.stdout.write(licencesPage())'],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('| react | ');
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(stdout);
    const licences = [...stdout.matchAll(/^\| \S+ \| \d\S* \| (.+) \|$/gm)].map(([, licence]) => licence);
    expect(licences.length).toBeGreaterThan(30);
    // each allows use, change and passing on, with its notice kept
    expect(new Set(licences)).toEqual(new Set(['0BSD', 'Apache-2.0', 'ISC', 'MIT', 'MIT License', 'Unlicense']));
  });
});
