import type { DraftDocument } from '../../request/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { WarningNote } from '../../ui/Note.tsx';

interface MissingFileProps {
  readonly document: DraftDocument;
  /** how the document is called beside its title: "document 2" */
  readonly which: string;
  readonly onDetach: () => void;
}

/** A document of an imported request names a file that did not come with it. */
export function MissingFile({ document, which, onDetach }: MissingFileProps) {
  return (
    <WarningNote>
      The file <span className="evidence-file-name">{document.fileName || 'of this document'}</span> is missing: it did not come with the
      request. Get it from who sent the request and choose it below. The title, the date and what it supports stay.
      <br />
      <Button look="quiet" onClick={onDetach}>
        Count {which} as sent by fax
      </Button>
    </WarningNote>
  );
}
