import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { cachingOf, securityHeaders } from '../host/headers.ts';
import { fileAt } from './files.ts';

/** A running server of one folder on this computer alone. */
export interface RunningServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export type Started = { readonly ok: true; readonly server: RunningServer } | { readonly ok: false; readonly isBusy: boolean };

const loopback = '127.0.0.1';
const home = '/index.html';

/** Serves a built app on the loopback address; port 0 takes any free one. Not ok where the port cannot be had. */
export function startServer(folder: string, port: number): Promise<Started> {
  const server = createServer((request, response) => {
    respond(folder, request, response).catch(() => end(response, 500));
  });
  return new Promise((resolve) => {
    server.once('error', (fault) => resolve({ ok: false, isBusy: 'code' in fault && fault.code === 'EADDRINUSE' }));
    server.listen(port, loopback, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ ok: true, server: { origin: `http://${loopback}:${actual}`, close } });
    });
  });
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return end(response, 405);
  }
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return end(response, 400);
  const file = await fileAt(folder, path);
  // A path without an ending is a screen of the app, which finds its own way from index.html; that one is asked for anew at any address.
  const sent = file ?? (extname(path) === '' ? await fileAt(folder, home) : undefined);
  if (sent === undefined) return end(response, 404);
  const caching = cachingOf(file === undefined ? home : path);
  response.writeHead(200, { 'Content-Type': sent.type, 'Content-Length': sent.bytes.length, 'Cache-Control': caching });
  response.end(request.method === 'HEAD' ? undefined : sent.bytes);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1).join(''));
  } catch {
    return undefined;
  }
}

const sentences: Readonly<Record<number, string>> = {
  400: 'This address is not well formed.',
  404: 'There is nothing at this address.',
  405: 'Only GET and HEAD are answered here.',
  500: 'This file could not be read.',
};

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentences[status] ?? 'This did not work.'}\n`);
}
