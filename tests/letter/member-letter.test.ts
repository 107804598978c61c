import { describe, expect, it } from 'vitest';
import { criterionIds } from '../../src/criteria/policies/cp-phar-312/citations.ts';
import type { LetterInput } from '../../src/letter/case.ts';
import { footerOf } from '../../src/letter/footer.ts';
import { letterOf, madeLetter } from '../../src/letter/letter.ts';
import { approves, type Determination } from '../../src/request/determination.ts';
import { type JsonObject, withValueAt } from '../../src/request/paths.ts';
import { readRequest } from '../../src/request/read.ts';
import { completeLetters } from '../support/complete-letters.ts';
import { letterExamples } from '../support/letters.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { textsOf, textsOfSection } from './text-of.ts';

function requestWith(changes: Readonly<Record<string, unknown>>): LetterInput['request'] {
  const changed = Object.entries(changes).reduce<JsonObject>(
    (request, [path, value]) => withValueAt(request, path, value),
    letterExamples.approved.request,
  );
  const read = readRequest(changed);
  if (!read.ok) throw new Error('the request breaks its format');
  return read.request;
}

const toMember = (input: LetterInput) => letterOf({ plan: samplePlan, ...input, voice: 'member' });

const approved = (changes: Readonly<Record<string, unknown>>, language: 'en' | 'es' = 'en') =>
  toMember({ ...letterExamples.approved, request: requestWith(changes), language });

describe('the member’s letter is addressed', () => {
  const parent = { 'member.representativeName': 'Pat Sample', 'member.representativeRelation': 'parent' };

  it.each([
    ['2008-09-21', 'Testcase Sample-Nuñez', 'for you'],
    ['2008-09-22', 'Pat Sample, parent of Testcase Sample-Nuñez', 'for Testcase Sample-Nuñez'],
    ['2026-09-01', 'Pat Sample, parent of Testcase Sample-Nuñez', 'for Testcase Sample-Nuñez'],
  ])('by the age on the day of the decision, September 21, 2026: born %s', (birthDate, to, whom) => {
    const texts = textsOfSection(approved({ ...parent, 'member.birthDate': birthDate }), 'opening');
    expect(texts[0]).toBe(to);
    expect(texts.join('\n')).toContain(`pay for blinatumomab (Blincyto) ${whom}.`);
  });

  it.each([
    ['guardian', 'Pat Sample, guardian of Testcase Sample-Nuñez', 'Pat Sample, tutor legal de Testcase Sample-Nuñez'],
    ['representative', 'Pat Sample, representative of Testcase Sample-Nuñez', 'Pat Sample, representante de Testcase Sample-Nuñez'],
    [undefined, 'Pat Sample, parent or guardian of Testcase Sample-Nuñez', 'Pat Sample, padre, madre o tutor de Testcase Sample-Nuñez'],
  ])('to whoever stands for a minor: %s', (relation, inEnglish, inSpanish) => {
    const changes = { ...parent, 'member.birthDate': '2016-02-29', 'member.representativeRelation': relation };
    expect(textsOfSection(approved(changes), 'opening').slice(0, 2)).toEqual([inEnglish, 'Dear Pat Sample,']);
    expect(textsOfSection(approved(changes, 'es'), 'opening').slice(0, 2)).toEqual([inSpanish, 'Para Pat Sample:']);
  });

  it('to parent or guardian where nobody is named', () => {
    const changes = { 'member.birthDate': '2016-02-29' };
    expect(textsOfSection(approved(changes), 'opening')[0]).toBe('Parent or guardian of Testcase Sample-Nuñez');
    expect(textsOfSection(approved(changes, 'es'), 'opening')[0]).toBe('Padre, madre o tutor de Testcase Sample-Nuñez');
  });

  it.each([
    ['en', '1979-04-30', /You must still be in our plan/, /We pay only if you are in our plan/],
    ['en', '2016-02-29', /Testcase Sample-Nuñez must still be in our plan/, /We pay only if Testcase Sample-Nuñez is in our plan/],
    ['es', '1979-04-30', /Usted debe seguir en el plan/, /El plan paga solo si usted sigue/],
    ['es', '2016-02-29', /Testcase Sample-Nuñez debe seguir en el plan/, /El plan paga solo si Testcase Sample-Nuñez sigue/],
  ] as const)('and speaks to whom it is addressed, of the member as of “you” or by name: %s, born %s', (language, birthDate, ...said) => {
    const texts = textsOf(approved({ 'member.birthDate': birthDate }, language))
      .slice(5)
      .join('\n');
    for (const one of said) expect(texts).toMatch(one);
    expect(texts).not.toMatch(/\bthe member\b|\bel miembro\b/i);
  });

  it('to the member where the date of birth is not known', () => {
    expect(textsOfSection(approved({ ...parent, 'member.birthDate': undefined }), 'opening')[0]).toBe('Testcase Sample-Nuñez');
  });
});

