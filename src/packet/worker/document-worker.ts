import type { PacketProgress } from '../make/make-packet.ts';
import { browserFonts } from './browser-fonts.ts';
import type { Job, Results, Told } from './jobs.ts';

/** Makes letters, makes packets and reads them, beside the page: a large file keeps no screen waiting, and can be given up. */
self.addEventListener('message', ({ data }: MessageEvent<Job | undefined>) => {
  if (data !== undefined && 'kind' in data) void answer(data);
});

const tell = (told: Told<Results[keyof Results]>) => self.postMessage(told);

async function answer(job: Job): Promise<void> {
  try {
    tell({ kind: 'done', result: await done(job) });
  } catch {
    // a bug or no memory left: the screen says that it did not work, and nothing of the content is told
    tell({ kind: 'failed' });
  }
}

const onProgress = (progress: PacketProgress) => tell({ kind: 'progress', progress });

async function done(job: Job): Promise<Results[keyof Results]> {
  switch (job.kind) {
    case 'letter': {
      const [{ letterPdf }, fonts, logo] = await Promise.all([
        import('../../letter/pdf.ts'),
        browserFonts(),
        logoOf(job.content.letterhead?.logo),
      ]);
      return letterPdf({ content: job.content, date: job.date, fonts, logo });
    }
    case 'make': {
      const [{ makePacket }, { browserPictures }, fonts] = await Promise.all([
        import('../make/make-packet.ts'),
        import('./browser-pictures.ts'),
        browserFonts(),
      ]);
      return makePacket({ ...job.input, fonts }, { pictures: browserPictures, onProgress });
    }
    case 'read': {
      const { readPacket } = await import('../read/read-packet.ts');
      return readPacket(job.packet);
    }
  }
}

/** A logo that is not there is left out: the plan's name stands beside it. */
async function logoOf(address: string | undefined): Promise<Uint8Array | undefined> {
  if (address === undefined) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
