import type { Answers, TkiTrial } from '../../../src/criteria/answers.ts';
import { type Dimension, one, open } from './product.ts';

/** Each dimension lists its known classes first and its open ones last. */

type YesNoQuestion =
  | 'guidelineSupport'
  | 'nccnRecommended'
  | 'viaPlanBenefit'
  | 'documented'
  | 'responding'
  | 'doseIncrease'
  | 'labelChange';

export const yesNo = (question: YesNoQuestion): Dimension => [one(question, 'yes'), one(question, 'no'), open(question, 2, 'unknown')];

export const disease: Dimension = [one('disease', 'b-all'), one('disease', 'other'), open('disease', 2)];

export const cd19: Dimension = [one('cd19', 'positive'), one('cd19', 'negative'), open('cd19', 2, 'unknown')];

export const state: Dimension = [
  one('state', 'remission'),
  one('state', 'relapsed', 'refractory'),
  one('state', 'other'),
  open('state', 3, 'unknown'),
];

export const remissionNumber: Dimension = [one('remissionNumber', 1, 2), one('remissionNumber', 3, 9), open('remissionNumber', 2)];

export const mrd: Dimension = [one('mrd', 'positive'), one('mrd', 'negative'), open('mrd', 2, 'unknown', 'not-tested')];

export const mrdPercent: Dimension = [one('mrdPercent', 0.1, 0.1001, 100), one('mrdPercent', 0, 0.0999), open('mrdPercent', 2)];

export const philadelphia: Dimension = [
  one('philadelphia', 'positive'),
  one('philadelphia', 'negative'),
  open('philadelphia', 2, 'unknown'),
];

const trial = (agent: TkiTrial['agent'], outcome: TkiTrial['outcome']): TkiTrial => ({ agent, outcome });

export const tkiHistory: Dimension = [
  one(
    'tkiHistory',
    [trial('dasatinib', 'refractory')],
    [trial('imatinib', 'intolerant')],
    [trial('imatinib', 'refractory'), trial('ponatinib', 'intolerant')],
    [trial('bosutinib', 'refractory'), trial('nilotinib', 'unknown')],
    [trial('imatinib', 'refractory'), trial('dasatinib', undefined)],
    [trial('imatinib', 'intolerant'), trial('other', 'refractory')],
  ),
  one(
    'tkiHistory',
    [],
    [trial('nilotinib', 'responding')],
    [trial('other', 'refractory')],
    [trial('other', 'unknown')],
    [trial('other', 'intolerant'), trial('imatinib', 'responding')],
  ),
  open(
    'tkiHistory',
    2,
    [trial('bosutinib', 'unknown')],
    [trial('dasatinib', undefined), trial('imatinib', 'responding')],
    [trial('other', 'refractory'), trial('ponatinib', 'unknown')],
  ),
];

type Specialty = Answers['specialty'];
const prescribed = (specialty: Specialty, consultedSpecialty: Answers['consultedSpecialty']) => ({ specialty, consultedSpecialty });

/** I.A.2: met, not met, unknown. */
export const prescriber: Dimension = [
  {
    answers: [
      prescribed('oncologist', undefined),
      prescribed('hematologist', 'none'),
      prescribed('other', 'oncologist'),
      prescribed('other', 'hematologist'),
      prescribed(undefined, 'oncologist'),
    ],
  },
  { answers: [prescribed('other', 'none'), prescribed('other', 'other')] },
  {
    answers: [
      prescribed(undefined, undefined),
      prescribed(undefined, 'none'),
      prescribed(undefined, 'other'),
      prescribed('other', undefined),
    ],
    becomes: [0, 1],
  },
];

const regimen = (dailyDoseMcg: Answers['dailyDoseMcg'], weightKg: Answers['weightKg'], heightCm: Answers['heightCm']) => ({
  dailyDoseMcg,
  weightKg,
  heightCm,
});

/** Within the label's dose; above it though within 28; above 28; within 28 for a body not known; not known. */
export const dose: Dimension = [
  { answers: [regimen(28, 70, 175), regimen(28, 45, undefined), regimen(12, 20, 115), regimen(13.65, 26, 104), regimen(0.5, 0.3, 20)] },
  { answers: [regimen(28, 20, 115), regimen(13.66, 26, 104), regimen(20, 25, 110)] },
  { answers: [regimen(28.01, 70, 175), regimen(1000, undefined, undefined), regimen(35, 20, undefined)] },
  {
    answers: [regimen(28, undefined, 175), regimen(20, 30, undefined), regimen(28, 44.9, undefined), regimen(0.5, undefined, 175)],
    becomes: [0, 1],
  },
  {
    answers: [regimen(undefined, undefined, undefined), regimen(undefined, 70, 175), regimen(undefined, 20, undefined)],
    becomes: [0, 1, 2, 3],
  },
];

const changed = (
  labelChange: Answers['labelChange'],
  labelChangedOn: Answers['labelChangedOn'],
  requestedOn: Answers['requestedOn'] = '2023-03-01',
) => ({ labelChange, labelChangedOn, requestedOn });

/** I.B.1: met, not met, unknown. The request's day goes with it. */
export const labelRule: Dimension = [
  {
    answers: [
      changed('yes', '2023-02-10'),
      changed('yes', '2022-09-01'),
      changed('yes', '2026-02-28', '2026-08-31'),
      changed('yes', '2023-03-01'),
    ],
  },
  {
    answers: [
      changed('no', undefined),
      changed('no', '2023-02-10'),
      changed('yes', '2022-08-31'),
      changed('yes', '2026-02-27', '2026-08-31'),
      changed(undefined, '2020-01-01'),
      changed('unknown', '2022-08-31'),
    ],
  },
  {
    answers: [
      changed(undefined, undefined),
      changed('yes', undefined),
      changed('unknown', '2023-02-10'),
      { ...changed('yes', '2023-02-10'), requestedOn: undefined },
    ],
    becomes: [0, 1],
  },
];

/** The dates of a request made on a known day: from 30 days of therapy, fewer, or not known. */
export const startedOn: Dimension = [
  one('startedOn', '2023-01-30', '2020-01-01'),
  one('startedOn', '2023-01-31', '2023-03-01'),
  open('startedOn', 2),
];

/** A label change within six months, an older one, or not known. */
export const labelChangedOn: Dimension = [
  one('labelChangedOn', '2022-09-01', '2023-03-01'),
  one('labelChangedOn', '2022-08-31', '2001-01-01'),
  open('labelChangedOn', 2),
];

/** A date that is given, or not; it settles nothing while the day of the request is open. */
export const eitherWay = (question: 'startedOn' | 'labelChangedOn', date: string): Dimension => [one(question, date), open(question, 1)];
