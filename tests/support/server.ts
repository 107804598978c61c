import { type RunningServer, startServer } from '../../src/serve/server.ts';

/** Serves a folder (the built app unless another is given) as `npm start` does, on a free port. */
export async function serve(folder = process.env['BUILT_APP'] ?? 'dist'): Promise<RunningServer> {
  const started = await startServer(folder, 0);
  if (!started.ok) throw new Error('no port for the test server');
  return started.server;
}
