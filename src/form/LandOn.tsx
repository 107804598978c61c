import { type RefObject, useEffect } from 'react';

interface LandOnProps {
  readonly form: RefObject<HTMLFormElement | null>;
  /** the field's name; the step's heading takes the focus where it is not on the screen */
  readonly field: string;
}

/** Puts the focus where it was when the request was left. It stands after the step's fields, so that they are there. */
export function LandOn({ form, field }: LandOnProps) {
  // no layout effect: the form around it is only known after those
  useEffect(() => {
    const named = [...(form.current?.elements ?? [])].filter((element) => element.getAttribute('name') === field);
    const chosen = named.find((element) => element instanceof HTMLInputElement && element.checked) ?? named[0];
    const place = chosen ?? form.current?.querySelector('h1');
    if (!(place instanceof HTMLElement)) return;
    (place.closest('.ui-field') ?? place).scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }, [form, field]);
  return null;
}
