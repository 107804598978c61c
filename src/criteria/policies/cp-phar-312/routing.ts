import type { Answers, LineOfBusiness } from '../../answers.ts';
import { isOpen } from '../../answers.ts';
import type { Settled, Verdict } from '../../verdict.ts';

/** Where a recent label change, or its absence, sends a request. CP.PHAR.312 I.B and II.B. */
interface Referrals {
  readonly listed: string;
  readonly notListed: string;
  readonly offLabel: string;
}

/** The policies to use for other uses, by line of business. CP.PHAR.312 I.B.1.a, I.B.1.b, I.B.2 (II.B alike). */
export const referrals: Readonly<Record<LineOfBusiness, Referrals>> = {
  commercial: { listed: 'CP.CPA.190', notListed: 'CP.CPA.190', offLabel: 'CP.CPA.09' },
  him: { listed: 'HIM.PA.33', notListed: 'HIM.PA.103', offLabel: 'HIM.PA.154' },
  medicaid: { listed: 'CP.PMN.255', notListed: 'CP.PMN.16', offLabel: 'CP.PMN.53' },
};

/** The policy to use, given the verdict on a recent label change; `undefined` while it is not certain. */
export function referralOf({ lineOfBusiness, formulary }: Answers, labelChange: Verdict | undefined): string | undefined {
  if (lineOfBusiness === undefined) return undefined;
  const { listed, notListed, offLabel } = referrals[lineOfBusiness];
  if (labelChange === 'not-met') return offLabel;
  if (labelChange !== 'met') return undefined;
  if (listed === notListed || formulary === 'listed') return listed;
  return formulary === 'not-listed' ? notListed : undefined;
}

/**
 * Whether I.A.3 describes the use: not where the state is another one, nor in remission without MRD. A use that it does
 * not describe is referred, not refused (docs/policy-reading.md, Which section governs).
 */
export function describedUse(answers: Answers): Settled {
  const { state, mrd } = answers;
  if (isOpen(answers, 'state')) return 'unknown';
  if (state === 'other') return 'not-met';
  if (state !== 'remission') return 'met';
  if (isOpen(answers, 'mrd')) return 'unknown';
  return mrd === 'negative' ? 'not-met' : 'met';
}
