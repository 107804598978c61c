import { type Answers, noAnswers } from '../../src/criteria/answers.ts';

/** Answers with everything else open. */
export const answered = (given: Partial<Answers>): Answers => ({ ...noAnswers, ...given });

/** MRD-positive first remission at the label's dose: every criterion of I.A met. */
export const firstRemission = answered({
  requestedOn: '2023-03-01',
  requestType: 'initial',
  lineOfBusiness: 'commercial',
  disease: 'b-all',
  specialty: 'hematologist',
  state: 'remission',
  mrd: 'positive',
  mrdPercent: 0.25,
  remissionNumber: 1,
  cd19: 'positive',
  dailyDoseMcg: 28,
  weightKg: 70,
  heightCm: 175,
});

/** Relapsed disease, Ph-positive with dasatinib failed, at the label's dose: every criterion of I.A met. */
export const relapse = answered({
  ...firstRemission,
  state: 'relapsed',
  mrd: undefined,
  mrdPercent: undefined,
  remissionNumber: undefined,
  philadelphia: 'positive',
  tkiHistory: [{ agent: 'dasatinib', outcome: 'refractory' }],
});

/** Continued therapy through the plan, no dose increase: every criterion of II.A met. */
export const continuedTherapy = answered({
  requestedOn: '2023-03-01',
  requestType: 'continued',
  lineOfBusiness: 'medicaid',
  disease: 'b-all',
  viaPlanBenefit: 'yes',
  responding: 'yes',
  doseIncrease: 'no',
  dailyDoseMcg: 28,
  weightKg: 70,
  heightCm: 175,
});
