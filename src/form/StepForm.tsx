import { type FocusEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { DropNotice } from '../ui/DropNotice.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/ErrorSummary.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { useEnterAtRest, useNumberKeys } from '../ui/shortcuts.ts';
import { ErrorsProvider } from './fields/errors.ts';
import { useFormLinks } from './form-links.ts';
import { LandOn } from './LandOn.tsx';
import { type Live, useLive } from './live.ts';
import { StepBody } from './StepBody.tsx';
import type { StepKey } from './step-keys.ts';
import { faultsOfStep, isDone } from './step-state.ts';
import { stepNames, stepsFor } from './steps.ts';

interface StepFormProps {
  readonly step: StepKey;
  readonly goTo: (step: StepKey) => void;
  readonly finish: (live: Live) => ReactNode;
  /** whether Continue leads back to the check page */
  readonly isChange: boolean;
  readonly readOnly: boolean;
  /** the field that the focus goes to at first; the heading takes it without */
  readonly landOn: string | undefined;
  /** called with the name of the field that got the focus; empty where it has none */
  readonly onFocusField: (field: string) => void;
}

/** One step: checked on Continue and not before; only what cannot be read or is impossible holds it up. */
export function StepForm({ step, goTo, finish, isChange, readOnly, landOn, onFocusField }: StepFormProps) {
  const live = useLive();
  const form = useRef<HTMLFormElement>(null);
  const [check, setCheck] = useState<{ readonly attempt: number; readonly errors: readonly SummarizedError[] }>({ attempt: 0, errors: [] });
  const [landing] = useState(landOn);
  useNumberKeys(form);
  useEnterAtRest(() => form.current?.requestSubmit());
  const steps = stepsFor(live.reading.answers, live.isShown);
  const index = Math.max(0, steps.indexOf(step));
  const focused = (event: FocusEvent) => {
    const field = fieldOf(event);
    if (field !== undefined) onFocusField(field);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const errors = faultsOfStep(step, live);
    setCheck({ attempt: check.attempt + 1, errors });
    const next = isChange ? 'check' : steps[index + 1];
    if (errors.length === 0 && next !== undefined) goTo(next);
  };
  return (
    <ErrorsProvider value={new Map(check.errors.map(({ id, message }) => [id, message]))}>
      <form ref={form} noValidate autoComplete="off" onSubmit={submit} onFocus={focused}>
        {!readOnly && <Progress steps={steps} current={index} />}
        <ErrorSummary {...check} />
        <StepHeading takesFocus={landing === undefined}>{stepNames[step]}</StepHeading>
        <StepBody step={step} readOnly={readOnly}>
          {landing !== undefined && <LandOn form={form} field={landing} />}
        </StepBody>
        {step !== 'evidence' && <DropNotice>Nothing was attached. Files of a request are attached in its step Evidence.</DropNotice>}
        {step === 'check' ? finish(live) : <StepActions back={steps[index - 1]} goTo={goTo} />}
      </form>
    </ErrorsProvider>
  );
}

/** The name of the field that got the focus, empty for the heading; buttons and links leave the place where it was. */
function fieldOf({ target }: FocusEvent): string | undefined {
  return target.tagName === 'H1' ? '' : (target.getAttribute('name') ?? undefined);
}

function Progress({ steps, current }: { readonly steps: readonly StepKey[]; readonly current: number }) {
  const live = useLive();
  const links = useFormLinks();
  const shown = steps.map((step) => ({
    name: stepNames[step],
    href: links.toStep(step),
    state: isDone(step, live) ? ('done' as const) : ('open' as const),
  }));
  return <ProgressLine steps={shown} current={current} />;
}

function StepActions({ back, goTo }: { readonly back: StepKey | undefined; readonly goTo: (step: StepKey) => void }) {
  return (
    <div className="ui-actions">
      {back !== undefined && <Button onClick={() => goTo(back)}>Back</Button>}
      <Button type="submit" look="primary">
        Continue
      </Button>
    </div>
  );
}
