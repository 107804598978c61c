import { useCallback, useState } from 'react';
import { maxPicturePixels, pictureSize } from './picture-size.ts';
import { ViewerFrame } from './ViewerFrame.tsx';
import { ViewNote } from './ViewNote.tsx';
import type { ViewedFile } from './viewed-file.ts';

interface PictureViewProps extends ViewedFile {
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/** A scan or photo as the browser itself draws it. */
export function PictureView({ bytes, mediaType, title }: PictureViewProps) {
  const [isDamaged, setIsDamaged] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes, mediaType],
  );
  const size = pictureSize(bytes);
  if (size === undefined || isDamaged) return <ViewNote fault="damaged" />;
  if (size.width * size.height > maxPicturePixels) return <ViewNote fault="huge" />;
  return (
    <ViewerFrame title={title}>
      {({ width, zoom }) => (
        <img
          className="viewer-page"
          ref={show}
          width={Math.round(width * zoom)}
          alt={`The file of ${title}`}
          onError={() => setIsDamaged(true)}
        />
      )}
    </ViewerFrame>
  );
}
