import { useState } from 'react';
import { formatPlainDate, nearDates, parsePlainDate } from '../typed/plain-date.ts';
import { Field, fieldState, keepsToItself } from '../ui/Field.tsx';

interface DateInputProps {
  /** its id too */
  readonly name: string;
  readonly label: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** YYYY-MM-DD, or empty */
  readonly initial: string;
  readonly error: string | undefined;
}

/** An optional date of a form without state of its own, with what is typed said in words. */
export function DateInput({ name, label, today, initial, error }: DateInputProps) {
  const [text, setText] = useState(initial);
  const read = parsePlainDate(text, nearDates(today));
  return (
    <Field id={name} label={label} optional error={error}>
      <div className="ui-line">
        <input
          {...keepsToItself}
          {...fieldState(name, { error }, `${name}-echo`)}
          className="ui-input"
          type="text"
          size={14}
          name={name}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <output className="ui-echo" id={`${name}-echo`} htmlFor={name}>
          {'date' in read && formatPlainDate(read.date)}
        </output>
      </div>
    </Field>
  );
}
