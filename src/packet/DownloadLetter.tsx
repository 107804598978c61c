import { useEffect, useState } from 'react';
import type { LetterContent } from '../letter/content.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { failureSentences, glyphSentence } from './failure-words.ts';
import { keepLetterMaker, letterFile, prepareLetter } from './worker/letter-maker.ts';

interface DownloadLetterProps {
  readonly content: LetterContent;
  /** YYYY-MM-DD, in the file's properties */
  readonly date: string;
}

/**
 * The letter on screen as a PDF file.
 *
 *     <DownloadLetter content={content} date={today} />
 */
export function DownloadLetter({ content, date }: DownloadLetterProps) {
  const [state, setState] = useState<'idle' | 'busy' | { readonly problem: string }>('idle');
  useEffect(keepLetterMaker, []);
  useEffect(() => prepareLetter(content), [content]);
  const download = async () => {
    if (state === 'busy') return;
    setState('busy');
    const made = await letterFile(content, date);
    if (made.kind !== 'done') return setState({ problem: failureSentences[made.kind] });
    if (!made.result.ok) return setState({ problem: glyphSentence(made.result.missing) });
    setState('idle');
    return saveFile(new Uint8Array(made.result.bytes), fileName(content), 'application/pdf');
  };
  return (
    <>
      <Button onClick={() => void download()}>{state === 'busy' ? 'Making the PDF' : 'Download PDF'}</Button>
      {typeof state === 'object' && <p role="alert">{state.problem}</p>}
    </>
  );
}

/** It tells the kind of letter and nothing of the member: it shows in the browser's list of downloads. */
const fileName = ({ kind }: LetterContent) => (kind === 'evaluation' ? 'evaluation-summary.pdf' : `determination-${kind}.pdf`);
