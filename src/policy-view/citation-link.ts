import type { Abbreviation } from '../criteria/policies/cp-phar-312/wording/policy-text/glossary.ts';
import type { PolicyPlace } from '../criteria/policies/cp-phar-312/wording/policy-text/places.ts';
import type { ReadingName } from '../criteria/policies/cp-phar-312/wording/policy-text/readings.ts';

/** The policy page's own path. */
export const policyPath = '/policy';

/** What the policy page has an anchor for: each place of the policy, each abbreviation, each reading chosen, and the list of these. */
export type PolicyAnchor = PolicyPlace | `glossary-${Abbreviation}` | `reading-${ReadingName}` | 'readings';

/** Where a citation leads: `/policy#I.A.3.b`. */
export const policyHref = (anchor: PolicyAnchor): string => `${policyPath}#${anchor}`;
