import { describe, expect, it } from 'vitest';
import { supportableChanges } from '../../src/criteria/changes.ts';
import { answered, continuedTherapy, firstRemission, relapse } from '../support/answers.ts';

describe('the smallest supportable change', () => {
  it.each([
    ['nothing failed', firstRemission, []],
    ['nothing answered', answered({}), []],
    ['no specialist', { ...firstRemission, specialty: 'other', consultedSpecialty: 'none' }, [['consult-specialist']]],
    [
      'a dose above 28 that nothing supports',
      { ...relapse, dailyDoseMcg: 35, guidelineSupport: 'no', labelChange: 'no' },
      [['dose-within-label']],
    ],
    [
      'both at once',
      { ...relapse, specialty: 'other', consultedSpecialty: 'other', dailyDoseMcg: 35, guidelineSupport: 'no' },
      [['consult-specialist', 'dose-within-label']],
    ],
    ['a child above the dose for its weight', { ...relapse, weightKg: 20, heightCm: 115, nccnRecommended: 'no' }, [['dose-within-label']]],
    ['no TKI tried: a history is never suggested', { ...relapse, tkiHistory: [] }, []],
    ['not responding: a response is never suggested', { ...continuedTherapy, responding: 'no' }, []],
    [
      'a dose increase that nothing supports',
      { ...continuedTherapy, doseIncrease: 'yes', dailyDoseMcg: 30, guidelineSupport: 'no', nccnRecommended: 'no' },
      [['dose-within-label'], ['no-dose-increase']],
    ],
    ['no records', { ...continuedTherapy, viaPlanBenefit: 'no', documented: 'no', startedOn: '2023-01-01' }, [['therapy-records']]],
    [
      'too few days: time is never suggested',
      { ...continuedTherapy, viaPlanBenefit: 'no', documented: 'yes', startedOn: '2023-02-20' },
      [],
    ],
    [
      'a dose that a recent label change covers is referred, not mended',
      {
        ...relapse,
        dailyDoseMcg: 35,
        guidelineSupport: 'no',
        nccnRecommended: 'no',
        labelChange: 'yes',
        labelChangedOn: '2023-02-10',
      },
      [],
    ],
    [
      'another disease is referred, not mended',
      { ...firstRemission, disease: 'other', specialty: 'other', consultedSpecialty: 'none' },
      [],
    ],
  ] as const)('%s', (_, answers, expected) => {
    expect(supportableChanges(answers)).toEqual(expected);
  });

  it('never touches a diagnosis, a state, a test result or a treatment history', () => {
    const failing = {
      ...relapse,
      philadelphia: 'positive',
      tkiHistory: [{ agent: 'other', outcome: 'refractory' }],
      cd19: 'negative',
    } as const;
    expect(supportableChanges(failing)).toEqual([]);
  });
});
