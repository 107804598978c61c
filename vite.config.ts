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

const firstScreen = new Set<string>();
const formScreen = new Set<string>();

/** Learns which modules the first screen and the form need, before the files are cut. */
const knowTheFirstScreen: Plugin = {
  name: 'know-the-first-screen',
  apply: 'build',
  buildEnd() {
    const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
    for (const entry of entries) closure(entry, (id) => this.getModuleInfo(id)?.importedIds ?? [], firstScreen);
    for (const entry of entries) firstScreen.delete(entry);
    const form = [...this.getModuleIds()].filter((id) => /[\\/]src[\\/]app[\\/]RequestScreen\.tsx$/.test(id));
    for (const screen of form) closure(screen, (id) => this.getModuleInfo(id)?.importedIds ?? [], formScreen);
  },
};

/**
 * A module used by several screens would get a file of its own, and many small files compress worse than few: what arrives
 * together is put together. What only one screen uses stays with it.
 */
const chunks = [
  { name: 'vendor', test: (id: string) => /node_modules/.test(id) && firstScreen.has(id) },
  { name: 'first', test: (id: string) => /[\\/]src[\\/].+[\\/].+\.tsx?$/.test(id) && firstScreen.has(id) },
  {
    name: 'policy',
    test: /src[\\/](criteria|typed|request)[\\/](?!vault|case-|attachments|zoned-time|determination-file|overruled|policies[\\/]cp-phar-312[\\/]wording[\\/](policy-text|evidence))/,
    minShareCount: 2,
  },
  { name: 'form', test: (id: string) => /[\\/]src[\\/].+\.tsx?$/.test(id) && formScreen.has(id), minShareCount: 2 },
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

/** Libraries write to the console too, and what a PDF library says of a file may be of a member. */
const withoutConsole = { compress: { dropConsole: true } };

export default defineConfig({
  plugins: [react(), withoutPolicyWhileDeveloping, knowTheFirstScreen, partsOfPdfjs],
  build: {
    manifest: true,
    // No data: URLs: the policy allows fonts, scripts and styles from this origin alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
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
