import { type Classes, classesOf, yesNo, yesNoOpen } from './classes.ts';
import type { Given } from './given.ts';
import { specialistOf } from './initial.ts';
import { oracleOf } from './oracle.ts';
import { labelRuleOf } from './other-uses.ts';
import { type Prospect, prospectOf } from './prospect.ts';

type Question = keyof Given;

/**
 * The questions that are asked of a request (docs/policy-reading.md, Asked): open, not held back by an open question that
 * opens their branch, and needed for the letter or the regimen or able to change what is observed. The disease always is.
 */
export function askedOf(given: Given): ReadonlySet<string> {
  const classes = classesOf(given);
  const prospect = prospectOf(classes, given);
  const isAsked = (question: Question) =>
    isOpen(given, question) &&
    holdersOf(question, given).length === 0 &&
    (question === 'disease' || isNeeded(question, given) || (prospect !== undefined && matters(question, given, classes, prospect)));
  return new Set(questions.filter(isAsked));
}

/** Not answered, not known or not tested; of a TKI history also one with an outcome that is. */
export function isOpen(given: Given, question: Question): boolean {
  const answer = given[question];
  if (typeof answer === 'object') return answer.some(({ outcome }) => outcome === undefined || outcome === 'unknown');
  return answer === undefined || answer === 'unknown' || answer === 'not-tested';
}

/** The questions that open the branch of another, outermost first. */
const openersOf: Readonly<Record<Question, readonly Question[]>> = {
  requestedOn: [],
  requestType: [],
  lineOfBusiness: [],
  disease: ['requestType'],
  weightKg: ['requestType', 'disease'],
  heightCm: ['requestType', 'disease'],
  specialty: ['requestType', 'disease'],
  consultedSpecialty: ['requestType', 'disease'],
  cd19: ['requestType', 'disease'],
  state: ['requestType', 'disease'],
  remissionNumber: ['requestType', 'disease', 'state'],
  mrd: ['requestType', 'disease', 'state'],
  mrdPercent: ['requestType', 'disease', 'state'],
  philadelphia: ['requestType', 'disease', 'state'],
  tkiHistory: ['requestType', 'disease', 'state'],
  dailyDoseMcg: ['requestType', 'disease'],
  guidelineSupport: ['requestType', 'disease', 'doseIncrease'],
  nccnRecommended: ['requestType', 'disease', 'doseIncrease'],
  viaPlanBenefit: ['requestType', 'disease'],
  documented: ['requestType', 'disease'],
  startedOn: ['requestType', 'disease'],
  responding: ['requestType', 'disease'],
  doseIncrease: ['requestType', 'disease'],
  labelChange: ['requestType', 'disease'],
  labelChangedOn: ['requestType', 'disease', 'labelChange'],
  formulary: ['requestType', 'disease', 'labelChange'],
};

/** Every question of a request. */
export const questions = Object.keys(openersOf).filter((key): key is Question => key in openersOf);

/** The open questions that hold a question back; the dose increase opens a branch of continued therapy alone. */
export function holdersOf(question: Question, given: Given): readonly Question[] {
  const openers = openersOf[question].filter((opener) => isOpen(given, opener));
  return given.requestType === 'initial' ? openers.filter((opener) => opener !== 'doseIncrease') : openers;
}

/** The letter names the request type, the line of business and the day; a regimen under section A is planned for a body. */
function isNeeded(question: Question, given: Given): boolean {
  const isRegimen = question === 'dailyDoseMcg' || question === 'weightKg' || (question === 'heightCm' && (given.weightKg ?? 0) < 45);
  if (isRegimen) return given.disease === 'b-all' && (oracleOf(given, new Set()).section ?? '').endsWith('.A');
  return question === 'requestType' || question === 'lineOfBusiness' || question === 'requestedOn';
}

/** The subject that a question decides on its own. */
const subjectOf: Partial<Record<Question, string>> = {
  cd19: 'cd19',
  state: 'state',
  remissionNumber: 'firstOrSecond',
  mrd: 'mrd',
  mrdPercent: 'level',
  philadelphia: 'philadelphia',
  tkiHistory: 'failedTki',
  dailyDoseMcg: 'dose',
  weightKg: 'dose',
  heightCm: 'dose',
  guidelineSupport: 'support',
  nccnRecommended: 'nccn',
  viaPlanBenefit: 'benefit',
  documented: 'documented',
  startedOn: 'thirtyDays',
  responding: 'responding',
  doseIncrease: 'doseIncrease',
};

function matters(question: Question, given: Given, classes: Classes, prospect: Prospect): boolean {
  switch (question) {
    case 'specialty':
      return knownOf(classes.consulted).some((consulted) =>
        prospect.tellsApart(
          'specialist',
          yesNoOpen.map((specialist) => specialistOf({ ...classes, specialist, consulted })),
        ),
      );
    case 'consultedSpecialty':
      return knownOf(classes.specialist).some((specialist) =>
        prospect.tellsApart(
          'specialist',
          yesNoOpen.map((consulted) => specialistOf({ ...classes, specialist, consulted })),
        ),
      );
    case 'labelChange':
      return knownOf(classes.recent).some((recent) =>
        prospect.tellsApart(
          'labelRule',
          yesNoOpen.map((labelChange) => labelRuleOf({ ...classes, labelChange, recent })),
        ),
      );
    case 'labelChangedOn':
      return knownOf(classes.labelChange).some((labelChange) =>
        prospect.tellsApart(
          'labelRule',
          yesNoOpen.map((recent) => labelRuleOf({ ...classes, labelChange, recent })),
        ),
      );
    case 'formulary':
      return classes.line !== 'commercial' && prospect.canUseFormulary;
    case 'heightCm':
      return (given.weightKg ?? 0) < 45 && prospect.isUndecided('dose');
    default:
      return prospect.isUndecided(subjectOf[question] ?? '');
  }
}

const knownOf = (fact: Classes['recent']) => (fact === 'open' ? yesNo : [fact]);
