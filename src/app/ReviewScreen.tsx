import { useDesk } from '../desk/desk-context.ts';
import { reviewKind } from '../request/kinds.ts';
import { readReviewCase } from '../review/case/review-case.ts';
import { CaseReview } from '../review/screen/CaseReview.tsx';
import { exportReview } from '../review/screen/export-review.ts';
import { CaseNotice, ReadingNotice } from './CaseNotice.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { saveWords } from './save-words.ts';
import { useEditing } from './use-editing.ts';

const reviewCase = { kind: reviewKind, read: readReviewCase } as const;

/** One request under review, as it is kept on this desk. */
export function ReviewScreen({ id }: { readonly id: string }) {
  const desk = useDesk();
  const { opening, saveState } = useEditing(desk, id, reviewCase);
  if (opening.kind !== 'open') return <CaseNotice kind={opening.kind} backTo="/review" />;
  const { editing, content, access, version } = opening;
  const download = (unsaved: unknown) => {
    const reviewed = readReviewCase(unsaved);
    if (reviewed !== undefined) void exportReview(reviewed, id, desk);
  };
  return (
    <CaseReview
      key={version}
      desk={desk}
      id={id}
      stored={content}
      isReading={access === 'reading'}
      save={(next) => editing.save(next)}
      saved={saveWords(saveState, desk.isInMemory)}
      notice={
        <>
          <SaveTrouble state={saveState} editing={editing} download={download} />
          {access === 'reading' && <ReadingNotice editing={editing} />}
        </>
      }
    />
  );
}
