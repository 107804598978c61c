/** Why a file, or a page of it, cannot be shown. */
export type ViewFault = 'damaged' | 'locked' | 'slow' | 'huge' | 'other-kind' | 'no-viewer' | 'page-damaged';

/** What is wrong, and what to do about it. No sentence names the file. */
export const viewFaults: Readonly<Record<ViewFault, string>> = {
  damaged: 'This file is damaged and cannot be shown. Save or scan the document again, and attach the new file.',
  locked:
    'This PDF is protected by a password and cannot be shown here. Making a packet asks for the password; or print it to a new PDF, and attach that one.',
  slow: 'This file takes too long to show. Save a copy to look at it, or scan the document again at 200 dpi.',
  huge: 'This picture has too many pixels to show. Save a copy to look at it, or scan the document again at 200 dpi.',
  'other-kind': 'This kind of file cannot be shown. Save a copy to look at it.',
  'no-viewer': 'The viewer did not load. Load the page again, or save a copy of the file to look at it.',
  'page-damaged': 'This page is damaged and cannot be shown. Scan it again, and attach the new file.',
};
