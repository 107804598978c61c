import { lazy, Suspense } from 'react';
import { PictureView } from './PictureView.tsx';
import { ViewNote } from './ViewNote.tsx';
import type { ViewedFile } from './viewed-file.ts';
import './viewer.css';

interface PageViewerProps extends ViewedFile {
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

function ViewOf({ mediaType, ...file }: PageViewerProps) {
  if (mediaType === 'application/pdf') return <PdfView {...file} />;
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return <PictureView mediaType={mediaType} {...file} />;
  return <ViewNote fault="other-kind" />;
}
