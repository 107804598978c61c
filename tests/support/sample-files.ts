import { PDFDocument } from 'pdfkit';

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/**
 * A PDF as some program writes it: uncompressed unless told, so that a test can read and damage it;
 * of one date, so that it is the same bytes each time.
 */
async function samplePdf(draw: (pdf: InstanceType<typeof PDFDocument>) => void, options: PdfOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ compress: false, size: 'LETTER', info: { CreationDate: new Date('2026-09-01T00:00:00Z') }, ...options });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Pages that say which page they are, in a font that the file does not carry. */
export const textPdf = (pages: number, options: PdfOptions = {}): Promise<Buffer> =>
  samplePdf((pdf) => {
    for (let number = 1; number <= pages; number += 1) {
      if (number > 1) pdf.addPage();
      pdf.fontSize(24).text(`Example report, sheet ${number}`);
    }
  }, options);

/** A PDF whose only page is one picture, given by the picture's dictionary entries and its data. */
export function picturePdf(entries: string, data: Buffer): Buffer {
  const content = 'q 612 0 0 792 0 0 cm /Im0 Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image ${entries} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`,
  ];
  const parts = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const header = '%PDF-1.7\n';
  const offsets = parts.map((_, index) => header.length + parts.slice(0, index).join('').length);
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${offsets.map(entry).join('')}`;
  const start = header.length + parts.join('').length;
  const trailer = `trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(header + parts.join('') + table + trailer, 'latin1');
}

/** 64 by 64 pixels as a fax machine sends them (ITU T.6): each row is like the white one before it, one bit a row; and an end mark. */
const faxRows = Buffer.from([...Array.from({ length: 8 }, () => 0xff), 0x00, 0x10, 0x01]);

/** A fax of one sheet; "white" is read as black, so that a page that was drawn differs from one that was not. */
export const faxPdf = (): Buffer =>
  picturePdf(
    '/Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode ' +
      '/DecodeParms << /K -1 /Columns 64 /Rows 64 /BlackIs1 true >>',
    faxRows,
  );
