import * as z from 'zod/mini';
import { lastRevisedOn } from '../criteria/policies/cp-phar-312/advisories.ts';

/** The revision of the policy that is built in; what was acknowledged of another one is not of this. */
export const policyRevision = `CP.PHAR.312 ${lastRevisedOn}`;

const acknowledgement = z.object({
  policy: z.string(),
  /** the desk, whose name says who works at it */
  by: z.string(),
  /** ms since 1970 */
  at: z.number(),
});

/** That the people of a desk know that a policy's review is overdue. */
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** What a desk keeps of them; other fields of a newer program stay. */
export const acknowledgementsSchema = z.looseObject({ policies: z.catch(z.array(acknowledgement), []) });
