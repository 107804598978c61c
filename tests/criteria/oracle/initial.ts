import { type Classes, diseases, states, verdicts, yesNoOpen } from './classes.ts';
import { dosing, either, plain } from './dosing.ts';
import { footnoteOf } from './regimen.ts';
import { decisionTable } from './table.ts';

const disease = decisionTable(
  [diseases],
  [
    ['b-all', 'met'],
    ['other', 'not-met'],
    ['open', 'unknown'],
  ],
);

/** prescriber, consulted */
const specialist = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes -', 'met'],
    ['- yes', 'met'],
    ['no no', 'not-met'],
    ['no open', 'unknown'],
    ['open no|open', 'unknown'],
  ],
);

/** state, mrd */
const remission = decisionTable(
  [states, yesNoOpen],
  [
    ['remission yes', 'met'],
    ['remission open', 'unknown'],
    ['open yes|open', 'unknown'],
    ['relapsed|other -', 'not-met'],
    ['- no', 'not-met'],
  ],
);

/** philadelphia positive */
const phNegative = decisionTable(
  [yesNoOpen],
  [
    ['no', 'met'],
    ['yes', 'not-met'],
    ['open', 'unknown'],
  ],
);

/** philadelphia positive, a listed TKI failed */
const phPositive = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes yes', 'met'],
    ['no -', 'not-met'],
    ['- no', 'not-met'],
    ['yes open', 'unknown'],
    ['open yes|open', 'unknown'],
  ],
);

/** state, I.A.3.b.i, I.A.3.b.ii */
const relapse = decisionTable(
  [states, verdicts, verdicts],
  [
    ['relapsed met -', 'met'],
    ['relapsed - met', 'met'],
    ['remission|other - -', 'not-met'],
    ['- not-met not-met', 'not-met'],
    ['relapsed unknown unknown|not-met', 'unknown'],
    ['relapsed not-met unknown', 'unknown'],
    ['open met|unknown -', 'unknown'],
    ['open - met|unknown', 'unknown'],
  ],
);

const section = decisionTable(
  [verdicts, verdicts, verdicts, verdicts],
  [
    ['met met met met', 'met'],
    ['not-met - - -', 'not-met'],
    ['- not-met - -', 'not-met'],
    ['- - not-met -', 'not-met'],
    ['- - - not-met', 'not-met'],
    ['unknown met|unknown met|unknown met|unknown', 'unknown'],
    ['met|unknown unknown met|unknown met|unknown', 'unknown'],
    ['met|unknown met|unknown unknown met|unknown', 'unknown'],
    ['met|unknown met|unknown met|unknown unknown', 'unknown'],
  ],
);

/** The verdict on I.A.2. */
export const specialistOf = (classes: Classes) => specialist(classes.specialist, classes.consulted);

export type InitialVerdicts = ReturnType<typeof initialVerdicts>;

/** The criteria of I.A. */
export function initialVerdicts(classes: Classes) {
  const negative = phNegative(classes.philadelphia);
  const positive = phPositive(classes.philadelphia, classes.failedTki);
  const inRemission = remission(classes.state, classes.mrd);
  const inRelapse = relapse(classes.state, negative, positive);
  const dose = plain(classes.within28);
  const supported = plain(classes.support);
  const approved = footnoteOf(classes);
  const named = disease(classes.disease);
  const consulted = specialistOf(classes);
  const use = either(inRemission, inRelapse);
  const request = dosing(dose, supported, approved);
  return {
    'I.A': section(named, consulted, use, request),
    'I.A.1': named,
    'I.A.2': consulted,
    'I.A.3': use,
    'I.A.3.a': inRemission,
    'I.A.3.b': inRelapse,
    'I.A.3.b.i': negative,
    'I.A.3.b.ii': positive,
    'I.A.4': request,
    'I.A.4.a': dose,
    'I.A.4.b': supported,
    'I.A.4*': approved,
  };
}
