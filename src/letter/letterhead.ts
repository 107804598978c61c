import type { PlanProfile } from '../plan/plan.ts';
import type { LetterContent } from './content.ts';

interface HeadTerms {
  readonly phone: string;
  readonly fax: string;
}

/** The plan's letterhead, its hours in the letter's language where the profile has them; none without a profile. */
export function headOf(plan: PlanProfile | undefined, terms: HeadTerms, language: string): Pick<LetterContent, 'letterhead'> {
  if (plan === undefined) return { letterhead: undefined };
  const { lines, phone, fax, hours, logo } = plan.letterhead;
  return {
    letterhead: { lines: [lines.join(', '), `${terms.phone} ${phone} · ${terms.fax} ${fax} · ${hours[language] ?? hours.en}`], logo },
  };
}
