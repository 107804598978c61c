import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../src/criteria/answers.ts';
import { compareDose } from '../../src/regimen/comparison.ts';
import { memberDose } from '../../src/regimen/dose.ts';
import { planRegimen } from '../../src/regimen/plan.ts';
import {
  advisoryText,
  comparisonSentence,
  courseText,
  coverageText,
  cycleDoseText,
  cycleText,
  dateText,
  discardedSentence,
  dosedDaysText,
  doseSentence,
  indicationText,
  needsSentence,
  needText,
  nextRequestSentence,
  noCycleSentence,
  phaseText,
  spanText,
  stepDoseSentence,
  unitsRule,
  unitsSentence,
  vialsSentence,
  windowSentence,
} from '../../src/regimen/wording.ts';

describe('dates', () => {
  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, index) => dateText(`2026-${String(index + 1).padStart(2, '0')}-09`));
    expect(months).toEqual([
      'January 9, 2026',
      'February 9, 2026',
      'March 9, 2026',
      'April 9, 2026',
      'May 9, 2026',
      'June 9, 2026',
      'July 9, 2026',
      'August 9, 2026',
      'September 9, 2026',
      'October 9, 2026',
      'November 9, 2026',
      'December 9, 2026',
    ]);
  });

  it.each([
    ['2026-03-01', '2026-03-28', 'March 1 to March 28, 2026'],
    ['2026-12-31', '2027-01-27', 'December 31, 2026 to January 27, 2027'],
  ] as const)('a span from %s to %s', (from, to, text) => {
    expect(spanText({ from, to })).toBe(text);
  });
});

describe("the label's dose", () => {
  it.each([
    ['no weight', undefined, undefined, 'The label’s dose depends on the member’s weight.'],
    ['no height', 20, undefined, 'The label’s dose depends on the member’s height.'],
    ['fixed', 70, 175, 'The label’s dose is 28 mcg a day, the fixed dose from 45 kg on.'],
    ['by body surface', 44.9, 160, 'The label’s dose is 21.2 mcg a day: 15 mcg/m² for a body surface of 1.41 m² (Mosteller).'],
    // 25 * 36 = 900, root 30, / 60 = 0.5, / 4 = 7.5
    ['two decimals of a body surface', 25, 36, 'The label’s dose is 7.5 mcg a day: 15 mcg/m² for a body surface of 0.50 m² (Mosteller).'],
    ['held', 44, 290, 'The label’s dose is 28 mcg a day: 15 mcg/m² for a body surface of 1.88 m² (Mosteller), held at the maximum.'],
  ] as const)('%s', (_, kg, cm, sentence) => {
    expect(doseSentence(memberDose(kg, cm))).toBe(sentence);
  });
});

describe('the requested dose', () => {
  it.each([
    ['as the label', 70, 28, 'The requested 28 mcg a day is the label’s dose for this member.'],
    ['below', 70, 9.25, 'The requested 9.25 mcg a day is 18.75 mcg less than the label’s dose of 28 mcg a day.'],
    [
      'within the allowance',
      44.9,
      22,
      'The requested 22 mcg a day is 0.8 mcg more than the label’s dose of 21.2 mcg a day, within the 5 % allowed for rounding.',
    ],
    [
      'above the label',
      44.9,
      28,
      'The requested 28 mcg a day is 6.8 mcg more than the label’s dose of 21.2 mcg a day, and more than the 5 % allowed for rounding.',
    ],
    [
      'above the maximum',
      44.9,
      30,
      'The requested 30 mcg a day is 2 mcg above the maximum of 28 mcg a day. The label’s dose for this member is 21.2 mcg a day.',
    ],
    ['above the maximum without a weight', undefined, 30, 'The requested 30 mcg a day is 2 mcg above the maximum of 28 mcg a day.'],
    [
      'by less than is shown',
      undefined,
      28.0004,
      'The requested 28.0004 mcg a day is less than 0.001 mcg above the maximum of 28 mcg a day.',
    ],
  ] as const)('%s', (_, weightKg, dailyDoseMcg, sentence) => {
    const comparison = compareDose({ ...noAnswers, weightKg, heightCm: 160, dailyDoseMcg });
    expect(comparison && comparisonSentence(comparison)).toBe(sentence);
  });
});

const own = {
  indication: undefined,
  nextCycle: undefined,
  cycleCount: undefined,
  stepDose: undefined,
  plannedStart: '2026-01-05',
} as const;
const relapsed = { ...noAnswers, requestType: 'initial', state: 'relapsed', weightKg: 70, dailyDoseMcg: 28 } as const;
const plan = planRegimen(relapsed, own, { startsOn: undefined, months: 6 });
if (plan.kind === 'open') throw new Error('nothing is open');
const { cycles } = plan;

