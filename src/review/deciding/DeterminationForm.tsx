import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { approvedStart } from '../../request/approved-start.ts';
import type { Determination } from '../../request/determination.ts';
import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, type SummarizedError } from '../../ui/ErrorSummary.tsx';
import { InsetNote } from '../../ui/Note.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { type DeterminationDraft, emptyDetermination, type SignatureDraft } from './determination-draft.ts';
import { ReviewCourse } from './ReviewCourse.tsx';
import { readDetermination } from './read-determination.ts';
import { ReviewProvider, useReview } from './review-context.ts';
import type { ReviewFacts } from './review-facts.ts';
import { SignatureFields } from './SignatureFields.tsx';
import { labels, sentences } from './wording.ts';

interface DeterminationFormProps {
  readonly facts: ReviewFacts;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly hasPassphrase: boolean;
  /** what was typed before, and who gets it when the form is left */
  readonly kept?: Partial<DeterminationDraft> | undefined;
  readonly onLeave?: (draft: DeterminationDraft) => void;
  /**
   * Called with what a named person decided and signed; answers with what still keeps it from being issued. Nothing is called
   * while the last call is not answered.
   */
  readonly onSign: (determination: Determination, signature: SignatureDraft, coSign: boolean) => Promise<readonly SummarizedError[]>;
  /** what is to be seen above the decision: the advisories */
  readonly children?: ReactNode;
}

/**
 * Where a named person decides. Nothing is chosen beforehand, whatever the findings recommend; everything is checked when it is
 * signed and not before.
 */
export function DeterminationForm({ facts, today, hasPassphrase, kept, onLeave, onSign, children }: DeterminationFormProps) {
  const form = useForm<DeterminationDraft>({ defaultValues: { ...emptyDetermination(facts, today, Date.now()), ...kept } });
  const leave = useEffectEvent(() => onLeave?.({ ...form.getValues(), proof: '', confirmed: false }));
  useEffect(() => () => leave(), []);
  const [check, setCheck] = useState<{ readonly attempt: number; readonly errors: readonly SummarizedError[] }>({ attempt: 0, errors: [] });
  const isBusy = useRef(false);
  const submit = form.handleSubmit(async (draft) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const read = readDetermination(draft, facts, today);
    const errors = read.ok ? await onSign(read.determination, draft, draft.coSign) : read.errors;
    isBusy.current = false;
    setCheck(({ attempt }) => ({ attempt: attempt + 1, errors }));
  });
  return (
    <FormProvider {...form}>
      <ReviewProvider value={{ facts, today, hasPassphrase, errors: new Map(check.errors.map(({ id, message }) => [id, message])) }}>
        <form noValidate autoComplete="off" className="review-form" onSubmit={(event) => void submit(event)}>
          <ErrorSummary {...check} />
          {children}
          <InsetNote>{sentences.recommendation(facts.evaluation)}</InsetNote>
          <DecisionFields />
          <ReviewCourse />
          <DecidedOnField />
          <Checkbox label={labels.coSign} {...form.register('coSign')} />
          <SignatureFields />
          <div className="ui-actions">
            <Button type="submit" look="primary">
              {labels.confirm}
            </Button>
          </div>
        </form>
      </ReviewProvider>
    </FormProvider>
  );
}

/** The first day of an approval follows the day of the decision until it was typed itself. */
function DecidedOnField() {
  const { register, control, getValues, setValue } = useFormContext<DeterminationDraft>();
  const { facts, today, errors } = useReview();
  const reading = nearDates(today);
  const follow = () => {
    const decidedOn = parsePlainDate(getValues('decidedOn'), reading);
    if ('date' in decidedOn && !getValues('startIsTyped')) setValue('startsOn', approvedStart(decidedOn.date, facts.request));
  };
  return (
    <DateField
      label={labels.decidedOn}
      reading={reading}
      current={useWatch({ control, name: 'decidedOn' })}
      error={errors.get('decidedOn')}
      {...register('decidedOn', { onChange: follow })}
    />
  );
}
