import type { Answers } from '../../../src/criteria/answers.ts';
import * as classes from './dimensions.ts';
import { type Class, type Dimension, fixed, raw } from './product.ts';

/** Requests of every kind, for the laws on questions: a request's day, line of business and formulary vary in all. */

const referrals = ([undefined, 'commercial', 'him', 'medicaid'] as const).flatMap((lineOfBusiness) =>
  ([undefined, 'unknown', 'listed', 'not-listed'] as const).map((formulary) => ({ lineOfBusiness, formulary })),
);
/** One of them in turn. */
const referral: Dimension = [{ answers: referrals }];

export const initialRequests: readonly Dimension[] = [
  fixed({ requestType: 'initial' }),
  classes.disease,
  classes.philadelphia,
  classes.state,
  classes.cd19,
  classes.yesNo('guidelineSupport'),
  classes.yesNo('nccnRecommended'),
  classes.mrd,
  classes.mrdPercent,
  classes.remissionNumber,
  classes.prescriber,
  classes.tkiHistory,
  classes.dose,
  classes.labelRule,
  referral,
];

export const continuedRequests: readonly Dimension[] = [
  fixed({ requestType: 'continued', requestedOn: '2023-03-01' }),
  classes.disease,
  classes.yesNo('viaPlanBenefit'),
  classes.yesNo('documented'),
  classes.yesNo('responding'),
  classes.yesNo('doseIncrease'),
  classes.yesNo('guidelineSupport'),
  classes.yesNo('nccnRecommended'),
  classes.yesNo('labelChange'),
  classes.dose,
  classes.startedOn,
  classes.labelChangedOn,
  referral,
];

/** The same while the day of the request is open, with one of the other dates at most: two of them would bind it. */
export const undatedRequests: readonly Dimension[] = [
  fixed({ requestType: 'continued', requestedOn: undefined }),
  ...continuedRequests.slice(1, -3),
  [
    { answers: [{ startedOn: undefined, labelChangedOn: undefined }] },
    { answers: [{ startedOn: '2020-01-01', labelChangedOn: undefined }] },
    { answers: [{ startedOn: undefined, labelChangedOn: '2020-01-01' }] },
  ],
  referral,
];

const days: readonly (readonly [requestedOn: Answers['requestedOn'], labelChangedOn: Answers['labelChangedOn']])[] = [
  [undefined, undefined],
  [undefined, '2020-01-01'],
  ['2023-03-01', undefined],
  ['2023-03-01', '2022-09-01'],
  ['2023-03-01', '2022-08-31'],
];

/** Another disease, state or MRD result, which an initial request sends to I.B; all of them, and under every request type. */
export const otherRequests: readonly Dimension[] = [
  raw('requestType', undefined, 'initial', 'continued'),
  [
    { answers: [{ disease: 'other', state: undefined, mrd: undefined }] },
    { answers: [{ disease: 'b-all', state: 'other', mrd: undefined }] },
    { answers: [{ disease: 'b-all', state: 'remission', mrd: 'negative' }] },
  ],
  referrals.map((answers): Class => ({ answers: [answers] })),
  raw('labelChange', undefined, 'unknown', 'yes', 'no'),
  days.map(([requestedOn, labelChangedOn]): Class => ({ answers: [{ requestedOn, labelChangedOn }] })),
];