describe('the course', () => {
  it('names each cycle, its dose and what is covered of it', () => {
    expect(cycles.map((cycle) => [cycleText(cycle), cycleDoseText(cycle.doses), coverageText(cycle)])).toEqual([
      ['Cycle 1, induction', '9, then 28 mcg a day', 'Covered'],
      ['Cycle 2, induction', '28 mcg a day', 'Covered'],
      ['Cycle 3, consolidation', '28 mcg a day', 'Covered'],
      ['Cycle 4, consolidation', '28 mcg a day', 'Covered'],
      ['Cycle 5, consolidation', '28 mcg a day', 'Covered on 13 of 28 days'],
      ['Cycle 6, continued therapy', '28 mcg a day', 'Not covered'],
      ['Cycle 7, continued therapy', '28 mcg a day', 'Not covered'],
      ['Cycle 8, continued therapy', '28 mcg a day', 'Not covered'],
      ['Cycle 9, continued therapy', '28 mcg a day', 'Not covered'],
    ]);
    expect(cycleText({ number: 10, phase: 'beyond-label' })).toBe('Cycle 10, beyond the label’s course');
  });

  it('says the doses by day, and how far the course goes', () => {
    expect(cycles.slice(0, 2).map(({ doses }) => dosedDaysText(doses))).toEqual([
      'Days 1 to 7: 9 mcg a day. Days 8 to 28: 28 mcg a day',
      '28 mcg a day',
    ]);
    expect(courseText(plan)).toBe('Relapsed or refractory B-ALL, cycles 1 to 9');
    expect(courseText({ ...plan, cycles: cycles.slice(8) })).toBe('Relapsed or refractory B-ALL, cycle 9');
    expect(courseText({ ...plan, cycles: [] })).toBe('Relapsed or refractory B-ALL');
    expect(noCycleSentence).toBe('No cycle of the label’s course is left to lay out.');
  });

  it('says the window, the next request and the change of dose', () => {
    expect(windowSentence(plan)).toBe('Approval of 6 months: January 5 to July 4, 2026, both days included.');
    expect(nextRequestSentence(plan)).toBe('Send the next request by June 20, 2026, 14 days before the last covered day.');
    expect(nextRequestSentence({ nextRequestDue: undefined })).toBe(
      'No infusion day is left after the approval: no further request is due.',
    );
    expect(stepDoseSentence(plan)).toBe('On January 12, 2026, day 8, the dose goes from 9 to 28 mcg a day.');
  });

  it('says nothing of a step dose where there is none', () => {
    const later = planRegimen(relapsed, { ...own, nextCycle: 2 }, { startsOn: undefined, months: 6 });
    expect(later.kind === 'planned' && stepDoseSentence(later)).toBeUndefined();
    expect(stepDoseSentence({ cycles: [] })).toBeUndefined();
  });

  it('says the units, the vials and what is assumed', () => {
    expect(unitsSentence(plan)).toBe('J9039, 1 microgram a unit: 3,367 units for the covered infusion days.');
    expect(unitsSentence({ units: 1 })).toBe('J9039, 1 microgram a unit: 1 unit for the covered infusion days.');
    expect(unitsRule).toBe('Each cycle’s daily doses are added up and rounded up once; claims made bag by bag may round up at each.');
    expect(vialsSentence(plan)).toBe(
      'At least 125 vials of 35 mcg, if each day has a bag of its own: overfill differs by bag, and the label’s preparation table decides.',
    );
    expect(discardedSentence).toBe(
      'Drug left in a single-dose vial is billed apart: modifier JW with the units discarded, or JZ where nothing is.',
    );
  });

  it('says what is still open', () => {
    expect(needsSentence(['indication', 'nextCycle', 'plannedStart', 'weightKg'])).toBe(
      'To lay out the course: the indication, the number of the next cycle, the planned start, the member’s weight.',
    );
    expect(needText.heightCm).toBe('the member’s height');
  });
});

it('names indications, phases and advisories', () => {
  expect(indicationText).toEqual({
    'mrd-positive': 'B-ALL in remission, MRD-positive',
    'relapsed-refractory': 'Relapsed or refractory B-ALL',
  });
  expect(phaseText).toEqual({
    induction: 'Induction',
    consolidation: 'Consolidation',
    'continued-therapy': 'Continued therapy',
    'beyond-label': 'Beyond the label’s course',
  });
  expect(advisoryText).toEqual({
    'cycles-beyond-label':
      'The request goes past the last cycle of the label’s course (4 in MRD-positive remission, 9 in relapsed or refractory disease).',
    'step-dose-not-ordered':
      'The first cycle in relapsed or refractory disease is ordered without the step dose that the label gives for days 1 to 7.',
  });
});
