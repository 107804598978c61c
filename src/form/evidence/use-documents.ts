import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { titleOfFile } from '../../request/attachments.ts';
import type { Draft, DraftDocument } from '../../request/draft.ts';
import { useLive } from '../live.ts';
import { attachFile, type FileFacts, noFile, type Refusal } from './attach-file.ts';
import { useAttachments } from './attachment-store.ts';
import { suggestedKind } from './checklist.ts';
import { documentFor, newDocument } from './new-document.ts';

/** What was just removed, and can be put back. Its bytes stay stored meanwhile: who opens the request sweeps them. */
export type Removed =
  | { readonly kind: 'document'; readonly index: number; readonly document: DraftDocument }
  | { readonly kind: 'file'; readonly documentId: string; readonly facts: FileFacts };

/** What became of the files that were last dropped or chosen. */
export interface FileReport {
  /** how many documents they made */
  readonly added: number;
  readonly refused: readonly Refusal[];
}

/** The documents of the draft, and everything that can be done to the list. */
export function useDocuments() {
  const { answers } = useLive().reading;
  const { control, getValues } = useFormContext<Draft>();
  const { fields, append, insert, remove } = useFieldArray({ control, name: 'documents', keyName: 'key' });
  const [removed, setRemoved] = useState<Removed>();
  const files = useFiles(append);
  const setFile = useFileOf();
  const add = (document: DraftDocument) => append(document, { focusName: `documents.${getValues('documents').length}.title` });
  return {
    rows: fields,
    removed,
    ...files,
    addBlank: () => add(newDocument()),
    addFor: (criterion: CriterionId) => add(documentFor(criterion, suggestedKind(criterion, answers))),
    removeAt: (index: number) => {
      const document = getValues('documents')[index];
      if (document === undefined) return;
      setRemoved({ kind: 'document', index, document });
      remove(index);
    },
    detach: (document: DraftDocument) => {
      setRemoved({ kind: 'file', documentId: document.id, facts: document });
      setFile(document.id, noFile);
    },
    undo: () => {
      setRemoved(undefined);
      if (removed?.kind === 'file') setFile(removed.documentId, removed.facts);
      // the form's own undo may have put it back before
      if (removed?.kind !== 'document' || getValues('documents').some(({ id }) => id === removed.document.id)) return;
      insert(removed.index, removed.document, { focusName: `documents.${removed.index}.title` });
    },
  };
}

/** Sets the file of the document with an identifier, wherever it stands by now; its title too where it had none. */
function useFileOf() {
  const { getValues, setValue } = useFormContext<Draft>();
  return (id: string, { attachmentId, fileName, mediaType, byteLength }: FileFacts) => {
    const documents = getValues('documents');
    const index = documents.findIndex((document) => document.id === id);
    const document = documents[index];
    if (document === undefined) return;
    const title = document.title.trim() === '' ? titleOfFile(fileName) : document.title;
    setValue(`documents.${index}`, { ...document, title, attachmentId, fileName, mediaType, byteLength }, { shouldDirty: true });
  };
}

type Append = (document: DraftDocument, options: { readonly shouldFocus: boolean }) => void;

/** Files that come in: the first may be for a document that is there, each other makes its own. */
function useFiles(append: Append) {
  const store = useAttachments();
  const { getValues } = useFormContext<Draft>();
  const setFile = useFileOf();
  const [report, setReport] = useState<FileReport>({ added: 0, refused: [] });
  /** `replaced` is the document that the file is for, whose own file does not count. */
  const attach = (file: File, replaced?: string) => {
    const others = getValues('documents').filter(({ id, attachmentId }) => attachmentId !== '' && id !== replaced);
    return attachFile(file, store, others.length);
  };

  const addFiles = async (files: readonly File[]) => {
    const refused: Refusal[] = [];
    for (const file of files) {
      const attached = await attach(file);
      if (attached.ok) append(newDocument({ ...attached.facts, title: titleOfFile(file.name) }), { shouldFocus: false });
      else refused.push(attached.refusal);
    }
    setReport({ added: files.length - refused.length, refused });
  };
  /** The first file for that document, the others as documents of their own; the refusal of the first, if any. */
  const attachTo = async (id: string, [file, ...others]: readonly File[]): Promise<Refusal | undefined> => {
    if (file === undefined) return undefined;
    const attached = await attach(file, id);
    if (attached.ok) setFile(id, attached.facts);
    if (others.length > 0) await addFiles(others);
    return attached.ok ? undefined : attached.refusal;
  };
  return { report, addFiles, attachTo };
}
