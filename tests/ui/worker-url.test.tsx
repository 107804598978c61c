import { expect, it } from 'vitest';
import { workerUrl } from '../../src/ui/worker-url.ts';

it.each([
  '/assets/pdf-worker-Ab12_d-4.js',
  '/assets/document-worker-Ab12_d-4.js',
  '/src/packet/viewer/pdf-worker.ts?worker_file&type=module',
])('%s is one of our workers', (path) => {
  expect(workerUrl(path)).toBe(new URL(path, window.location.origin).href);
});

it.each([
  'https://example.com/assets/pdf-worker-Ab12_d-4.js',
  '//example.com/assets/pdf-worker-Ab12_d-4.js',
  'blob:http://localhost:3000/assets/pdf-worker-Ab12_d-4.js',
  'data:text/javascript,0',
  '/assets/other-worker-Ab12_d-4.js',
  '/assets/pdf-worker-Ab12_d-4.js/x.js',
  '/other/assets/pdf-worker-Ab12_d-4.js',
])('%s is none', (url) => {
  expect(() => workerUrl(url)).toThrow(TypeError);
});
