import { useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Determination } from '../../request/determination.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type SummarizedError } from '../../ui/ErrorSummary.tsx';
import { InsetNote } from '../../ui/Note.tsx';
import { awaitingNoMore, decided } from '../case/acts.ts';
import { useReviewing } from '../screen/reviewing.ts';
import type { View } from '../screen/views.ts';
import { type SignatureDraft, unsigned } from './determination-draft.ts';
import { issue, lackingWords } from './issue.ts';
import { ReviewProvider } from './review-context.ts';
import { reviewFactsOf } from './review-facts.ts';
import { SignatureFields } from './SignatureFields.tsx';
import { proofFault, signatoryOf, signatureFaults, signedBy } from './signing.ts';
import { usePassphrase } from './use-passphrase.ts';
import { decisionWords, faults } from './wording.ts';

interface CoSignFormProps {
  readonly determination: Determination;
  readonly goTo: (view: View) => void;
}

/** A second person signs what the first one decided; only then is it issued. */
export function CoSignForm({ determination, goTo }: CoSignFormProps) {
  const { reviewed, plan, act, today } = useReviewing();
  const facts = useMemo(() => reviewFactsOf(reviewed, plan), [reviewed, plan]);
  const hasPassphrase = usePassphrase();
  const form = useForm<SignatureDraft>({ defaultValues: unsigned });
  const [check, setCheck] = useState<{ readonly attempt: number; readonly errors: readonly SummarizedError[] }>({ attempt: 0, errors: [] });
  const sign = useCoSigning(determination, goTo);
  const isBusy = useRef(false);
  const submit = form.handleSubmit(async (draft) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const errors = await sign(draft);
    isBusy.current = false;
    setCheck(({ attempt }) => ({ attempt: attempt + 1, errors }));
  });
  const { decidedBy, decision } = determination;
  return (
    <FormProvider {...form}>
      <ReviewProvider value={{ facts, today, hasPassphrase, errors: new Map(check.errors.map(({ id, message }) => [id, message])) }}>
        <form noValidate autoComplete="off" className="review-form" onSubmit={(event) => void submit(event)}>
          <ErrorSummary {...check} />
          <InsetNote>
            {decidedBy.name} ({decidedBy.role}) has decided to {decisionWords[decision]}, and asks for a co-signature. It is issued once a
            second person has signed.
          </InsetNote>
          <SignatureFields />
          <div className="ui-actions">
            <Button type="submit" look="primary">
              Co-sign and issue
            </Button>
            <Button onClick={() => act((before, actor) => awaitingNoMore(before, actor))}>Take the determination back</Button>
          </div>
        </form>
      </ReviewProvider>
    </FormProvider>
  );
}

function useCoSigning(determination: Determination, goTo: (view: View) => void) {
  const { desk, plan, reviewed, act, today } = useReviewing();
  return async (draft: SignatureDraft): Promise<readonly SummarizedError[]> => {
    const lacking = signatureFaults(draft, determination.decision, plan.desk);
    if (lacking.length > 0) return lacking;
    const coSignedBy = signatoryOf(draft, plan.desk);
    if (coSignedBy.name.toLowerCase() === determination.decidedBy.name.toLowerCase()) return [{ id: 'name', message: faults.sameSigner }];
    const fault = await proofFault(draft, desk);
    if (fault !== undefined) return [fault];
    const issued = await issue({ ...determination, coSignedBy }, { reviewed, plan, at: Date.now(), today });
    if (!issued.ok) return lackingWords(issued.faults).map((message) => ({ id: 'name', message }));
    act((before, actor) => decided(before, issued.decision, issued.pend, { ...actor, by: signedBy(coSignedBy, desk) }));
    goTo('letters');
    return [];
  };
}
