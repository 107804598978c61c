import type { Abbreviation } from '../criteria/policies/cp-phar-312/wording/policy-text/glossary.ts';
import { PolicyLink } from './PolicyLink.tsx';

/**
 * An abbreviation that leads to its meaning in the glossary. Not within a label or a button.
 *
 *     <Term id="MRD" />
 */
export function Term({ id }: { readonly id: Abbreviation }) {
  return <PolicyLink to={`glossary-${id}`}>{id}</PolicyLink>;
}
