import { PageViewer } from '../../packet/viewer/PageViewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface FilePreviewProps {
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly onClose: () => void;
}

/** An attached file in a dialog, as large as the window lets it be. */
export function FilePreview({ title, bytes, mediaType, onClose }: FilePreviewProps) {
  return (
    <Dialog open title={title} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <PageViewer bytes={bytes} mediaType={mediaType} title={title} />
    </Dialog>
  );
}
