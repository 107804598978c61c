import { useQuery } from '@tanstack/react-query';
import { Suspense, useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.ts';
import { currentOf } from '../case/review-case.ts';
import { useReviewing } from './reviewing.ts';

const PageViewer = later(() => import('../../packet/viewer/PageViewer.tsx').then((module) => module.PageViewer));

/** The document that is looked at: by the name that the request has for its file. */
export interface Shown {
  readonly from: string;
  readonly title: string;
}

interface DocumentPaneProps {
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown) => void;
  /** goes back to the criterion that the document was looked at for */
  readonly onBack: () => void;
}

/** On a narrow screen the document stands below the criteria: whoever asks for it is brought to it. Beside them nothing moves. */
function useBroughtToIt(shown: Shown | undefined) {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that a document is asked for, the same one too
  useLayoutEffect(() => {
    const element = title.current;
    if (element === null || element.getBoundingClientRect().top < window.innerHeight / 2) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView?.();
  }, [shown]);
  return title;
}

/** The documents of the submission, and the one that is looked at, beside the criteria. */
export function DocumentPane({ shown, onShow, onBack }: DocumentPaneProps) {
  const { reviewed } = useReviewing();
  const { attachments, request } = currentOf(reviewed);
  const title = useBroughtToIt(shown);
  const titleOf = (from: string, name: string) => {
    const index = (request.documents ?? []).findIndex((document) => document['attachmentId'] === from);
    return index === -1 ? name : `Exhibit ${index + 1}: ${request.documents?.[index]?.title ?? name}`;
  };
  return (
    <section className="review-pane" aria-label="Documents">
      {attachments.length === 0 && <p className="ui-muted">No file came with this submission.</p>}
      {attachments.length > 0 && shown === undefined && (
        <>
          <p className="ui-muted">Choose a document to look at it here.</p>
          <ul className="review-documents">
            {attachments.map(({ from, name }) => (
              <li key={from}>
                <button type="button" className="review-link" onClick={() => onShow({ from, title: titleOf(from, name) })}>
                  {titleOf(from, name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown !== undefined && (
        <>
          <h2 className="review-pane-title" tabIndex={-1} ref={title}>
            {shown.title}
          </h2>
          <ShownDocument key={shown.from} {...shown} />
          <div className="review-pane-back">
            <Button onClick={onBack}>Back to the criterion</Button>
          </div>
        </>
      )}
    </section>
  );
}

function ShownDocument({ from, title }: Shown) {
  const { desk, id, reviewed } = useReviewing();
  const file = currentOf(reviewed).attachments.find((attachment) => attachment.from === from);
  const { data: read } = useQuery({
    queryKey: ['desk', desk.id, 'review-file', id, file?.id ?? ''],
    queryFn: async () => (file === undefined ? { kind: 'absent' as const } : desk.getAttachment(id, file.id)),
    networkMode: 'always',
    gcTime: 0,
  });
  if (file === undefined) return <p>The file of {title} did not come with this submission.</p>;
  if (read === undefined) return <p role="status">Opening {title}</p>;
  if (read.kind !== 'found') return <p>{title} cannot be opened on this desk.</p>;
  return (
    <Suspense fallback={<p role="status">Opening {title}</p>}>
      <PageViewer bytes={read.content} mediaType={file.mediaType} title={title} />
    </Suspense>
  );
}
