/**
 * The workers of this program, by the name of their entry file. A built worker is that name with a hash of its content, from
 * this origin; the page's policy lets no other script become one.
 */
const workers = ['pdf-worker', 'import-worker', 'backup-worker', 'document-worker'];

/** `/assets/pdf-worker-Ab12Cd34.js` where it is built, `/src/packet/viewer/pdf-worker.ts` where it is developed. */
const place = new RegExp(`^/(?:assets/(?:${workers.join('|')})-[\\w-]{8}\\.js|src/[\\w/-]+/(?:${workers.join('|')})\\.ts)$`);

/** What lib.dom does not know yet. A trusted URL is an object that `new Worker` takes where a text is refused. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => Policy;
}

interface Policy {
  readonly createScriptURL: (url: string) => string | URL;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The address of one of our workers. Throws for any other: asking for one is a bug. */
function ownWorker(text: string): string {
  const url = new URL(text, window.location.origin);
  if (url.origin !== window.location.origin || !place.test(url.pathname)) throw new TypeError('This program has no such worker.');
  return url.href;
}

let policy: Policy | undefined;

/**
 * The address of one of our workers as the browser wants it; `url` is what Vite gives for an import of `…?worker&url`. The
 * content policy names the one Trusted Types policy `app-url`, which can be made once.
 *
 *     new Worker(workerUrl(url), { type: 'module' })
 */
export function workerUrl(url: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('app-url', { createScriptURL: ownWorker }) ?? { createScriptURL: ownWorker };
  return policy.createScriptURL(url);
}
