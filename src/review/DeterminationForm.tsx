import { type ReactNode, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { askedQuestions } from '../criteria/questions.ts';
import { summarySentence } from '../policy-view/summary.ts';
import { answersOf } from '../request/answers.ts';
import type { Determination } from '../request/determination.ts';
import type { PaRequest } from '../request/schema.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/ErrorSummary.tsx';
import { InsetNote } from '../ui/Note.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { DeciderFields } from './DeciderFields.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { ReviewCourse } from './ReviewCourse.tsx';
import { type DeterminationDraft, emptyDetermination, readDetermination } from './read-determination.ts';
import { ReviewProvider } from './review-context.ts';
import { reviewFactsOf } from './review-facts.ts';
import { labels, sentences } from './wording.ts';

interface DeterminationFormProps {
  /** as it was sent: without the answers that are not used */
  readonly request: PaRequest;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Called once with what a named person decided and confirmed; again only if something was changed since. */
  readonly onConfirm: (determination: Determination) => void;
  /** further buttons beside the one that confirms */
  readonly actions?: ReactNode;
}

/**
 * Where a named person decides. Nothing is chosen beforehand, whatever the evaluation says; everything is checked when it is
 * confirmed and not before.
 *
 *     <DeterminationForm request={request} today={today()} onConfirm={keep} />
 */
export function DeterminationForm({ request, today, onConfirm, actions }: DeterminationFormProps) {
  const facts = useMemo(() => reviewFactsOf(request), [request]);
  const summary = useMemo(() => summarySentence(facts.evaluation, askedQuestions(answersOf(request))), [facts, request]);
  const form = useForm<DeterminationDraft>({ defaultValues: emptyDetermination(facts, today) });
  const [check, setCheck] = useState<{ readonly attempt: number; readonly errors: readonly SummarizedError[] }>({ attempt: 0, errors: [] });
  const confirmed = useRef('');
  const submit = form.handleSubmit((draft) => {
    const read = readDetermination(draft, facts, today);
    setCheck({ attempt: check.attempt + 1, errors: read.ok ? [] : read.errors });
    const isNew = confirmed.current !== JSON.stringify(draft);
    if (!read.ok || !isNew) return;
    confirmed.current = JSON.stringify(draft);
    onConfirm(read.determination);
  });
  return (
    <FormProvider {...form}>
      <ReviewProvider value={{ facts, today, errors: new Map(check.errors.map(({ id, message }) => [id, message])) }}>
        <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
          <ErrorSummary {...check} />
          <StepHeading>{labels.heading}</StepHeading>
          <InsetNote>{sentences.evaluation(summary)}</InsetNote>
          <DecisionFields />
          <ReviewCourse />
          <DeciderFields />
          <div className="ui-actions">
            <Button type="submit" look="primary">
              {labels.confirm}
            </Button>
            {actions}
          </div>
        </form>
      </ReviewProvider>
    </FormProvider>
  );
}
