/** A plain calendar date, `YYYY-MM-DD`; that it exists in the calendar is checked where a request is read. */
export type PlainDate = string;

export type RequestType = 'initial' | 'continued';
export type LineOfBusiness = 'commercial' | 'him' | 'medicaid';
export type YesNo = 'yes' | 'no' | 'unknown';
export type State = 'remission' | 'relapsed' | 'refractory' | 'other' | 'unknown';
export type TkiAgent = 'imatinib' | 'dasatinib' | 'nilotinib' | 'bosutinib' | 'ponatinib' | 'other';
export type TkiOutcome = 'intolerant' | 'refractory' | 'responding' | 'unknown';
export interface TkiTrial {
  readonly agent: TkiAgent;
  readonly outcome: TkiOutcome | undefined;
}

/**
 * What the criteria read: every clinical answer of a request, flat, every key always present (one object shape keeps
 * evaluation fast). `undefined` means not answered; `unknown` means answered "the office does not know".
 */
export interface Answers {
  readonly requestedOn: PlainDate | undefined;
  readonly requestType: RequestType | undefined;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  /** kilograms */
  readonly weightKg: number | undefined;
  /** centimetres */
  readonly heightCm: number | undefined;
  readonly specialty: 'oncologist' | 'hematologist' | 'other' | undefined;
  readonly consultedSpecialty: 'oncologist' | 'hematologist' | 'other' | 'none' | undefined;
  readonly disease: 'b-all' | 'other' | undefined;
  readonly cd19: 'positive' | 'negative' | 'unknown' | undefined;
  readonly state: State | undefined;
  readonly remissionNumber: number | undefined;
  readonly mrd: 'positive' | 'negative' | 'not-tested' | 'unknown' | undefined;
  /** percent: 0.1 is one cell in a thousand */
  readonly mrdPercent: number | undefined;
  readonly philadelphia: 'negative' | 'positive' | 'unknown' | undefined;
  /** an empty list means that no TKI was tried */
  readonly tkiHistory: readonly TkiTrial[] | undefined;
  /** micrograms per day, the highest daily dose requested */
  readonly dailyDoseMcg: number | undefined;
  readonly guidelineSupport: YesNo | undefined;
  readonly nccnRecommended: YesNo | undefined;
  readonly viaPlanBenefit: YesNo | undefined;
  readonly documented: YesNo | undefined;
  readonly startedOn: PlainDate | undefined;
  readonly responding: YesNo | undefined;
  readonly doseIncrease: YesNo | undefined;
  readonly labelChange: YesNo | undefined;
  readonly labelChangedOn: PlainDate | undefined;
  readonly formulary: 'listed' | 'not-listed' | 'unknown' | undefined;
}

/** The name of an answer, and so of the question that asks for it. */
export type Question = keyof Answers;

/** A document of the request; `supports` holds criterion ids, of which only leaf criteria count. */
export interface SupportingDocument {
  readonly title: string;
  readonly supports: readonly string[];
}

/** Nothing answered yet. */
export const noAnswers: Answers = {
  requestedOn: undefined,
  requestType: undefined,
  lineOfBusiness: undefined,
  weightKg: undefined,
  heightCm: undefined,
  specialty: undefined,
  consultedSpecialty: undefined,
  disease: undefined,
  cd19: undefined,
  state: undefined,
  remissionNumber: undefined,
  mrd: undefined,
  mrdPercent: undefined,
  philadelphia: undefined,
  tkiHistory: undefined,
  dailyDoseMcg: undefined,
  guidelineSupport: undefined,
  nccnRecommended: undefined,
  viaPlanBenefit: undefined,
  documented: undefined,
  startedOn: undefined,
  responding: undefined,
  doseIncrease: undefined,
  labelChange: undefined,
  labelChangedOn: undefined,
  formulary: undefined,
};

/**
 * Open: missing, or answered with "not known"; an MRD that was not tested too, and a TKI history with an outcome open
 * (docs/policy-reading.md).
 */
export function isOpen(answers: Answers, question: Question): boolean {
  const answer = answers[question];
  if (typeof answer === 'object') return answer.some(({ outcome }) => outcome === undefined || outcome === 'unknown');
  return answer === undefined || answer === 'unknown' || answer === 'not-tested';
}
