import { useEffect, useState } from 'react';
import { acceptedFiles, maxFileBytes } from '../../request/attachments.ts';
import type { DraftDocument } from '../../request/draft.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import type { Refusal } from './attach-file.ts';
import { useAttachments } from './attachment-store.ts';
import { MissingFile } from './MissingFile.tsx';
import { UndoLine } from './UndoLine.tsx';

export interface DocumentFileProps {
  readonly index: number;
  readonly document: DraftDocument;
  readonly onAttach: (files: readonly File[]) => Promise<Refusal | undefined>;
  readonly onDetach: () => void;
  /** puts the file back that was just removed; absent where none was */
  readonly onUndoDetach: (() => void) | undefined;
}

const kindsInWords = `PDF, PNG or JPEG, at most ${maxFileBytes / 1024 ** 2} MB.`;

/** The file of a document: attached, to be attached, or missing. */
export function DocumentFile({ index, document, onAttach, onDetach, onUndoDetach }: DocumentFileProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  const which = `document ${index + 1}`;
  const isMissing = useIsMissing(document.attachmentId);
  if (document.attachmentId !== '' && !isMissing) return <AttachedFile document={document} which={which} onDetach={onDetach} />;
  return (
    <div className="evidence-attach">
      {isMissing && <MissingFile document={document} which={which} onDetach={onDetach} />}
      {onUndoDetach && <UndoLine sentence="File removed." onUndo={onUndoDetach} />}
      <FileDrop
        id={`documents.${index}.file`}
        label={`File of ${which}`}
        hint={isMissing ? kindsInWords : 'Without a file, the document counts as sent by fax.'}
        error={refusal && `${refusal.fileName}: ${refusal.message}`}
        accept={acceptedFiles}
        onFiles={(files) => void onAttach(files).then(setRefusal)}
      />
    </div>
  );
}

/** Whether a file that is named is not kept here, as the store says when the document is shown. */
function useIsMissing(attachmentId: string): boolean {
  const store = useAttachments();
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (attachmentId === '') return undefined;
    let isGone = false;
    void store.list().then((kept) => {
      if (!isGone) setMissing(kept !== undefined && !kept.has(attachmentId) ? attachmentId : undefined);
    });
    return () => {
      isGone = true;
    };
  }, [store, attachmentId]);
  return attachmentId !== '' && missing === attachmentId;
}