const letters = completeLetters.filter(({ kind }) => kind !== 'evaluation');
const adverse = (kind: string) => kind === 'denied' || kind === 'modified';

describe('every letter of a determination', () => {
  it('speaks of an appeal where something is refused, and nowhere else', () => {
    for (const { name, kind, input } of letters) {
      const texts = textsOf(letterOf(input)).join('\n');
      expect(/appeal|apelaci/i.test(texts), name).toBe(adverse(kind));
      expect(/502\(a\)/.test(texts), name).toBe(adverse(kind) && input.request.lineOfBusiness === 'commercial');
      expect(/state fair hearing|audiencia imparcial/.test(texts), name).toBe(adverse(kind) && input.request.lineOfBusiness === 'medicaid');
    }
  });

  it('leaves out the right to sue for the marketplace, even where the profile has a text for it', () => {
    const { commercial, him, medicaid } = samplePlan.linesOfBusiness;
    const appeal = { ...him.appeal, civilAction: commercial.appeal.civilAction };
    const plan = { ...samplePlan, linesOfBusiness: { commercial, him: { ...him, appeal }, medicaid } };
    for (const { name, line, input } of letters.filter(({ line: own }) => own === 'him'))
      expect(textsOf(letterOf({ ...input, plan })).join('\n'), `${name} ${line}`).not.toContain('502(a)');
  });

  it('says to Medicaid’s members alone that state provisions come first', () => {
    for (const { name, line, input } of letters) {
      const texts = textsOf(letterOf(input)).join('\n');
      expect(/state’s rules come first|valen primero las del estado/.test(texts), name).toBe(line === 'medicaid');
    }
  });

  it('says on every page that the plan is a sample, and in Spanish that a translator has to read it', () => {
    for (const { name, input } of letters) {
      const { notice } = letterOf(input);
      expect(notice, name).toMatch(input.language === 'es' ? /inventado.*traductor calificado/ : /invented|made up/);
      expect(letterOf({ ...input, plan: { ...samplePlan, isSample: false } }).notice ?? '', name).not.toMatch(/invent|made up/);
    }
  });

  it('prints what the reviewer wrote for it, and no internal note', () => {
    const more = {
      rationale: 'The written judgement.',
      literature: ['The cited article.'],
      corrects: { decidedOn: '2026-09-01', reason: 'The first letter was wrong.' },
      internalNotes: 'Never to be printed.',
      notes: 'Nor this.',
    };
    for (const { name, kind, input } of letters) {
      const { determination } = input;
      if (determination === undefined) throw new Error('a determination is expected here');
      const request = { ...input.request, notes: 'Clinical notes of the office.' };
      const changed: Determination = { ...determination, ...more };
      const texts = textsOf(letterOf({ ...input, request, determination: changed })).join('\n');
      expect(texts, name).not.toMatch(/Never to be printed|Nor this|Clinical notes of the office/);
      expect(texts, name).toContain('The first letter was wrong.');
      expect(texts, name).toContain('Robin Invented');
      expect(texts, name).toMatch(/does not verify them|did not check them|no los revisa/);
      if (adverse(kind) || kind === 'approved')
        for (const text of ['The written judgement.', 'The cited article.']) expect(texts, name).toContain(text);
    }
  });

  it('says the role of who decided in its own language, where the profile has it', () => {
    const roleIn = (input: LetterInput) => textsOfSection(letterOf(input), input.determination?.decision === 'pended' ? 'reviewer' : 'who');
    for (const { name, input } of letters.filter(({ input: { language } }) => language === 'es')) {
      const texts = roleIn(input);
      expect(texts, name).toEqual(expect.arrayContaining(['Cargo: Dirección médica', 'Dirección médica']));
      const roles = samplePlan.desk.roles.map((role) => ({ ...role, title: { en: role.title.en } }));
      const plan = { ...samplePlan, desk: { ...samplePlan.desk, roles } };
      expect(roleIn({ ...input, plan }), name).toContain('Cargo: Medical director');
    }
  });

  it('marks the reviewer’s words as English in a Spanish letter', () => {
    for (const { name, input } of letters.filter(({ kind, input: { language } }) => kind === 'denied' && language === 'es')) {
      const { sections } = letterOf(input);
      const written = sections.flatMap(({ blocks }) => blocks).filter((block) => block.lang === 'en');
      expect(
        written.map((block) => (block.kind === 'paragraph' ? block.text : '')),
        name,
      ).toContain(input.determination?.rationale);
    }
  });

  it('says what is approved: the dose, the units, the cycles and the last day of the determination, beside what was asked', () => {
    for (const { name, input } of letters.filter(({ kind }) => kind === 'modified')) {
      const texts = textsOf(letterOf(input)).join('\n');
      for (const value of ['1,120', '20 m', '28 m']) expect(texts, name).toContain(value);
      expect(texts, name).toMatch(input.language === 'es' ? /31 de diciembre de 2026/ : /December 31, 2026/);
    }
  });

  it('tells a member the start date and the doctor, for the marketplace', () => {
    for (const { name, input } of letters.filter(({ line, kind }) => line === 'him' && adverse(kind))) {
      const texts = textsOf(letterOf(input)).join('\n');
      expect(texts, name).toMatch(input.language === 'es' ? /28 de septiembre de 2026/ : /September 28, 2026/);
      expect(texts, name).toContain('Dr. Placeholder Example');
    }
  });

  it.each(['soon', '2026-02-30', '0'])('prints no start date that is none, and is a draft for the marketplace then: %s', (plannedStart) => {
    for (const { name, input } of letters.filter(
      ({ line, kind, input: { voice } }) => line === 'him' && adverse(kind) && voice === 'member',
    )) {
      const request = withValueAt(input.request, 'service.plannedStart', plannedStart);
      const { content, faults } = madeLetter({ ...input, request: { ...input.request, ...request } });
      expect(textsOfSection(content, 'opening').join('\n'), name).not.toMatch(/undefined|Start date asked for|Fecha que pidió/);
      expect(faults, name).toMatchObject([{ element: 'serviceDate' }]);
    }
  });

  it('cites nothing to a member but the rule’s own points', () => {
    const cited = new Set<string>(criterionIds);
    for (const { name, input } of letters.filter(({ input: { voice } }) => voice === 'member')) {
      const found =
        textsOf(letterOf(input))
          .join('\n')
          .match(/\bI{1,2}\.[AB](?:\.\d)?(?:\.[a-z]+)*\*?/g) ?? [];
      for (const id of found) expect(cited, name).toContain(id);
      expect(textsOf(letterOf(input)).join('\n'), name).not.toMatch(/undefined|NaN|CMS-0|\bCFR\b/);
    }
  });

  it('speaks of what is paid only where something is approved, in its text and at its foot', () => {
    for (const { name, kind, input } of letters) {
      const content = letterOf(input);
      const texts = [...textsOf(content), footerOf(content)].join('\n');
      const said = texts.match(/guarantee of payment|garantía de pago|We pay only|El plan paga solo/g) ?? [];
      expect([name, said.length > 0]).toEqual([name, kind === 'approved' || kind === 'modified']);
    }
  });

  it('is one of an approval only where something is approved', () => {
    for (const { name, kind, input } of letters) {
      const has = elementsOfWindow(input);
      expect(has, name).toBe(kind !== 'evaluation' && approves(kind));
    }
  });
});

function elementsOfWindow(input: LetterInput): boolean {
  const rows = letterOf(input).sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])));
  return rows.some(({ elements }) => elements?.includes('window') === true);
}
