import type { FieldPath } from './fields.ts';

/** Two answers that do not go together: where it is shown, and a sentence that names both sides. It never blocks. */
export interface Contradiction {
  readonly at: readonly FieldPath[];
  readonly sentence: string;
}
