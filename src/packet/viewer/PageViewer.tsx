import { lazy, Suspense } from 'react';
import type { Bytes } from '../../request/vault/bytes.ts';
import { PictureView } from './PictureView.tsx';
import { ViewNote } from './ViewNote.tsx';
import type { ViewedFile } from './viewed-file.ts';
import './viewer.css';

interface PageViewerProps extends ViewedFile<Bytes | Blob> {
  readonly mediaType: string;
}

/** pdf.js is large, and comes when the first PDF is looked at. */
const PdfView = lazy(() =>
  import('./PdfView.tsx').then(
    (module) => ({ default: module.PdfView }),
    () => ({ default: () => <ViewNote fault="no-viewer" /> }),
  ),
);

/**
 * A file of the office, looked at page by page: PDF, PNG or JPEG. Give it the file as `key`, so that the next file begins at
 * its first page and at full width.
 *
 *     <PageViewer key={id} bytes={bytes} mediaType="application/pdf" title="MRD report" page={2} />
 */
export function PageViewer({ mediaType, ...file }: PageViewerProps) {
  return (
    <div className="viewer">
      <Suspense fallback={<ViewNote>Opening the file.</ViewNote>}>
        <ViewOf mediaType={mediaType} {...file} />
      </Suspense>
    </div>
  );
}

function ViewOf({ mediaType, bytes, ...file }: PageViewerProps) {
  if (mediaType === 'application/pdf') return <PdfView bytes={bytes} {...file} />;
  const isPicture = mediaType === 'image/png' || mediaType === 'image/jpeg';
  if (isPicture && !(bytes instanceof Blob)) return <PictureView mediaType={mediaType} bytes={bytes} {...file} />;
  return <ViewNote fault="other-kind" />;
}
