/** Why a file's pages are not behind its sheet, or not as they should be. Each is said on the sheet and on the screen. */
export type Trouble =
  | 'missing'
  | 'left-out'
  | 'locked'
  | 'damaged'
  | 'repaired'
  | 'too-much'
  | 'too-many-pages'
  | 'too-many-pixels'
  | 'empty'
  | 'other-kind'
  | 'form'
  | 'notes'
  | 'page';

/** What happened, and what to do about it. */
export const troubleSentences: Readonly<Record<Trouble, string>> = {
  missing: 'The file is not on this desk any more. Attach it again, or send it another way.',
  'left-out': 'The packet would become too large: this file is not in it. Send it another way.',
  locked: 'The PDF is protected by a password: its pages are not shown here, and the file is attached as it is.',
  damaged: 'The file is damaged: it cannot be shown here, and is attached as it is. Save or scan the document again.',
  repaired:
    'The file is damaged: its pages are shown as far as they can be read, and it is attached as it is. Save or scan the document again.',
  'too-much': 'The file unpacks to more than can be shown: it is attached as it is. Print or scan the document to a new PDF.',
  'too-many-pages':
    'The packet would have too many pages with this file, or become too large: it is attached as it is, and its pages are not shown here.',
  'too-many-pixels': 'The picture has too many pixels to show: it is attached as it is. Scan the document again at 200 dpi.',
  empty: 'The PDF has no pages. It is attached as it is.',
  'other-kind': 'This kind of file cannot be shown. It is attached as it is.',
  form: 'Some filled-in fields of this form may not be shown here; the attached file has them. Print the form to a new PDF to show them.',
  notes:
    'Some notes or marks on its pages may not be shown here; the attached file has them. Print the document to a new PDF to show them.',
  page: 'Not every page of this file can be shown here; the attached file has them all.',
};
