import { describe, expect, it } from 'vitest';
import { describedUse, referralOf } from '../../src/criteria/policies/cp-phar-312/routing.ts';
import { answered } from '../support/answers.ts';

describe('whether I.A.3 describes the use', () => {
  it.each([
    ['relapsed', undefined, 'met'],
    ['refractory', 'negative', 'met'],
    ['remission', 'positive', 'met'],
    ['remission', 'negative', 'not-met'],
    ['remission', 'not-tested', 'unknown'],
    ['remission', 'unknown', 'unknown'],
    ['remission', undefined, 'unknown'],
    ['other', 'positive', 'not-met'],
    ['unknown', 'positive', 'unknown'],
    [undefined, 'negative', 'unknown'],
  ] as const)('%s, MRD %s: %s', (state, mrd, verdict) => {
    expect(describedUse(answered({ state, mrd }))).toBe(verdict);
  });
});

describe('the policy to use, I.B and II.B', () => {
  it.each([
    ['commercial', 'listed', 'met', 'CP.CPA.190'],
    ['commercial', 'unknown', 'met', 'CP.CPA.190'],
    ['commercial', 'listed', 'not-met', 'CP.CPA.09'],
    ['him', 'listed', 'met', 'HIM.PA.33'],
    ['him', 'not-listed', 'met', 'HIM.PA.103'],
    ['him', 'unknown', 'met', undefined],
    ['him', undefined, 'met', undefined],
    ['him', undefined, 'not-met', 'HIM.PA.154'],
    ['medicaid', 'listed', 'met', 'CP.PMN.255'],
    ['medicaid', 'not-listed', 'met', 'CP.PMN.16'],
    ['medicaid', 'not-listed', 'not-met', 'CP.PMN.53'],
    ['medicaid', 'listed', 'unknown', undefined],
    [undefined, 'listed', 'not-met', undefined],
  ] as const)('%s, formulary %s, label change %s: %s', (lineOfBusiness, formulary, labelChange, policy) => {
    expect(referralOf(answered({ lineOfBusiness, formulary }), labelChange)).toBe(policy);
  });
});
