import { type DateReading, formatPlainDate, parsePlainDate } from '../typed/plain-date.ts';
import { Field, type FieldTexts, fieldState, keepsToItself, type Registered } from './Field.tsx';

interface DateFieldProps extends FieldTexts, Registered {
  readonly id?: string;
  /** What the input holds now (`useWatch`), for the echo. */
  readonly current: string | undefined;
  /** `birthDates(today)` or `nearDates(today)`. */
  readonly reading: DateReading;
}

/**
 * One text input for a date, as typed or pasted, with the date in words beside it once it can be read. The form keeps the text;
 * `parsePlainDate(text, reading)` gives the date or the error's words.
 *
 *     <DateField label="Date of birth" reading={birthDates(today)} current={useWatch({ name: 'birthDate' })} {...register('birthDate')} />
 */
export function DateField({ label, hint, error, optional, id, current = '', reading, ...registered }: DateFieldProps) {
  const fieldId = id ?? registered.name;
  const read = parsePlainDate(current, reading);
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <div className="ui-line">
        <input
          className="ui-input"
          type="text"
          size={14}
          {...keepsToItself}
          {...registered}
          {...fieldState(fieldId, { hint, error }, `${fieldId}-echo`)}
        />
        <output className="ui-echo" id={`${fieldId}-echo`} htmlFor={fieldId} aria-live="polite">
          {'date' in read && formatPlainDate(read.date)}
        </output>
      </div>
    </Field>
  );
}
