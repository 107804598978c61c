import {
  cyclesInCourse,
  fullRate,
  type Indication,
  infusionDaysPerCycle,
  type LabelCycle,
  labelCycle,
  stepDoseDays,
  stepRate,
} from '../../regimen/label.ts';
import { phaseText } from '../../regimen/wording.ts';

/** Some days of one or more cycles that are alike. */
export interface DosageRow {
  readonly cycles: string;
  readonly days: string;
  /** a day, from 45 kg on */
  readonly fixed: string;
  /** a day, below 45 kg */
  readonly bySurface: string;
  readonly free: string;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly cycle: LabelCycle;
}

const alike = (a: LabelCycle, b: LabelCycle) => a.phase === b.phase && a.stepDose === b.stepDose && a.freeDays === b.freeDays;

/** Consecutive cycles of a course that are given alike. */
function runsOf(indication: Indication): readonly Run[] {
  const runs: Run[] = [];
  for (let number = 1; number <= cyclesInCourse(indication); number += 1) {
    const cycle = labelCycle(indication, number);
    const last = runs.at(-1);
    if (last !== undefined && alike(last.cycle, cycle)) runs[runs.length - 1] = { ...last, last: number };
    else runs.push({ first: number, last: number, cycle });
  }
  return runs;
}

const cyclesText = ({ first, last, cycle }: Run) =>
  `${first === last ? first : `${first} to ${last}`}, ${phaseText[cycle.phase].toLowerCase()}`;

function daysText(run: Run, from: number, to: number, rate: typeof fullRate): DosageRow {
  const freeFrom = infusionDaysPerCycle + 1;
  const free = `${run.cycle.freeDays} days (${freeFrom} to ${infusionDaysPerCycle + run.cycle.freeDays})`;
  return {
    cycles: cyclesText(run),
    days: `${from} to ${to}`,
    fixed: `${rate.fixedMcg} mcg`,
    bySurface: `${rate.mcgPerM2} mcg/m²`,
    free: to === infusionDaysPerCycle ? free : 'none',
  };
}

/** The label's course as section V tells it, read from the regimen's own facts. CP.PHAR.312 V. */
export function dosageRows(indication: Indication): readonly DosageRow[] {
  return runsOf(indication).flatMap((run) =>
    run.cycle.stepDose
      ? [daysText(run, 1, stepDoseDays, stepRate), daysText(run, stepDoseDays + 1, infusionDaysPerCycle, fullRate)]
      : [daysText(run, 1, infusionDaysPerCycle, fullRate)],
  );
}
