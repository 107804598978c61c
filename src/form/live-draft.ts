import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from '../request/draft.ts';
import { type Live, liveOf } from './live.ts';

interface Typed {
  readonly draft: Draft;
  /** the draft before the last field was changed, and which field that was */
  readonly before: { readonly draft: Draft; readonly field: string | undefined } | undefined;
}

interface LiveDraft {
  readonly live: Live;
  /** takes the last field's change back; nothing to take back without */
  readonly undo: (() => void) | undefined;
}

/** Changes of one field in a row are one step to undo; an event that changed nothing is none. */
function typed(state: Typed, next: Draft, field: string | undefined): Typed {
  const { draft, before } = state;
  if (JSON.stringify(next) === JSON.stringify(draft)) return state;
  const goesOn = before !== undefined && before.field === field && field !== undefined;
  return { draft: next, before: goesOn ? before : { draft, field } };
}

/** The draft as it is typed, judged in the same render as the change; `onChange` hears of each change. */
export function useLiveDraft(form: UseFormReturn<Draft>, initial: Draft, today: string, onChange: (draft: Draft) => void): LiveDraft {
  const { subscribe, reset } = form;
  const [current, setCurrent] = useState<Typed>({ draft: initial, before: undefined });
  const changed = useEffectEvent((values: Draft, field: string | undefined) => {
    const next = structuredClone(values);
    setCurrent((state) => typed(state, next, field));
    onChange(next);
  });
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values, name }) => changed(values, name) }), [subscribe]);
  const live = useMemo(() => liveOf(current.draft, today), [current.draft, today]);
  const { before } = current;
  const undo = before && (() => restore(before.draft));
  const restore = (draft: Draft) => {
    reset(structuredClone(draft));
    setCurrent({ draft, before: undefined });
    onChange(draft);
  };
  return { live, undo };
}
