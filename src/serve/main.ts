import { startServer } from './server.ts';

const usualPort = 4173;

/** Serves dist/ on this computer and says where; resolves to the exit code, 0 while it runs. */
export async function main(): Promise<number> {
  const wanted = process.env['PORT'];
  if (wanted !== undefined && !isPort(wanted)) return failed('PORT must be a number from 0 to 65535.');
  const started = await startServer('dist', Number(wanted ?? usualPort));
  if (started.ok) return running(started.server.origin);
  if (wanted !== undefined) return failed(`Port ${wanted} ${started.isBusy ? 'is busy' : 'may not be used'}. Set PORT to another one.`);
  const anywhere = await startServer('dist', 0);
  if (!anywhere.ok) return failed('No port of this computer could be had.');
  say(`Port ${usualPort} is busy. A browser keeps what it stores apart for each address: drafts made at the usual one are not seen here.`);
  return running(anywhere.server.origin);
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

function running(origin: string): number {
  say(`The desk is open at ${origin}/ (this computer only). Stop it with Ctrl+C.`);
  return 0;
}

function failed(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
