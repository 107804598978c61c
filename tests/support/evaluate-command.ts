import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluation } from '../../src/criteria/evaluate.ts';

/** What `npm run -s evaluate -- request.json` prints for a request; throws where it does not print an evaluation. */
export function evaluateByCommand(requestJson: string): Evaluation {
  const folder = mkdtempSync(join(tmpdir(), 'request-'));
  try {
    const file = join(folder, 'request.json');
    writeFileSync(file, requestJson);
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'evaluate', '--', file], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`evaluate exits ${String(status)}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
