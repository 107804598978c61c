import { type ReactNode, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { summarySentence } from '../policy-view/summary.ts';
import type { Draft } from '../request/draft.ts';
import { TwoColumn } from '../ui/TwoColumn.tsx';
import { CriteriaPanel } from './CriteriaPanel.tsx';
import { type Live, LiveProvider } from './live.ts';
import { useLiveDraft } from './live-draft.ts';
import { StepForm } from './StepForm.tsx';
import type { StepKey } from './step-keys.ts';
import './form.css';

interface RequestFormProps {
  /** the draft to begin with; later changes come through `onChange` */
  readonly draft: Draft;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly step: StepKey;
  /** the field of that step to begin at, as it was left; `undefined` begins at the heading */
  readonly landOn: string | undefined;
  /** called with the name of the field that got the focus; empty where it has none */
  readonly onFocusField: (field: string) => void;
  /** whether the step was come to from the check page, to change an answer */
  readonly isChange: boolean;
  /** a request that can only be looked at shows its check page, without links to change it */
  readonly readOnly: boolean;
  /** called with the whole draft at each change of any field */
  readonly onChange: (draft: Draft) => void;
  readonly goTo: (step: StepKey) => void;
  /** the line above the form: which request it is, whether it is saved, and undo */
  readonly topBar: (live: Live, undo: (() => void) | undefined) => ReactNode;
  /** above the step: why it is read only, say */
  readonly notice: ReactNode;
  /** what the check page offers once everything was looked at: the signature, the letter, the download */
  readonly finish: (live: Live) => ReactNode;
}

/** The guided form: one step at a time, the policy beside it. Nothing is judged here that the criteria do not judge. */
export function RequestForm({ draft, today, onChange, topBar, notice, landOn, onFocusField, ...shown }: RequestFormProps) {
  const [landing, setLanding] = useState(landOn);
  const form = useForm<Draft>({ defaultValues: structuredClone(draft) });
  const { live, undo } = useLiveDraft(form, draft, today, onChange);
  const focused = (field: string) => {
    setLanding(undefined);
    onFocusField(field);
  };
  return (
    <FormProvider {...form}>
      <LiveProvider value={live}>
        {topBar(live, undo)}
        <TwoColumn asideTitle="Criteria" sentence={summarySentence(live.evaluation, live.asked)} aside={<CriteriaPanel />}>
          {notice}
          <StepForm key={shown.step} landOn={landing} onFocusField={focused} {...shown} />
        </TwoColumn>
      </LiveProvider>
    </FormProvider>
  );
}
