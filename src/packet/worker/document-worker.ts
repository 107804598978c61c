import type { LetterContent } from '../../letter/content.ts';
import type { MadePacket, PacketProgress } from '../make/packet.ts';
import { packetBytes } from '../read/packet-bytes.ts';
import { browserFonts } from './browser-fonts.ts';
import type { Job, PacketMade, Results, Told } from './jobs.ts';

/** Makes letters, makes packets and reads them, beside the page: a large file keeps no screen waiting, and can be given up. */
self.addEventListener('message', ({ data }: MessageEvent<Job | undefined>) => {
  if (data === undefined || !('kind' in data)) return;
  if (data.kind === 'prepare') void prepare(data.content);
  else void answer(data);
});

type Asked = Exclude<Job, { kind: 'prepare' }>;

type Result = Results[keyof Results];

/** What is told is handed over where it can be: to copy a packet's files would hold the page. */
const tell = (told: Told<Result>) => self.postMessage(told, { transfer: told.kind === 'done' ? [...new Set(buffersIn(told.result))] : [] });

const buffersIn = (result: Result): readonly ArrayBuffer[] =>
  'kind' in result && result.kind === 'packet' ? result.files.map(({ content }) => content.buffer) : [];

async function answer(job: Asked): Promise<void> {
  try {
    tell({ kind: 'done', result: await done(job) });
  } catch {
    // a bug or no memory left: the screen says that it did not work, and nothing of the content is told
    tell({ kind: 'failed' });
  }
}

const onProgress = (progress: PacketProgress) => tell({ kind: 'progress', progress });

/** Makes the letter once and drops it: its words, the fonts and the program are then at hand. */
async function prepare(content: LetterContent): Promise<void> {
  try {
    await letter({ content, date: '2000-01-01' });
  } catch {
    // whoever asks for the letter hears that it cannot be made
  }
}

async function letter({ content, date, standIns }: Omit<Extract<Job, { kind: 'letter' }>, 'kind'>): Promise<Results['letter']> {
  const [{ letterPdf }, fonts, logo] = await Promise.all([import('../../letter/pdf.ts'), browserFonts(), logoOf(content.letterhead?.logo)]);
  return letterPdf({ content, date, fonts, logo, standIns });
}

async function done(job: Asked): Promise<Result> {
  switch (job.kind) {
    case 'letter':
      return letter(job);
    case 'make': {
      const [{ makePacket }, { browserPictures }, fonts] = await Promise.all([
        import('../make/make-packet.ts'),
        import('./browser-pictures.ts'),
        browserFonts(),
      ]);
      return asFile(await makePacket({ ...job.input, fonts }, { pictures: browserPictures, onProgress }));
    }
    case 'read': {
      const packet = await packetBytes(job.packet);
      if (typeof packet === 'string') return { kind: 'fault', fault: packet };
      const { readPacket } = await import('../read/read-packet.ts');
      return readPacket(packet);
    }
  }
}

function asFile(made: MadePacket): PacketMade {
  if (!made.ok) return made;
  const { bytes, ...told } = made;
  return { ...told, file: new Blob([bytes], { type: 'application/pdf' }) };
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
