import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checklist } from '../evidence/Checklist.tsx';
import { DocumentFields } from '../evidence/DocumentFields.tsx';
import { IncomingFiles } from '../evidence/IncomingFiles.tsx';
import { UndoLine } from '../evidence/UndoLine.tsx';
import { type Removed, useDocuments } from '../evidence/use-documents.ts';
import { useLive } from '../live.ts';
import '../evidence/evidence.css';

/** The documents that prove the criteria on the path taken: attached, or noted as sent by fax. */
export function EvidenceStep() {
  const { rows, removed, report, addFiles, attachTo, addBlank, addFor, removeAt, detach, undo } = useDocuments();
  const { documents } = useLive().draft;
  const list = rows.map(({ key, ...row }, index) => {
    // a row is as it was added; what was typed since is in the draft
    const document = documents.find(({ id }) => id === row.id) ?? row;
    return (
      <DocumentFields
        key={key}
        index={index}
        document={document}
        onRemove={() => removeAt(index)}
        onAttach={(files) => attachTo(document.id, files)}
        onDetach={() => detach(document)}
        onUndoDetach={removed?.kind === 'file' && removed.documentId === document.id ? undo : undefined}
      />
    );
  });
  return (
    <>
      <Checklist onAdd={addFor} />
      <IncomingFiles report={report} onFiles={(files) => void addFiles(files)} />
      {withUndoLine(list, removed, undo)}
      <Button onClick={addBlank}>Add a document</Button>
    </>
  );
}

/** In one list with the documents, so that it keeps its place, and the focus, while others are added. */
function withUndoLine(list: readonly ReactNode[], removed: Removed | undefined, undo: () => void): readonly ReactNode[] {
  if (removed?.kind !== 'document') return list;
  return list.toSpliced(removed.index, 0, <UndoLine key={removed.document.id} sentence="Document removed." onUndo={undo} />);
}
