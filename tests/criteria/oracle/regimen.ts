import { type Classes, states, yesNoOpen } from './classes.ts';
import { decisionTable } from './table.ts';

/** mrd, level: at or above the label's threshold */
const labelLevel = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes yes', 'yes'],
    ['no -', 'no'],
    ['- no', 'no'],
    ['yes open', 'open'],
    ['open yes|open', 'open'],
  ],
);

/** state, first or second remission, label level: the label's indication */
const indication = decisionTable(
  [states, yesNoOpen, yesNoOpen],
  [
    ['relapsed - -', 'yes'],
    ['other - -', 'no'],
    ['open - -', 'open'],
    ['remission yes yes', 'yes'],
    ['remission no -', 'no'],
    ['remission - no', 'no'],
    ['remission yes|open open', 'open'],
    ['remission open yes|open', 'open'],
  ],
);

/** cd19, indication, label dose, nccn: I.A.4* */
const regimen = decisionTable(
  [yesNoOpen, yesNoOpen, yesNoOpen, yesNoOpen],
  [
    ['yes yes yes -', 'met'],
    ['- - - yes', 'met'],
    ['no - - no', 'not-met'],
    ['- no - no', 'not-met'],
    ['- - no no', 'not-met'],
    ['no - - open', 'unknown'],
    ['- no - open', 'unknown'],
    ['- - no open', 'unknown'],
    ['open yes|open yes|open no|open', 'unknown'],
    ['yes|open open yes|open no|open', 'unknown'],
    ['yes|open yes|open open no|open', 'unknown'],
  ],
);

/** The verdict on I.A.4*: the regimen is on label, or NCCN recommends it. */
export function footnoteOf(classes: Classes) {
  const use = indication(classes.state, classes.firstOrSecond, labelLevel(classes.mrd, classes.level));
  return regimen(classes.cd19, use, classes.labelDose, classes.nccn);
}
