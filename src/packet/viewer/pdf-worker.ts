// The worker in which pdf.js reads PDF files: an entry of our own, so that its name is known to the policy of worker URLs.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
