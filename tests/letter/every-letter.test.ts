import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/criteria/evaluate.ts';
import { advisoryWording } from '../../src/criteria/policies/cp-phar-312/wording/advisories.ts';
import { letterOf } from '../../src/letter/letter.ts';
import { answersOf, documentsOf } from '../../src/request/answers.ts';
import { textsOf, textsOfSection } from './text-of.ts';
import { lettersFor, requestOf, workedCases } from './worked-cases.ts';

const today = '2023-03-02';
const meets = 'MRD-positive first remission, everything documented';
const fails = 'relapsed Ph-positive, no TKI tried';
const undocumented = 'MRD-positive, no document at all';
const refers = 'other disease, Medicaid, listed';

const keysOf = ({ sections }: ReturnType<typeof letterOf>) => sections.map(({ key }) => key);

describe('every letter', () => {
  const all = workedCases.flatMap(({ request }) => {
    const { advisories } = evaluate(answersOf(request), documentsOf(request));
    return lettersFor(request).map((input) => ({ advisories, content: letterOf(input) }));
  });

  it('names the policy with its dates, and promises no payment where one might be expected', () => {
    for (const { content } of all) {
      const about = textsOfSection(content, 'about').join('\n');
      expect(about).toContain('CP.PHAR.312, Blinatumomab (Blincyto): last review 08.22, last revision September 21, 2022.');
      expect(/not a guarantee of payment/.test(about)).toBe(content.kind === 'evaluation' || content.kind === 'approved');
    }
  });

  it('tells every advisory, and Medicaid’s at the end', () => {
    for (const { content, advisories } of all) {
      const texts = textsOf(content);
      for (const code of advisories) expect(texts).toContain(advisoryWording[code]);
      const isMedicaid = advisories.includes('state-medicaid-provisions');
      expect(textsOfSection(content, 'about').includes(advisoryWording['state-medicaid-provisions'])).toBe(isMedicaid);
    }
  });

  it('says who decided and in which role, once somebody has', () => {
    for (const { content } of all) {
      const isPended = content.kind === 'pended';
      const texts = textsOfSection(content, isPended ? 'reviewedBy' : 'decidedBy');
      const when = isPended ? 'Reviewed on' : 'Decided on';
      expect(texts.slice(0, 3)).toEqual(
        content.kind === 'evaluation' ? [] : ['Name: Robin Invented, MD', 'Role: Medical director', `${when}: March 3, 2023`],
      );
    }
  });

  it('never claims what the program does not do', () => {
    for (const { content } of all)
      expect(textsOf(content).join('\n')).not.toMatch(/HIPAA|certified|tamper|CMS-0057|undefined|NaN|\[object/i);
  });

  it('keeps the member out of its titles', () => {
    const request = { ...requestOf(meets), member: { givenName: 'Testcase', familyName: 'Sample', memberId: 'TEST-1' } };
    for (const input of lettersFor(request)) {
      const { title, document, plan } = letterOf(input);
      expect(`${title} ${document} ${plan}`).not.toMatch(/Testcase|Sample|TEST-1/);
      expect(letterOf(input).running[0]).toBe('Member: Testcase Sample');
    }
  });

  it('says "Not provided" for each blank, never "No"', () => {
    const rows = lettersFor({ requestType: 'initial' }).flatMap((input) =>
      letterOf(input).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []))),
    );
    const blanks = rows.filter(({ isBlank }) => isBlank);
    expect(new Set(blanks.map(({ value }) => value))).toEqual(new Set(['Not provided']));
    expect(new Set(blanks.map(({ term }) => term))).toEqual(
      new Set([
        'Name',
        'Date of birth',
        'Member ID',
        'NPI',
        'Site of care',
        'NPI of the site',
        'Requested on',
        'Line of business',
        'Urgency',
        'Diagnosis',
        'ICD-10-CM',
        'Highest daily dose',
        'Planned start',
      ]),
    );
    expect(rows.filter(({ value }) => /^no$/i.test(value))).toEqual([]);
  });

  it('has the parts of its kind, in one order', () => {
    const kinds = { evaluation: meets, approved: meets, denied: fails, pended: undocumented, referred: refers } as const;
    const keys = Object.entries(kinds).map(([kind, name]) => [
      kind,
      keysOf(
        letterOf(
          lettersFor(requestOf(name)).find(({ determination }) => (determination?.decision ?? 'evaluation') === kind) ?? {
            request: {},
            today,
          },
        ),
      ),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      evaluation: ['opening', 'request', 'criteria', 'exhibits', 'attestation', 'about'],
      approved: ['opening', 'quantity', 'conditions', 'continuing', 'request', 'criteria', 'decidedBy', 'about'],
      denied: ['opening', 'failed', 'rule', 'appeal', 'request', 'criteria', 'decidedBy', 'about'],
      pended: ['opening', 'missing', 'request', 'criteria', 'reviewedBy', 'about'],
      referred: ['opening', 'referral', 'request', 'criteria', 'advisories', 'decidedBy', 'about'],
    });
  });
});
