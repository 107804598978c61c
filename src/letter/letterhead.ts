import type { PlanProfile } from '../plan/plan.ts';
import type { LetterContent } from './content.ts';

interface HeadTerms {
  readonly phone: string;
  readonly fax: string;
}

/** The plan's letterhead; none without a profile. */
export function headOf(plan: PlanProfile | undefined, terms: HeadTerms): Pick<LetterContent, 'letterhead'> {
  if (plan === undefined) return { letterhead: undefined };
  const { lines, phone, fax, hours, logo } = plan.letterhead;
  return { letterhead: { lines: [lines.join(', '), `${terms.phone} ${phone} · ${terms.fax} ${fax} · ${hours}`], logo } };
}
