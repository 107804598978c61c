import { MissingGlyphs } from './MissingGlyphs.tsx';
import { type PacketWork, progressSentence, progressShare } from './packet-work.ts';

interface PacketStateProps {
  readonly work: PacketWork;
  /** the file that was saved last */
  readonly saved: Blob | undefined;
}

/** How far a packet is, what came of it, or what hinders it. */
export function PacketState({ work, saved }: PacketStateProps) {
  switch (work.kind) {
    case 'asking':
      return (
        <>
          <p>
            One PDF with a fax cover, the request summary, the evidence checklist and every document behind its sheet. The request and the
            files are attached to it, so that the plan can take them in without typing.
          </p>
          <p>It is not encrypted and leaves this program’s protection: send it only to the health plan, and keep it as you keep a chart.</p>
        </>
      );
    case 'making':
      return (
        <>
          <p>{progressSentence(work.progress)}</p>
          <progress className="packet-progress" value={progressShare(work.progress)} aria-label="How far the packet is" />
        </>
      );
    case 'made':
      return (
        <>
          <p>
            The packet has {work.made.pages} pages. Its code is <strong>{work.made.code}</strong>, as on its cover. Whoever imports the
            packet is told the code of what arrived; where it is another one, the request or a file in it was altered.
          </p>
          {saved === work.made.file && <p>packet.pdf was saved: look for it among your browser’s downloads.</p>}
        </>
      );
    case 'not-made':
      return work.made.fault === 'glyphs' ? (
        <MissingGlyphs missing={work.made.missing} />
      ) : (
        <p>This request cannot be read. Check its answers, and try again.</p>
      );
    case 'failed':
      return <p>{work.sentence}</p>;
  }
}
