import type { ComponentProps, ReactNode } from 'react';

/** What every field may show around its control. `error` is the same sentence that the error summary shows. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Marks the label "(optional)"; what is required carries no mark. */
  readonly optional?: boolean | undefined;
}

/** What `register(name)` of react-hook-form returns, and what a plain input takes: the props that tie a control to the form. */
export type Registered = Pick<ComponentProps<'input'>, 'onChange' | 'onBlur' | 'ref'> & { readonly name: string };

/**
 * Off by default on every text control: autofill would put one member's data into another's request, and a browser's spelling
 * service may send what is typed to its maker.
 */
export const keepsToItself = { autoComplete: 'off', spellCheck: false } as const;

interface DescribedBy {
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Ids of the texts that describe a control, in reading order; undefined where there is none. */
export function describedBy(id: string, { hint, error }: DescribedBy, ...more: readonly (string | undefined)[]): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, ...more].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}

/** The ARIA state of a text-like control: what describes it and whether it is in error. */
export function fieldState(id: string, texts: DescribedBy, ...more: readonly (string | undefined)[]) {
  return { id, 'aria-describedby': describedBy(id, texts, ...more), 'aria-invalid': texts.error ? true : undefined };
}

/** "(optional)", said after a label. */
export function OptionalMark() {
  return (
    <>
      {' '}
      <span className="ui-optional">(optional)</span>
    </>
  );
}

/** The hint under a label or legend; `id` is the field's. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <p className="ui-hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

/** One field's error in the summary's words, with "Error:" in front for those who hear it. `<FieldError id="name" error={error} />` */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  return error ? (
    <p className="ui-error" id={`${id}-error`}>
      <span className="ui-hidden">Error: </span>
      {error}
    </p>
  ) : null;
}

/** Label, hint and error around one control that carries `id` and `fieldState`. The other fields are made of it. */
export function Field({ id, label, hint, error, optional, children }: FieldTexts & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="ui-field" data-invalid={error ? '' : undefined}>
      <label className="ui-label" htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
