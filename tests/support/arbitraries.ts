import fc from 'fast-check';

/** A field of a request as it comes in: answered, null, or not there (record drops keys that are undefined). */
const field = <Value>(answer: fc.Arbitrary<Value>) =>
  fc.option(fc.oneof({ weight: 9, arbitrary: answer }, fc.constant(null)), { nil: undefined, freq: 6 });
const choice = <const Value>(...values: readonly Value[]) => field(fc.constantFrom(...values));
const yesNo = () => choice('yes', 'no', 'unknown');

/** Numbers of a range, its ends and the thresholds among them as often as all others. */
const numberWithin = (min: number, max: number, ...thresholds: readonly number[]) =>
  field(fc.oneof(fc.constantFrom(min, max, ...thresholds), fc.double({ min, max, noNaN: true })));

const dayLength = 86_400_000;
const plainDate = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);
const firstDay = Date.UTC(2015, 0, 1) / dayLength;
const lastDay = Date.UTC(2032, 0, 1) / dayLength;

/** Days before the request: round the limits of 30 days and of six months, or any. */
const daysBefore = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 175, max: 190 }), fc.integer({ min: 0, max: 4000 }));

/** The three dates of a request, none later than the request itself where its day is given. */
const dates = fc
  .record({ requestedOn: fc.integer({ min: firstDay, max: lastDay }), started: daysBefore, changed: daysBefore })
  .chain(({ requestedOn, started, changed }) =>
    fc.record({
      requestedOn: field(fc.constant(plainDate(requestedOn))),
      startedOn: field(fc.constant(plainDate(requestedOn - started))),
      labelChangedOn: field(fc.constant(plainDate(requestedOn - changed))),
    }),
  );

const tkiTrial = fc.record({
  agent: fc.constantFrom('imatinib', 'dasatinib', 'nilotinib', 'bosutinib', 'ponatinib', 'other'),
  outcome: choice('intolerant', 'refractory', 'responding', 'unknown'),
});

const prescriber = fc.record({
  specialty: choice('oncologist', 'hematologist', 'other'),
  consultedSpecialty: choice('oncologist', 'hematologist', 'other', 'none'),
});

const diagnosis = fc.record({
  disease: field(fc.oneof({ weight: 6, arbitrary: fc.constant('b-all') }, fc.constant('other'))),
  cd19: choice('positive', 'negative', 'unknown'),
  state: choice('remission', 'relapsed', 'refractory', 'other', 'unknown'),
  remissionNumber: field(fc.integer({ min: 1, max: 9 })),
  mrd: choice('positive', 'negative', 'not-tested', 'unknown'),
  mrdPercent: numberWithin(0, 100, 0.1, 0.0999),
  philadelphia: choice('negative', 'positive', 'unknown'),
  tkiHistory: field(fc.array(tkiTrial, { maxLength: 4 })),
});

const regimen = fc.record({
  dailyDoseMcg: numberWithin(0.001, 1000, 28, 28.01, 13.65),
  guidelineSupport: yesNo(),
  nccnRecommended: yesNo(),
});

const criteria = ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.3.b.i', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4.b', 'I.A.4*', 'I.A.4', 'I.B.1'].concat([
  'II.A.1.benefit',
  'II.A.1.records',
  'II.A.2',
  'II.A.3.a',
  'II.A.3.b',
  'II.A.3*',
  'II.A',
  'no criterion',
]);

const documents = field(
  fc.array(fc.record({ title: fc.string(), supports: fc.oneof(fc.subarray(criteria), fc.constant(criteria)) }), { maxLength: 3 }),
);

/** Drops what is not answered, so that a field is missing rather than undefined, as in a file. */
const asInFile = (request: unknown): unknown => JSON.parse(JSON.stringify(request));

/** Requests that keep to the format, in the shape of request.json, of any answers, contradictory ones included. */
export const requests: fc.Arbitrary<unknown> = fc
  .record({
    dates,
    requestType: choice('initial', 'continued'),
    lineOfBusiness: choice('commercial', 'him', 'medicaid'),
    member: field(fc.record({ weightKg: numberWithin(0.3, 400, 26, 44.999, 45), heightCm: numberWithin(20, 260, 104) })),
    prescriber: field(prescriber),
    diagnosis: field(diagnosis),
    regimen: field(regimen),
    therapy: fc.record({ viaPlanBenefit: yesNo(), documented: yesNo(), responding: yesNo(), doseIncrease: yesNo() }),
    otherUse: fc.record({ labelChange: yesNo(), formulary: choice('listed', 'not-listed', 'unknown') }),
    documents,
  })
  .map(({ dates: { requestedOn, startedOn, labelChangedOn }, therapy, otherUse, ...request }) =>
    asInFile({
      ...request,
      requestedOn,
      currentTherapy: { ...therapy, startedOn },
      otherUse: { ...otherUse, labelChangedOn },
    }),
  );
