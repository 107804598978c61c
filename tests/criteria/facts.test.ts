import { describe, expect, it } from 'vitest';
import {
  doseWithinCap,
  doseWithinLabel,
  failedListedTki,
  heightMatters,
  labelChangedRecently,
  labelDoseLimitMcgPerDay,
  mrdAtLabelLevel,
  receivedLongEnough,
} from '../../src/criteria/policies/cp-phar-312/facts.ts';
import { answered } from '../support/answers.ts';

describe('the dose, I.A.4.a and I.A.4*', () => {
  it.each([
    ['at the limit', 28, 'met'],
    ['at the tolerance', 28 + 1e-9, 'met'],
    ['past the tolerance', 28 + 2e-9, 'not-met'],
    ['not answered', undefined, 'unknown'],
  ] as const)('28 mcg a day, %s', (_, dailyDoseMcg, verdict) => {
    expect(doseWithinCap(answered({ dailyDoseMcg }))).toBe(verdict);
    expect(doseWithinLabel(answered({ dailyDoseMcg, weightKg: 70 }))).toBe(verdict);
  });

  it.each([
    ['from 45 kg on the height does not matter', 28, 45, undefined, 'met'],
    ['below 45 kg it does', 28, 44.999, undefined, 'unknown'],
    ['a weight that is open', 28, undefined, 175, 'unknown'],
    ['above 28 whatever the weight', 28.01, undefined, undefined, 'not-met'],
    ['at the limit for the surface, 13.65 mcg', 13.65, 26, 104, 'met'],
    ['past it', 13.66, 26, 104, 'not-met'],
    ['28 at most, though the surface would allow more', 28.001, 44.9, 260, 'not-met'],
  ] as const)('the label, %s', (_, dailyDoseMcg, weightKg, heightCm, verdict) => {
    expect(doseWithinLabel(answered({ dailyDoseMcg, weightKg, heightCm }))).toBe(verdict);
  });

  it('never allows more than 28 mcg a day', () => {
    expect(labelDoseLimitMcgPerDay(44.9, 260)).toBe(28);
  });

  it.each([
    [undefined, true],
    [44.999, true],
    [45, false],
  ] as const)('a height is needed at %s kg: %s', (weightKg, expected) => expect(heightMatters(weightKg)).toBe(expected));
});

describe('the MRD level of the label, I.A.4*', () => {
  it.each([
    ['at the threshold', 'positive', 0.1, 'met'],
    ['below it', 'positive', 0.0999, 'not-met'],
    ['positive without a level', 'positive', undefined, 'unknown'],
    ['negative', 'negative', undefined, 'not-met'],
    ['negative, whatever the level', 'negative', 1, 'not-met'],
    ['not tested, with a level', 'not-tested', 1, 'unknown'],
    ['not known, with a level', 'unknown', 1, 'unknown'],
    ['not answered, with a level', undefined, 1, 'unknown'],
    ['not answered, with a level below the threshold', undefined, 0, 'not-met'],
    ['not answered at all', undefined, undefined, 'unknown'],
  ] as const)('%s', (_, mrd, mrdPercent, verdict) => {
    expect(mrdAtLabelLevel(answered({ mrd, mrdPercent }))).toBe(verdict);
  });
});

describe('a listed TKI that failed, I.A.3.b.ii', () => {
  it.each([
    ['not answered', undefined, 'unknown'],
    ['none tried', [], 'not-met'],
    ['not tolerated', [['nilotinib', 'intolerant']], 'met'],
    ['refractory', [['imatinib', 'refractory']], 'met'],
    ['still responding', [['ponatinib', 'responding']], 'not-met'],
    ['its outcome not known', [['bosutinib', 'unknown']], 'unknown'],
    ['its outcome not answered', [['bosutinib', undefined]], 'unknown'],
    ['an agent that is not listed', [['other', 'refractory']], 'not-met'],
    ['an agent that is not listed, its outcome open', [['other', undefined]], 'not-met'],
    [
      'one still responding, another refractory',
      [
        ['imatinib', 'responding'],
        ['dasatinib', 'refractory'],
      ],
      'met',
    ],
    [
      'one still responding, another open',
      [
        ['imatinib', 'responding'],
        ['dasatinib', undefined],
      ],
      'unknown',
    ],
  ] as const)('%s', (_, trials, verdict) => {
    const tkiHistory = trials?.map(([agent, outcome]) => ({ agent, outcome }));
    expect(failedListedTki(answered({ tkiHistory }))).toBe(verdict);
  });
});

describe('dates', () => {
  it.each([
    ['exactly 30 days', '2023-01-30', '2023-03-01', 'met'],
    ['29 days', '2023-01-31', '2023-03-01', 'not-met'],
    ['no first dose', undefined, '2023-03-01', 'unknown'],
    ['no day of the request', '2023-01-30', undefined, 'unknown'],
  ] as const)('received for 30 days, II.A.1.records: %s', (_, startedOn, requestedOn, verdict) => {
    expect(receivedLongEnough(answered({ startedOn, requestedOn }))).toBe(verdict);
  });

  it.each([
    ['the same day six months before', '2022-09-01', '2023-03-01', 'met'],
    ['a day more', '2022-08-31', '2023-03-01', 'not-met'],
    ['the last day of a shorter month', '2023-02-28', '2023-08-31', 'met'],
    ['no day of the change', undefined, '2023-03-01', 'unknown'],
    ['no day of the request', '2022-09-01', undefined, 'unknown'],
  ] as const)('a recent label change, I.B.1: %s', (_, labelChangedOn, requestedOn, verdict) => {
    expect(labelChangedRecently(answered({ labelChangedOn, requestedOn }))).toBe(verdict);
  });
});
