import type { ComponentProps, ReactNode } from 'react';
import { describedBy, FieldError, type FieldTexts, Hint, OptionalMark } from './Field.tsx';

interface GroupProps extends Omit<FieldTexts, 'label'> {
  readonly id: string;
  readonly legend: string;
  readonly role?: ComponentProps<'fieldset'>['role'];
  readonly children: ReactNode;
}

/** Legend, hint and error around several inputs that answer one question. `aria-invalid` belongs to a radiogroup alone. */
export function Group({ id, legend, hint, error, optional, role, children }: GroupProps) {
  const invalid = role === 'radiogroup' && error ? true : undefined;
  return (
    <div className="ui-field" data-invalid={error ? '' : undefined}>
      <fieldset role={role} aria-describedby={describedBy(id, { hint, error })} aria-invalid={invalid}>
        <legend className="ui-label">
          {legend}
          {optional && <OptionalMark />}
        </legend>
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
