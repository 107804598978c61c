import { useFormContext, useWatch } from 'react-hook-form';
import type { Question } from '../../criteria/answers.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import type { Draft } from '../../request/draft.ts';
import { type FieldPath, fields, pathOf } from '../../request/fields.ts';
import { heightUnits, weightUnits } from '../../typed/units.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { UnitField } from '../../ui/UnitField.tsx';
import { ContradictionsAt } from '../ContradictionsAt.tsx';
import { DateInput } from './DateInput.tsx';
import { useError } from './errors.ts';
import { TkiField } from './TkiField.tsx';

/** A clinical question, drawn by what kind of answer it has, with what contradicts its answer under it. */
export function QuestionField({ question }: { readonly question: Question }) {
  const path = pathOf[question];
  if (path === 'diagnosis.tkiHistory') return <TkiField />;
  const drawsOwn = fields[path].kind === 'date';
  return (
    <>
      <FieldFor question={question} path={path} />
      {!drawsOwn && <ContradictionsAt path={path} />}
    </>
  );
}

interface FieldForProps {
  readonly question: Question;
  readonly path: FieldPath;
}

function FieldFor({ question, path }: FieldForProps) {
  const { options, label, hint } = questionWording[question];
  if (options !== undefined) return <ChoiceQuestion question={question} path={path} />;
  if (question === 'weightKg' || question === 'heightCm') return <Measure question={question} />;
  const unit = numberUnits[question];
  if (unit !== undefined) return <NumberQuestion question={question} path={path} unit={unit} />;
  return <DateInput path={path} label={label} hint={hint} />;
}

const numberUnits: Readonly<Partial<Record<Question, readonly [unit: string, name: string]>>> = {
  mrdPercent: ['%', 'percent'],
  remissionNumber: ['', 'number'],
  dailyDoseMcg: ['mcg/day', 'micrograms per day'],
};

function NumberQuestion({ question, path, unit: [unit, name] }: FieldForProps & { readonly unit: readonly [string, string] }) {
  const { register } = useFormContext<Draft>();
  const { label, hint } = questionWording[question];
  return <NumberField label={label} hint={hint} unit={unit} unitName={name} error={useError(path)} {...register(path)} />;
}

function ChoiceQuestion({ question, path }: FieldForProps) {
  const { register } = useFormContext<Draft>();
  const { options = [], label, hint } = questionWording[question];
  const short = options.every(([, words]) => words.length < 24);
  return (
    <RadioGroup
      legend={label}
      hint={hint}
      inline={short}
      options={options.map(([value, words]) => ({ value, label: words }))}
      error={useError(path)}
      {...register(path)}
    />
  );
}

const measures = {
  weightKg: { path: 'member.weightKg', unitPath: 'member.weightUnit', units: weightUnits },
  heightCm: { path: 'member.heightCm', unitPath: 'member.heightUnit', units: heightUnits },
} as const;

function Measure({ question }: { readonly question: 'weightKg' | 'heightCm' }) {
  const { path, unitPath, units } = measures[question];
  const { register, control } = useFormContext<Draft>();
  const [text, unit] = useWatch({ control, name: [path, unitPath] });
  const { label, hint } = questionWording[question];
  return (
    <UnitField
      label={label}
      hint={hint}
      units={units}
      text={register(path)}
      unit={register(unitPath)}
      current={{ text, unit }}
      error={useError(path)}
    />
  );
}
