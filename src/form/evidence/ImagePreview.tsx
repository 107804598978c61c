import { useCallback, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface ImagePreviewProps {
  readonly title: string;
  readonly image: Blob;
  readonly onClose: () => void;
}

/** An attached image in a dialog, as large as the window lets it be. */
export function ImagePreview({ title, image, onClose }: ImagePreviewProps) {
  const [isDamaged, setIsDamaged] = useState(false);
  const show = useCallback(
    (element: HTMLImageElement) => {
      const url = URL.createObjectURL(image);
      element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [image],
  );
  return (
    <Dialog open title={title} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {isDamaged ? (
        <p>This image is damaged and cannot be shown. Save it again, and attach the new file.</p>
      ) : (
        <img className="evidence-image" ref={show} alt={`The file of ${title}`} onError={() => setIsDamaged(true)} />
      )}
    </Dialog>
  );
}
