import { Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Draft } from '../../request/draft.ts';
import { leukemiaCodes } from '../../request/icd10.ts';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { later } from '../../ui/later.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { ContradictionsAt } from '../ContradictionsAt.tsx';
import { DateInput } from '../fields/DateInput.tsx';
import { useError } from '../fields/errors.ts';
import { TextInput } from '../fields/TextInput.tsx';
import { ProfilePicker } from '../ProfilePicker.tsx';

const Course = later(() => import('../Course.tsx').then((module) => module.Course));

const codes = leukemiaCodes.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

/** What is billed, from when and where. */
export function ServiceStep() {
  const { register } = useFormContext<Draft>();
  return (
    <>
      <p className="form-drug">
        Drug: blinatumomab (Blincyto), HCPCS <span className="form-code">J9039</span>, 1 microgram a unit.
      </p>
      <SuggestField
        label="ICD-10-CM code"
        hint="C91.00 not having achieved remission, C91.01 in remission, C91.02 in relapse; or any other code."
        suggestions={codes}
        size={12}
        error={useError('diagnosis.icd10')}
        {...register('diagnosis.icd10')}
      />
      <ContradictionsAt path="diagnosis.icd10" />
      <DateInput path="service.plannedStart" label="Planned start" />
      <TextInput path="regimen.cycleCount" label="Cycles asked for" hint="Blank: all that the label's course has left." size={4} optional />
      <Suspense>
        <Course />
      </Suspense>
      <Fieldset legend="Site of care">
        <ProfilePicker kind="sites" />
        <TextInput path="service.siteName" label="Name of the site" />
        <TextInput path="service.siteNpi" label="NPI of the site" size={12} />
        <TextInput path="service.siteAddress" label="Address of the site" lines={2} />
      </Fieldset>
      <TextInput path="notes" label="Clinical notes" hint="What the reviewer should know beside the answers." lines={4} optional />
    </>
  );
}
