import { Suspense } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { questionWording, tkiAgentNames, tkiOutcomeNames } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import type { Draft } from '../../request/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { later } from '../../ui/later.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useError } from './errors.ts';

const TkiFacts = later(() => import('../../policy-view/TkiFacts.tsx').then((module) => module.TkiFacts));

const tried = [
  { value: 'some', label: 'Tried' },
  { value: 'none', label: 'None tried' },
  { value: 'unknown', label: 'Not known' },
] as const;

const agents = Object.entries(tkiAgentNames).map(([value, label]) => ({ value, label }));
const outcomes = Object.entries(tkiOutcomeNames).map(([value, label]) => ({ value, label }));

/** The TKI history: whether any was tried, then each agent with what came of it. "None tried" is an answer; blank is not. */
export function TkiField() {
  const { register, control, getValues, setValue } = useFormContext<Draft>();
  const isTried = useWatch({ control, name: 'diagnosis.tkiTried' }) === 'some';
  const { label, hint } = questionWording.tkiHistory;
  const addFirst = () => {
    if (getValues('diagnosis.tkiHistory').length === 0) setValue('diagnosis.tkiHistory', [{ agent: '', outcome: '' }]);
  };
  return (
    <>
      <RadioGroup
        legend={label}
        hint={hint}
        inline
        options={tried}
        error={useError('diagnosis.tkiHistory')}
        {...register('diagnosis.tkiTried', {
          onChange: (event: { target: { value: string } }) => event.target.value === 'some' && addFirst(),
        })}
      />
      {isTried && <Trials />}
      <Suspense>
        <TkiFacts />
      </Suspense>
    </>
  );
}

function Trials() {
  const { register, control } = useFormContext<Draft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'diagnosis.tkiHistory' });
  return (
    <Fieldset legend="Agents tried">
      {fields.map((field, index) => (
        <div className="form-trial" key={field.id}>
          <Select label={`Agent ${index + 1}`} options={agents} {...register(`diagnosis.tkiHistory.${index}.agent`)} />
          <Select label={`Outcome of agent ${index + 1}`} options={outcomes} {...register(`diagnosis.tkiHistory.${index}.outcome`)} />
          <Button look="quiet" onClick={() => remove(index)}>
            Remove<span className="ui-hidden"> agent {index + 1}</span>
          </Button>
        </div>
      ))}
      <Button onClick={() => append({ agent: '', outcome: '' })}>Add an agent</Button>
    </Fieldset>
  );
}
