import { Choice, type Option, optionId } from './Choice.tsx';
import { FieldError, type FieldTexts, type Registered } from './Field.tsx';
import { Group } from './Group.tsx';

interface CheckboxProps extends FieldTexts, Registered {
  readonly id?: string;
}

/**
 * One statement to tick.
 *
 *     <Checkbox label="The office has the member's consent" {...register('consent')} />
 */
export function Checkbox({ label, hint, error, optional, id, ...registered }: CheckboxProps) {
  const fieldId = id ?? registered.name;
  return (
    <div className="ui-field" data-invalid={error ? '' : undefined}>
      <FieldError id={fieldId} error={error} />
      <div className="ui-choices">
        <Choice
          {...registered}
          type="checkbox"
          id={fieldId}
          label={optional ? `${label} (optional)` : label}
          hint={hint}
          aria-describedby={error && `${fieldId}-error`}
          aria-invalid={error ? true : undefined}
        />
      </div>
    </div>
  );
}

interface CheckboxGroupProps extends Omit<FieldTexts, 'label'>, Registered {
  readonly id?: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly inline?: boolean;
  /** what is ticked, where the form does not keep it itself */
  readonly chosen?: readonly string[];
}

/**
 * One question with any number of answers; react-hook-form keeps them as a list of values.
 *
 *     <CheckboxGroup legend="What the document shows" options={criteria} {...register('supports')} />
 */
export function CheckboxGroup({ legend, options, hint, error, optional, id, inline, chosen, ...registered }: CheckboxGroupProps) {
  const fieldId = id ?? registered.name;
  return (
    <Group id={fieldId} legend={legend} hint={hint} error={error} optional={optional}>
      <div className="ui-choices" data-inline={inline ? '' : undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            {...registered}
            type="checkbox"
            id={optionId(fieldId, index)}
            checked={chosen?.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  );
}
