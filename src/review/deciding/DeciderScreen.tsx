import { useMemo } from 'react';
import type { Determination } from '../../request/determination.ts';
import { Button } from '../../ui/Button.tsx';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import { InsetNote } from '../../ui/Note.tsx';
import { awaitingSignature, decided } from '../case/acts.ts';
import { isClosed } from '../case/review-case.ts';
import { progressOf } from '../case/verdicts.ts';
import { OutcomeView } from '../screen/OutcomeView.tsx';
import { useReviewing } from '../screen/reviewing.ts';
import type { View } from '../screen/views.ts';
import { AdvisoryChecks } from './AdvisoryChecks.tsx';
import { CoSignForm } from './CoSignForm.tsx';
import { DeterminationForm } from './DeterminationForm.tsx';
import type { SignatureDraft } from './determination-draft.ts';
import { InternalNote } from './InternalNote.tsx';
import { completed, issue, lackingWords } from './issue.ts';
import { PeerToPeer } from './PeerToPeer.tsx';
import { reviewFactsOf } from './review-facts.ts';
import { proofFault, signatoryOf, signedBy } from './signing.ts';
import { usePassphrase } from './use-passphrase.ts';

/** Where the case is decided: advisories, talks, the internal note, and the determination that is signed. */
export function DeciderScreen({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed, isReadOnly } = useReviewing();
  if (isReadOnly) return <ReadOnlyNote goTo={goTo} />;
  return (
    <>
      <h1>Determination</h1>
      {reviewed.correcting !== undefined && <InsetNote>This corrects the last determination: {reviewed.correcting}</InsetNote>}
      <OutcomeView />
      <div className="review-decide">
        {reviewed.awaiting === undefined ? (
          <Deciding goTo={goTo} />
        ) : (
          <CoSignForm determination={reviewed.awaiting.determination} goTo={goTo} />
        )}
        <aside aria-label="Beside the determination">
          <PeerToPeer />
          <InternalNote />
        </aside>
      </div>
    </>
  );
}

function ReadOnlyNote({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed } = useReviewing();
  return (
    <>
      <h1>Determination</h1>
      <p>
        {isClosed(reviewed)
          ? 'This case is decided and read only. A correction is a new determination with its reason: begin it beside the letters.'
          : 'Another tab has this case open: nothing can be changed here.'}
      </p>
      <Button onClick={() => goTo('letters')}>Go to the letters</Button>
    </>
  );
}

function Deciding({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed, plan, today, draft: kept } = useReviewing();
  const decisions = reviewed.decisions.length;
  const facts = useMemo(() => reviewFactsOf(reviewed, plan), [reviewed, plan]);
  const hasPassphrase = usePassphrase();
  const sign = useSigning(goTo);
  const { done, all } = progressOf(reviewed);
  return (
    <DeterminationForm
      facts={facts}
      today={today}
      hasPassphrase={hasPassphrase}
      kept={kept.current?.decisions === decisions ? kept.current.draft : undefined}
      onLeave={(draft) => {
        kept.current = { decisions, draft };
      }}
      onSign={sign}
    >
      {done < all && (
        <InsetNote>
          {all - done} of {all} criteria have no finding of yours: the office’s answers count for them.
        </InsetNote>
      )}
      <AdvisoryChecks advisories={facts.evaluation.advisories} />
    </DeterminationForm>
  );
}

/** Verifies the signature, makes the letters, and issues the determination or waits for a second signature. */
function useSigning(goTo: (view: View) => void) {
  const { desk, plan, reviewed, act, today } = useReviewing();
  return async (determination: Determination, signature: SignatureDraft, coSign: boolean): Promise<readonly SummarizedError[]> => {
    const fault = await proofFault(signature, desk);
    if (fault !== undefined) return [fault];
    const by = signedBy(signatoryOf(signature, plan.desk), desk);
    const whole = completed(determination, reviewed, plan);
    const issued = await issue(whole, { reviewed, plan, at: Date.now(), today });
    if (!issued.ok) return lackingWords(issued.faults).map((message) => ({ id: 'decision', message }));
    if (coSign) act((before, actor) => awaitingSignature(before, whole, { ...actor, by }));
    else {
      act((before, actor) => decided(before, issued.decision, issued.pend, { ...actor, by }));
      goTo('letters');
    }
    return [];
  };
}
