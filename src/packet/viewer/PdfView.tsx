import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { Bytes } from '../../request/vault/bytes.ts';
import { drawPage } from './draw-page.ts';
import type { ViewFault } from './faults.ts';
import { type OpenedPdf, openPdf, patienceMs, within } from './open-pdf.ts';
import { ViewerFrame } from './ViewerFrame.tsx';
import { ViewNote } from './ViewNote.tsx';
import type { ViewedFile } from './viewed-file.ts';

/** A PDF, opened while it is shown. */
export function PdfView({ bytes, title, page }: ViewedFile<Bytes | Blob>) {
  const opened = useOpenPdf(bytes);
  if (opened === undefined) return <ViewNote>Opening the file.</ViewNote>;
  if (opened.kind === 'fault') return <ViewNote fault={opened.fault} />;
  return <PdfPages pdf={opened.pdf} title={title} firstPage={page ?? 1} />;
}

function useOpenPdf(bytes: Bytes | Blob): OpenedPdf | undefined {
  const [opened, setOpened] = useState<OpenedPdf>();
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(bytes);
    void opening.opened.then((result) => {
      if (!isGone) setOpened(result);
    });
    return () => {
      isGone = true;
      opening.close();
    };
  }, [bytes]);
  return opened;
}

interface PdfPagesProps {
  readonly pdf: PDFDocumentProxy;
  readonly title: string;
  readonly firstPage: number;
}

function PdfPages({ pdf, title, firstPage }: PdfPagesProps) {
  const [number, setNumber] = useState(Math.min(Math.max(1, firstPage), pdf.numPages));
  return (
    <ViewerFrame title={title} pages={{ number, count: pdf.numPages, goTo: setNumber }}>
      {(frame) => <PdfPage pdf={pdf} number={number} title={title} {...frame} />}
    </ViewerFrame>
  );
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly title: string;
  readonly width: number;
  readonly zoom: number;
}

/** One page. The one before stays until this one is drawn, so that nothing flickers. */
function PdfPage({ pdf, number, title, width, zoom }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<ViewFault>();
  const name = `Page ${number} of ${title}`;
  useEffect(() => {
    let isGone = false;
    let cancel: () => void = () => undefined;
    const draw = async () => {
      const page = await within(patienceMs, pdf.getPage(number));
      if (isGone || page === 'late') return page;
      const drawing = drawPage(page, { width, zoom, name });
      cancel = drawing.cancel;
      return drawing.done;
    };
    const show = (fresh: HTMLElement | undefined, failed: ViewFault | undefined) => {
      if (isGone) return;
      place.current?.replaceChildren(...(fresh === undefined ? [] : [fresh]));
      setFault(failed);
    };
    draw().then(
      (drawn) => (drawn === 'late' ? show(undefined, 'slow') : show('element' in drawn ? drawn.element : undefined, undefined)),
      () => show(undefined, 'page-damaged'),
    );
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, number, name, width, zoom]);
  return (
    <>
      {fault !== undefined && <ViewNote fault={fault} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a page of a file is no group of fields */}
      <div ref={place} role="group" aria-label={name} />
    </>
  );
}
