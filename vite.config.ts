import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Vite's development server injects inline code, which the page's own policy forbids; only the built page carries it. */
const withoutPolicyWhileDeveloping: Plugin = {
  name: 'without-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** Milliseconds for a test on a busy machine; no test measures time. */
const unhurried = 30_000;

/** Every module that an entry imports at once, and so on down; what is imported when used is left out. */
function closure(id: string, importsOf: (id: string) => readonly string[], into: Set<string>): Set<string> {
  if (into.has(id)) return into;
  into.add(id);
  for (const next of importsOf(id)) closure(next, importsOf, into);
  return into;
}

/** What arrives together, by the modules that bring it; filled while building. */
const firstScreen = new Set<string>();
const besideTheScreens = new Set<string>();
const listOfCases = new Set<string>();
const formScreen = new Set<string>();
const withNewRequests = new Set<string>();

/** The modules that bring what stands above the screens, the work list's rows, the form, and what a request fetches when it begins. */
const brought: readonly (readonly [Set<string>, RegExp])[] = [
  [besideTheScreens, /[\\/]src[\\/]app[\\/](HostNotice|ReviewLink)\.tsx$/],
  [listOfCases, /[\\/]src[\\/](request[\\/]case-list\.ts|worklist[\\/](CaseList|CaseMenu)\.tsx)$/],
  [formScreen, /[\\/]src[\\/]app[\\/]RequestScreen\.tsx$/],
  [withNewRequests, /[\\/]src[\\/](app[\\/]begin-case|request[\\/]vault[\\/](put-with-attachments|attachments))\.ts$/],
];

/** Learns which modules arrive together, before the files are cut. */
const knowWhatArrivesTogether: Plugin = {
  name: 'know-what-arrives-together',
  apply: 'build',
  buildEnd() {
    const ids = [...this.getModuleIds()];
    const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
    const entries = ids.filter((id) => this.getModuleInfo(id)?.isEntry);
    for (const entry of entries) closure(entry, importsOf, firstScreen);
    for (const entry of entries) firstScreen.delete(entry);
    for (const [modules, path] of brought) {
      for (const id of ids.filter((one) => path.test(one))) closure(id, importsOf, modules);
    }
  },
};

const isOurs = (id: string) => /[\\/]src[\\/].+[\\/].+\.tsx?$/.test(id);
const isVendors = (id: string) => /node_modules/.test(id);

/**
 * A module used by several screens would get a file of its own, and many small files compress worse than few: what arrives
 * together is put together. What only one screen uses stays with it.
 */
const chunks = [
  { name: 'vendor', test: (id: string) => isVendors(id) && firstScreen.has(id) },
  { name: 'first', test: (id: string) => isOurs(id) && firstScreen.has(id) },
  { name: 'beside', test: (id: string) => isOurs(id) && besideTheScreens.has(id) },
  { name: 'policy', test: (id: string) => isOurs(id) && listOfCases.has(id) && formScreen.has(id) },
  { name: 'form', test: (id: string) => (isOurs(id) || isVendors(id)) && formScreen.has(id) },
  { name: 'list', test: (id: string) => isOurs(id) && listOfCases.has(id) },
  { name: 'new-request', test: (id: string) => isOurs(id) && withNewRequests.has(id) },
];

/**
 * What pdf.js asks for by name when a file needs it (src/packet/viewer/pdf-library.ts). WebAssembly is left out: the page's
 * policy forbids it. The version in the path lets browsers keep the files for good.
 */
const partsOfPdfjs: Plugin = {
  name: 'parts-of-pdfjs',
  apply: 'build',
  generateBundle() {
    const home = 'node_modules/pdfjs-dist';
    const { version } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'));
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      for (const name of readdirSync(`${home}/${folder}`)) {
        if (name.endsWith('.wasm') || name.startsWith('quickjs') || name.includes('QUICKJS')) continue;
        const fileName = `assets/pdfjs-${version}/${folder}/${name}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${home}/${folder}/${name}`) });
      }
    }
  },
};

/** The licences of all that ships, in one file beside it: whoever passes the built program on passes them on too. */
const licencesOfAll: Plugin = {
  name: 'licences-of-all',
  apply: 'build',
  generateBundle() {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const shipped = Object.keys(packages).filter((path) => path !== '' && !packages[path].dev && !packages[path].optional);
    const textsIn = (folder: string, name: RegExp) =>
      readdirSync(folder)
        .filter((file) => name.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
    const parts = [
      ['This program', ...textsIn('.', /^LICENSE$/)],
      ['Fonts of the printed letters', ...textsIn('src/paper/fonts', /^OFL\.txt$/)],
      ...shipped.map((path) => {
        const { version, license = '' } = packages[path];
        return [`${path.replace(/^.*node_modules\//, '')} ${version} ${license}`, ...textsIn(path, /^(licen[cs]e|notice)/i)];
      }),
    ];
    const source = parts.map((part) => part.join('\n\n')).join(`\n\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` });
  },
};

/** What a part needs comes with it anyway, one step later; the names of all of it, in the first file, weigh more than that. */
const isWorthNaming = (file: string) => /\.css$|\/(form|policy)-/.test(file);

/** Libraries write to the console too, and what a PDF library says of a file may be of a member. */
const withoutConsole = { compress: { dropConsole: true } };

export default defineConfig({
  plugins: [react(), withoutPolicyWhileDeveloping, knowWhatArrivesTogether, partsOfPdfjs, licencesOfAll],
  build: {
    manifest: true,
    // the oldest that the README names
    target: ['chrome131', 'firefox135', 'safari18.4'],
    // No data: URLs: the policy allows fonts, scripts and styles from this origin alone.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : files.filter(isWorthNaming)),
    },
    // pdf.js is one file of 500 kB, and comes when a PDF is looked at
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: chunks }, minify: withoutConsole } },
  },
  worker: { format: 'es', rolldownOptions: { output: { minify: withoutConsole } } },
  resolve: {
    alias: [{ find: /^brotli\/decompress\.js$/, replacement: fileURLToPath(new URL('src/paper/no-brotli.ts', import.meta.url)) }],
  },
  server: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/tooling/**'],
          testTimeout: unhurried,
        },
      },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: ['tests/**/*.test.tsx'], testTimeout: unhurried } },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/e2e-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'tooling',
          environment: 'node',
          include: ['tests/tooling/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
