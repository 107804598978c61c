import type { Reading } from './reading.ts';
import { criteriaReadings } from './readings-criteria.ts';
import { programReadings } from './readings-program.ts';

export type ReadingName = (typeof criteriaReadings)[number]['name'] | (typeof programReadings)[number]['name'];

/** Every reading chosen: first those of single criteria in the policy's order, then those that bear on the whole. */
export const readings: readonly (Reading & { readonly name: ReadingName })[] = [...criteriaReadings, ...programReadings];
