import { Suspense, useEffect, useState } from 'react';
import type { LetterContent } from '../letter/content.ts';
import type { MissingText } from '../paper/stand-ins.ts';
import type { Bytes } from '../request/vault/bytes.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { failureSentences } from './failure-words.ts';
import { letterFileName } from './letter-file-name.ts';
import { MissingGlyphs, missingCharacters } from './MissingGlyphs.tsx';
import { keepLetterMaker, letterFile, prepareLetter } from './worker/letter-maker.ts';
import './packet.css';
import { later } from '../ui/later.ts';

const FileDialog = later(() => import('./FileDialog.tsx').then((module) => module.FileDialog));

interface DownloadLetterProps {
  readonly content: LetterContent;
  /** YYYY-MM-DD, in the file's properties */
  readonly date: string;
}

/**
 * The letter on screen as a PDF file: saved, or looked at page by page as it will be.
 *
 *     <DownloadLetter content={content} date={today} />
 */
export function DownloadLetter({ content, date }: DownloadLetterProps) {
  // what is said of one letter does not hold for the next
  return <LetterFile key={`${content.lang ?? 'en'} ${content.title}`} content={content} date={date} />;
}

type Wish = 'save' | 'look';

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly wish: Wish }
  | { readonly kind: 'shown'; readonly bytes: Bytes }
  | { readonly kind: 'missing'; readonly wish: Wish; readonly missing: readonly MissingText[] }
  | { readonly kind: 'failed'; readonly sentence: string };

function LetterFile({ content, date }: DownloadLetterProps) {
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  useEffect(keepLetterMaker, []);
  useEffect(() => prepareLetter(content), [content]);
  const make = async (wish: Wish, standIns: readonly string[] = []) => {
    if (work.kind === 'making') return;
    setWork({ kind: 'making', wish });
    setWork(await workAfter(content, date, wish, standIns));
  };
  const making = work.kind === 'making' ? work.wish : undefined;
  return (
    <>
      <div className="packet-letter-actions">
        <Button onClick={() => void make('save')}>{making === 'save' ? 'Making the PDF' : 'Download PDF'}</Button>
        <Button onClick={() => void make('look')}>{making === 'look' ? 'Making the PDF' : 'Look at the PDF'}</Button>
      </div>
      {work.kind === 'failed' && <p role="alert">{work.sentence}</p>}
      {work.kind === 'missing' && (
        <div className="ui-note" data-kind="warning" role="alert">
          <MissingGlyphs missing={work.missing} />
          <Button onClick={() => void make(work.wish, missingCharacters(work.missing))}>Make it with their numbers</Button>
        </div>
      )}
      {work.kind === 'shown' && (
        <Suspense>
          <FileDialog bytes={work.bytes} title="The letter’s PDF" onClose={() => setWork({ kind: 'idle' })} />
        </Suspense>
      )}
    </>
  );
}

/** Makes the file and does with it as was wished. */
async function workAfter(content: LetterContent, date: string, wish: Wish, standIns: readonly string[]): Promise<Work> {
  const made = await letterFile(content, date, standIns);
  if (made.kind !== 'done') return { kind: 'failed', sentence: failureSentences[made.kind] };
  if (!made.result.ok) return { kind: 'missing', wish, missing: made.result.missing };
  const bytes = new Uint8Array(made.result.bytes);
  if (wish === 'look') return { kind: 'shown', bytes };
  saveFile(bytes, letterFileName(content), 'application/pdf');
  return { kind: 'idle' };
}
