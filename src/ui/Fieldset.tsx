import { type ReactNode, useId } from 'react';

interface FieldsetProps {
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Related fields under one statement heading, a level-two heading inside the legend.
 *
 *     <Fieldset legend="Prescriber"><TextField label="Name" {...register('prescriber.name')} /></Fieldset>
 */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  const id = useId();
  return (
    <fieldset className="ui-fieldset" aria-describedby={hint ? id : undefined}>
      <legend>
        <h2>{legend}</h2>
      </legend>
      {hint && (
        <p className="ui-hint" id={id}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
