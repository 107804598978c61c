import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type AttachmentStore, AttachmentsProvider } from '../../src/form/evidence/attachment-store.ts';
import { ErrorsProvider } from '../../src/form/fields/errors.ts';
import { LiveProvider } from '../../src/form/live.ts';
import { useLiveDraft } from '../../src/form/live-draft.ts';
import { type Draft, emptyDraft } from '../../src/request/draft.ts';

export const today = '2026-03-01';

interface FormHarnessProps {
  readonly draft: Draft;
  readonly attachments: AttachmentStore;
  readonly onChange?: (draft: Draft) => void;
  /** what the last check found, by field id */
  readonly errors?: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

/** A part of the form with everything around it that it reads: the draft, what it means, and the store of its files. */
export function FormHarness({ draft, attachments, onChange = () => undefined, errors = new Map(), children }: FormHarnessProps) {
  const form = useForm<Draft>({ defaultValues: structuredClone(draft) });
  const { live, undo } = useLiveDraft(form, draft, today, onChange);
  return (
    <FormProvider {...form}>
      <LiveProvider value={live}>
        <AttachmentsProvider value={attachments}>
          <ErrorsProvider value={errors}>
            {children}
            {undo && (
              <button type="button" onClick={undo}>
                Take the last change back
              </button>
            )}
          </ErrorsProvider>
        </AttachmentsProvider>
      </LiveProvider>
    </FormProvider>
  );
}

/** A member in MRD-positive remission whose request needs nothing but documents. */
export function mrdDraft(): Draft {
  const blank = emptyDraft(today);
  return {
    ...blank,
    requestType: 'initial',
    lineOfBusiness: 'commercial',
    member: { ...blank.member, weightKg: '70' },
    prescriber: { ...blank.prescriber, specialty: 'oncologist' },
    diagnosis: {
      ...blank.diagnosis,
      disease: 'b-all',
      state: 'remission',
      mrd: 'positive',
      mrdPercent: '0.25',
      remissionNumber: '1',
      cd19: 'positive',
    },
    regimen: { ...blank.regimen, dailyDoseMcg: '28' },
  };
}

/** A member with relapsed Ph-positive disease after dasatinib. */
export function relapsedDraft(): Draft {
  const draft = mrdDraft();
  return {
    ...draft,
    diagnosis: {
      ...draft.diagnosis,
      state: 'relapsed',
      mrd: '',
      mrdPercent: '',
      remissionNumber: '',
      philadelphia: 'positive',
      tkiTried: 'some',
      tkiHistory: [{ agent: 'dasatinib', outcome: 'refractory' }],
    },
  };
}

/** A member who receives the drug through the plan, responds, and needs no higher dose. */
export function continuedDraft(): Draft {
  const blank = emptyDraft(today);
  return {
    ...blank,
    requestType: 'continued',
    lineOfBusiness: 'medicaid',
    diagnosis: { ...blank.diagnosis, disease: 'b-all' },
    currentTherapy: { ...blank.currentTherapy, viaPlanBenefit: 'yes', responding: 'yes', doseIncrease: 'no' },
  };
}
