import { type PolicyPlace, placeName } from '../criteria/policies/cp-phar-312/wording/policy-text/places.ts';
import { PolicyLink } from './PolicyLink.tsx';

/**
 * A citation of the policy that leads to its place on the policy page.
 *
 *     <Citation id="I.A.3.b" />
 */
export function Citation({ id }: { readonly id: PolicyPlace }) {
  return <PolicyLink to={id}>{placeName(id)}</PolicyLink>;
}
