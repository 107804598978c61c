import type { Bytes } from '../request/vault/bytes.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PageViewer } from './viewer/PageViewer.tsx';

interface FileDialogProps {
  readonly bytes: Bytes | Blob;
  readonly title: string;
  readonly onClose: () => void;
}

/** A PDF that was made here, page by page, as it will be saved. */
export function FileDialog({ bytes, title, onClose }: FileDialogProps) {
  return (
    <Dialog open title={title} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <PageViewer bytes={bytes} mediaType="application/pdf" title={title} />
    </Dialog>
  );
}
