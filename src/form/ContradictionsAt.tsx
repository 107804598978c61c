import type { FieldPath } from '../request/fields.ts';
import { WarningNote } from '../ui/Note.tsx';
import { useLive } from './live.ts';

/** What contradicts the answer at a field, under it; it warns and never blocks. */
export function ContradictionsAt({ path }: { readonly path: FieldPath }) {
  const { contradictions } = useLive();
  return contradictions.filter(({ at }) => at.includes(path)).map(({ sentence }) => <WarningNote key={sentence}>{sentence}</WarningNote>);
}
