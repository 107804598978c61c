import { type ReactNode, Suspense, useState } from 'react';
import { sizeInWords } from '../../request/attachments.ts';
import type { DraftDocument } from '../../request/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/download.ts';
import { later } from '../../ui/later.ts';
import { useAttachments } from './attachment-store.ts';

interface AttachedFileProps {
  readonly document: DraftDocument;
  /** how the document is called beside its title: "document 2" */
  readonly which: string;
  readonly onDetach: () => void;
}

const FilePreview = later(() => import('./FilePreview.tsx').then((module) => module.FilePreview));

const types: ReadonlyMap<string, { readonly name: string; readonly ending: string }> = new Map([
  ['application/pdf', { name: 'PDF', ending: 'pdf' }],
  ['image/png', { name: 'PNG', ending: 'png' }],
  ['image/jpeg', { name: 'JPEG', ending: 'jpg' }],
]);
/** of an imported request, whose words about its files are not believed */
const otherType = { name: 'File', ending: 'bin' };

/** The file of a document: what it is, a look at it, a copy of it. */
export function AttachedFile({ document, which, onDetach }: AttachedFileProps) {
  const store = useAttachments();
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState<Uint8Array<ArrayBuffer>>();
  const known = types.get(document.mediaType);
  const type = known ?? otherType;
  const withFile = async (use: (content: Blob) => void) => {
    const content = await store.get(document.attachmentId);
    if (content === undefined) setNote('The file is not stored here. Remove it, and attach it again.');
    else use(content);
  };
  const view = (content: Blob) => void content.arrayBuffer().then((bytes) => setSeen(new Uint8Array(bytes)));
  const save = (content: Blob) => {
    saveFile(content, `${which.replace(' ', '-')}.${type.ending}`, document.mediaType);
    setNote('The copy is saved without encryption. Delete it when it is no longer needed.');
  };
  return (
    <div className="evidence-file">
      <p>
        <span className="evidence-file-name">{document.fileName}</span>{' '}
        <span className="ui-muted">
          {type.name}, {sizeInWords(document.byteLength)}
        </span>
      </p>
      <div className="evidence-file-actions">
        {known !== undefined && (
          <Action which={which} onClick={() => void withFile(view)}>
            View
          </Action>
        )}
        <Action which={which} onClick={() => void withFile(save)}>
          Save a copy
        </Action>
        <Action which={which} onClick={onDetach}>
          Remove the file
        </Action>
      </div>
      <p className="ui-muted" role="status">
        {note}
      </p>
      {seen && (
        <Suspense>
          <FilePreview
            title={document.title || document.fileName}
            bytes={seen}
            mediaType={document.mediaType}
            onClose={() => setSeen(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ActionProps {
  readonly which: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Action({ which, onClick, children }: ActionProps) {
  return (
    <Button look="quiet" onClick={onClick}>
      {children} <span className="ui-hidden">of {which}</span>
    </Button>
  );
}
