import type { PolicyPlace } from './places.ts';

/** A place where the policy can be read in more than one way, or is silent, with the reading chosen (docs/policy-reading.md). */
export interface Reading {
  readonly name: string;
  /** the places it bears on, the foremost first */
  readonly places: readonly [PolicyPlace, ...PolicyPlace[]];
  readonly title: string;
  readonly doubt: string;
  readonly reading: string;
  readonly why: string;
}
