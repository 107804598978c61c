import type { DraftDocument } from '../../request/draft.ts';
import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import type { Live } from '../live.ts';

/** What holds the evidence step up: a document without a title, a date that cannot be read. The ids are the fields'. */
export function evidenceFaults({ draft, today }: Pick<Live, 'draft' | 'today'>): readonly SummarizedError[] {
  const isOnly = draft.documents.length === 1;
  return draft.documents.flatMap((document, index) => {
    const which = isOnly ? 'the document' : `document ${index + 1}`;
    return faultsOf(document, which, today).map(({ field, message }) => ({ id: `documents.${index}.${field}`, message }));
  });
}

interface DocumentFault {
  readonly field: 'title' | 'date';
  readonly message: string;
}

function faultsOf({ title, date }: DraftDocument, which: string, today: string): readonly DocumentFault[] {
  const faults: DocumentFault[] = [];
  if (title.trim() === '') faults.push({ field: 'title', message: `Give ${which} a title` });
  const read = date.trim() === '' ? undefined : parsePlainDate(date, nearDates(today));
  if (read !== undefined && 'error' in read) faults.push({ field: 'date', message: read.error });
  return faults;
}
