import { inOtherUnit, type UnitPair } from '../typed/units.ts';
import { Choice } from './Choice.tsx';
import { Field, type FieldTexts, fieldState, keepsToItself, type Registered } from './Field.tsx';

interface UnitFieldProps extends FieldTexts {
  readonly id?: string;
  readonly units: UnitPair;
  /** The number as typed, and the unit's value: two registered names. */
  readonly text: Registered;
  readonly unit: Registered;
  /** What both hold now (`useWatch`), for the echo. */
  readonly current: { readonly text: string | undefined; readonly unit: string | undefined };
}

/**
 * A measure in either of two units, with the other one echoed as it is typed. `toBaseUnit` of units.ts reads it.
 *
 *     <UnitField label="Weight" units={weightUnits} text={register('weight')} unit={register('weightUnit')} current={{ text, unit }} />
 */
export function UnitField({ label, hint, error, optional, id, units, text, unit, current }: UnitFieldProps) {
  const fieldId = id ?? text.name;
  const chosen = units.find(({ value }) => value === current.unit);
  const converted = inOtherUnit(units, current.text ?? '', current.unit ?? '');
  return (
    <Field id={fieldId} label={chosen ? `${label} (${chosen.name})` : label} hint={hint} error={error} optional={optional}>
      <div className="ui-line">
        <input
          className="ui-input"
          type="text"
          inputMode="decimal"
          size={7}
          {...keepsToItself}
          {...text}
          {...fieldState(fieldId, { hint, error }, `${fieldId}-echo`)}
        />
        <fieldset className="ui-units">
          <legend className="ui-hidden">Unit of {label.toLowerCase()}</legend>
          {units.map(({ value }) => (
            <Choice key={value} type="radio" {...unit} id={`${fieldId}-${value}`} value={value} label={value} />
          ))}
        </fieldset>
        <output className="ui-echo" id={`${fieldId}-echo`} htmlFor={fieldId}>
          {converted && `= ${converted}`}
        </output>
      </div>
    </Field>
  );
}
