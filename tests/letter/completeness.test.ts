import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letter/case.ts';
import { elementsIn, type LetterFault } from '../../src/letter/completeness.ts';
import { madeLetter } from '../../src/letter/letter.ts';
import { requirementsOf } from '../../src/letter/requirements.ts';
import { type PlanProfile, readPlan } from '../../src/plan/plan.ts';
import { determinationSchema } from '../../src/request/determination.ts';
import { isObject, type JsonObject, withValueAt } from '../../src/request/paths.ts';
import { readRequest } from '../../src/request/read.ts';
import { type CompleteLetter, completeLetters } from '../support/complete-letters.ts';
import { samplePlanFile } from '../support/sample-plan.ts';

const missingElements = (faults: readonly LetterFault[]) => faults.flatMap((fault) => (fault.kind === 'missing' ? [fault.element] : []));

function object(value: unknown): JsonObject {
  if (!isObject(value)) throw new Error('an object is expected here');
  return value;
}

function planWithout(path: string): PlanProfile {
  const read = readPlan(withValueAt(object(samplePlanFile()), path, undefined));
  if (!read.ok) throw new Error(`without ${path} the profile breaks its schema`);
  return read.plan;
}

const withoutOfPlan = ({ input }: CompleteLetter, path: string): LetterInput => ({ ...input, plan: planWithout(path) });

function withoutOfDetermination({ input }: CompleteLetter, path: string): LetterInput {
  const parsed = determinationSchema.safeParse(withValueAt(object(input.determination), path, undefined));
  if (!parsed.success) throw new Error(`without ${path} the determination breaks its schema`);
  return { ...input, determination: parsed.data };
}

function withoutOfRequest({ input }: CompleteLetter, path: string): LetterInput {
  const read = readRequest(withValueAt(input.request, path, undefined));
  if (!read.ok) throw new Error(`without ${path} the request breaks its format`);
  return { ...input, request: read.request };
}

const letters = (kinds: readonly string[], lines: readonly string[] = ['commercial', 'him', 'medicaid']) =>
  completeLetters.filter(({ kind, line }) => kinds.includes(kind) && lines.includes(line));

const adverse = ['denied', 'modified'];

describe('a complete letter', () => {
  it.each(completeLetters)('lacks nothing and is no draft: $name', ({ input }) => {
    const { content, faults } = madeLetter(input);
    expect(faults).toEqual([]);
    expect(content.watermark).toBeUndefined();
  });

  it.each(completeLetters)('prints every element that is required: $name', ({ kind, line, input }) => {
    const printed = elementsIn(madeLetter(input).content);
    for (const { element } of requirementsOf(kind, line)) expect(printed).toContain(element);
  });

  it('has a source for each requirement', () => {
    for (const { kind, line } of completeLetters) {
      for (const { source, basis } of requirementsOf(kind, line)) {
        expect(source.length).toBeGreaterThan(5);
        if (basis !== 'house') expect(source).toMatch(/^(29 CFR|45 CFR|42 CFR|CP\.PHAR\.312)/);
      }
    }
  });
});

