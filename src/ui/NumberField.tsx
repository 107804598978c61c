import { Field, type FieldTexts, fieldState, keepsToItself, type Registered } from './Field.tsx';

interface NumberFieldProps extends FieldTexts, Registered {
  readonly id?: string;
  /** As it stands after the input: "%", "mcg/day". */
  readonly unit: string;
  /** As the label says it, "micrograms per day"; `unit` unless given. */
  readonly unitName?: string;
  /** Width in characters. */
  readonly size?: number;
}

/**
 * A number kept as the text that was typed (never type=number: it scrolls, rounds and drops what it cannot read).
 * `readDecimal` of decimal.ts reads it.
 *
 *     <NumberField label="Daily dose" unit="mcg/day" unitName="micrograms per day" {...register('dailyDose')} />
 */
export function NumberField({ label, hint, error, optional, id, unit, unitName = unit, size = 7, ...registered }: NumberFieldProps) {
  const fieldId = id ?? registered.name;
  return (
    <Field id={fieldId} label={`${label} (${unitName})`} hint={hint} error={error} optional={optional}>
      <div className="ui-line">
        <input
          className="ui-input"
          type="text"
          inputMode="decimal"
          size={size}
          {...keepsToItself}
          {...registered}
          {...fieldState(fieldId, { hint, error })}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
    </Field>
  );
}
