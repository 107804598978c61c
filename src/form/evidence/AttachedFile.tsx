import { type ReactNode, useState } from 'react';
import { sizeInWords } from '../../request/attachments.ts';
import type { DraftDocument } from '../../request/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/download.ts';
import { useAttachments } from './attachment-store.ts';
import { ImagePreview } from './ImagePreview.tsx';

interface AttachedFileProps {
  readonly document: DraftDocument;
  /** how the document is called beside its title: "document 2" */
  readonly which: string;
  readonly onDetach: () => void;
}

const types: ReadonlyMap<string, { readonly name: string; readonly ending: string; readonly isImage: boolean }> = new Map([
  ['application/pdf', { name: 'PDF', ending: 'pdf', isImage: false }],
  ['image/png', { name: 'PNG', ending: 'png', isImage: true }],
  ['image/jpeg', { name: 'JPEG', ending: 'jpg', isImage: true }],
]);
/** of an imported request, whose words about its files are not believed */
const otherType = { name: 'File', ending: 'bin', isImage: false };

/** The file of a document: what it is, a look at it, a copy of it. */
export function AttachedFile({ document, which, onDetach }: AttachedFileProps) {
  const store = useAttachments();
  const [note, setNote] = useState('');
  const [image, setImage] = useState<Blob>();
  const type = types.get(document.mediaType) ?? otherType;
  const withFile = async (use: (content: Blob) => void) => {
    const content = await store.get(document.attachmentId);
    if (content === undefined) setNote('The file is not stored here. Remove it, and attach it again.');
    else use(content);
  };
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
        {type.isImage && (
          <Action which={which} onClick={() => void withFile(setImage)}>
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
      {image && <ImagePreview title={document.title || document.fileName} image={image} onClose={() => setImage(undefined)} />}
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