describe('what the profile lacks is found', () => {
  const removals = [
    ['linesOfBusiness.commercial.appeal.internal', 'appeal', letters(adverse, ['commercial'])],
    ['linesOfBusiness.commercial.appeal.expedited', 'expeditedAppeal', letters(adverse, ['commercial'])],
    ['linesOfBusiness.commercial.appeal.civilAction', 'civilAction', letters(adverse, ['commercial'])],
    ['linesOfBusiness.commercial.criteriaCopy', 'criteriaCopy', letters(adverse, ['commercial'])],
    ['linesOfBusiness.commercial.clinicalJudgement', 'clinicalJudgement', letters(adverse, ['commercial'])],
    ['linesOfBusiness.commercial.languageAssistance', 'languageAssistance', letters(adverse, ['commercial'])],
    ['linesOfBusiness.him.appeal.internal', 'appeal', letters(adverse, ['him'])],
    ['linesOfBusiness.him.appeal.expedited', 'expeditedAppeal', letters(adverse, ['him'])],
    ['linesOfBusiness.him.appeal.external', 'externalReview', letters(adverse, ['him'])],
    ['linesOfBusiness.him.criteriaCopy', 'criteriaCopy', letters(adverse, ['him'])],
    ['linesOfBusiness.him.clinicalJudgement', 'clinicalJudgement', letters(adverse, ['him'])],
    ['linesOfBusiness.him.codesMeaning', 'codesMeaning', letters(adverse, ['him'])],
    ['linesOfBusiness.him.consumerAssistance', 'consumerAssistance', letters(adverse, ['him'])],
    ['linesOfBusiness.him.languageAssistance', 'languageAssistance', letters(adverse, ['him'])],
    ['linesOfBusiness.medicaid.appeal.internal', 'appeal', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.appeal.expedited', 'expeditedAppeal', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.appeal.stateFairHearing', 'stateFairHearing', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.appeal.continuedBenefits', 'continuedBenefits', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.criteriaCopy', 'criteriaCopy', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.clinicalJudgement', 'clinicalJudgement', letters(adverse, ['medicaid'])],
    ['linesOfBusiness.medicaid.languageAssistance', 'languageAssistance', letters(adverse, ['medicaid'])],
    [
      'linesOfBusiness.medicaid.stateProvisions',
      'stateProvisions',
      letters(['approved', 'modified', 'denied', 'pended', 'referred'], ['medicaid']),
    ],
  ] as const;

  it.each(removals)('%s', (path, element, concerned) => {
    expect(concerned.length).toBeGreaterThan(0);
    for (const letter of concerned) {
      const { content, faults } = madeLetter(withoutOfPlan(letter, path));
      expect(faults, letter.name).toMatchObject([{ kind: 'missing', element, remedy: { in: 'plan', path } }]);
      expect(content.watermark, letter.name).toBeDefined();
    }
  });

  it('covers every text that the profile may leave out', () => {
    const optional = ['commercial', 'him', 'medicaid'].flatMap((line) => {
      const texts = object(object(object(samplePlanFile())['linesOfBusiness'])[line]);
      const own = Object.keys(texts).filter((key) => !['name', 'contact', 'clocks', 'appeal'].includes(key));
      const appeals = Object.keys(object(texts['appeal'])).map((key) => `appeal.${key}`);
      return [...own, ...appeals].map((key) => `linesOfBusiness.${line}.${key}`);
    });
    expect(new Set(removals.map(([path]) => path))).toEqual(new Set(optional));
  });

  it('a text that is there, but not in the letter’s language', () => {
    const path = 'linesOfBusiness.him.appeal.external.text.es';
    for (const letter of letters(['denied'], ['him'])) {
      const { faults } = madeLetter(withoutOfPlan(letter, path));
      expect(faults, letter.name).toMatchObject(
        letter.input.language === 'es' ? [{ element: 'externalReview', remedy: { in: 'plan', path } }] : [],
      );
    }
    const closing = madeLetter({ ...withoutOfPlan(spanishApproval(), 'signature.closing.es') });
    expect(closing.faults).toMatchObject([{ element: 'signature', remedy: { in: 'plan', path: 'signature.closing.es' } }]);
  });

  it('the whole profile', () => {
    for (const { input, kind, name } of completeLetters) {
      const { faults, content } = madeLetter({ ...input, plan: undefined });
      expect(faults, name).toEqual(kind === 'evaluation' ? [] : [{ kind: 'no-plan' }]);
      expect(content.watermark === undefined, name).toBe(kind === 'evaluation');
    }
  });
});

function spanishApproval(): CompleteLetter {
  const [found] = letters(['approved'], ['commercial']).filter(({ input }) => input.language === 'es');
  if (found === undefined) throw new Error('there is no approval in Spanish');
  return found;
}

describe('what the determination lacks is found', () => {
  it.each([
    ['decidedBy.credential', 'credential', adverse],
    ['respondBy', 'respondBy', ['pended']],
  ] as const)('%s', (field, element, kinds) => {
    for (const letter of letters(kinds)) {
      const { faults, content } = madeLetter(withoutOfDetermination(letter, field));
      expect(faults, letter.name).toMatchObject([{ kind: 'missing', element, remedy: { in: 'determination', field } }]);
      expect(content.watermark, letter.name).toBeDefined();
    }
  });

  it('a name of blanks, which no schema refuses', () => {
    for (const letter of letters(['approved', 'modified', 'denied', 'pended', 'referred'])) {
      const { determination } = letter.input;
      if (determination === undefined) throw new Error('a determination is expected here');
      const input = { ...letter.input, determination: { ...determination, decidedBy: { ...determination.decidedBy, name: ' ' } } };
      expect(missingElements(madeLetter(input).faults), letter.name).toContain('decidedBy');
    }
  });

  it('the units, where neither the determination nor the course tells them', () => {
    for (const letter of letters(['approved', 'modified'])) {
      const request = { ...letter.input.request, diagnosis: { disease: 'b-all' as const } };
      const { determination } = letter.input;
      if (determination === undefined) throw new Error('a determination is expected here');
      const { approvedUnits: _, ...without } = determination;
      const { faults } = madeLetter({ ...letter.input, request, determination: { ...without, reason: 'A reason of its own.' } });
      expect(missingElements(faults), letter.name).toContain('units');
    }
  });

  it('every reason, where no criterion is not met', () => {
    for (const letter of letters(['denied'])) {
      const request = { ...letters(['approved'])[0]?.input.request, lineOfBusiness: letter.line };
      const { determination } = letter.input;
      if (determination === undefined) throw new Error('a determination is expected here');
      const bare = { ...determination, rationale: ' ', reason: '' };
      const lacks = letter.line === 'him' ? ['reasons', 'denialCode'] : ['reasons'];
      expect(missingElements(madeLetter({ ...letter.input, request, determination: bare }).faults), letter.name).toEqual(lacks);
      const given = { ...bare, reason: 'The member is not enrolled.', denialCode: { code: 'X1', meaning: 'Not enrolled' } };
      expect(madeLetter({ ...letter.input, request, determination: given }).faults, letter.name).toEqual([]);
    }
  });

  it('the policy of a referral that the evaluation does not name', () => {
    for (const letter of letters(['referred'])) {
      const request = { ...letters(['approved'])[0]?.input.request, lineOfBusiness: letter.line };
      const { faults } = madeLetter({ ...letter.input, request });
      expect(missingElements(faults), letter.name).toContain('policyToUse');
    }
  });
});

describe('what the request lacks is found', () => {
  it.each([
    ['service.plannedStart', 'serviceDate', letters(adverse, ['him'])],
    ['prescriber.name', 'provider', letters(adverse, ['him'])],
    ['attestation.name', 'attestation', letters(['evaluation'])],
  ] as const)('%s', (path, element, concerned) => {
    for (const letter of concerned) {
      const { faults } = madeLetter(withoutOfRequest(letter, path));
      expect(faults, letter.name).toMatchObject([{ kind: 'missing', element, remedy: { in: 'request', path } }]);
    }
  });

  it('the member’s name, where neither a given nor a family name is there; a request for information may ask for it', () => {
    for (const letter of letters(['pended'])) {
      const member = { ...letter.input.request.member, givenName: ' ', familyName: undefined };
      expect(madeLetter({ ...letter.input, request: { ...letter.input.request, member } }).faults, letter.name).toEqual([]);
    }
    for (const letter of letters(['approved', 'modified', 'denied', 'referred'])) {
      const member = { ...letter.input.request.member, givenName: ' ', familyName: undefined };
      const { faults, content } = madeLetter({ ...letter.input, request: { ...letter.input.request, member } });
      const remedy = { in: 'request', path: 'member.familyName' };
      expect(faults, letter.name).toMatchObject([{ kind: 'missing', element: 'member', remedy }]);
      expect(content.watermark, letter.name).toBeDefined();
    }
  });

  it('the dose of an approval', () => {
    for (const letter of letters(['approved'])) {
      expect(missingElements(madeLetter(withoutOfRequest(letter, 'regimen.dailyDoseMcg')).faults), letter.name).toContain('dose');
    }
  });

  it('the line of business, on which it rests what a letter must contain', () => {
    for (const letter of letters(['denied'])) {
      expect(madeLetter(withoutOfRequest(letter, 'lineOfBusiness')).faults).toEqual([{ kind: 'no-line-of-business' }]);
    }
  });
});
