import { doseCapMcgPerDay } from '../criteria/policies/cp-phar-312/facts.ts';

/** The two indications of the label that section V gives a course for. */
export type Indication = 'mrd-positive' | 'relapsed-refractory';
export type Phase = 'induction' | 'consolidation' | 'continued-therapy' | 'beyond-label';

/** A dose per day: fixed from 45 kg on, below it by body surface. */
interface Rate {
  readonly fixedMcg: number;
  readonly mcgPerM2: bigint;
}

/** One cycle of a course: 28 infusion days, then days without treatment. */
export interface LabelCycle {
  readonly phase: Phase;
  readonly freeDays: 14 | 56;
  /** whether the first week is given at the step dose */
  readonly stepDose: boolean;
}

export const infusionDaysPerCycle = 28;
/** days 1 to 7 of the first cycle in relapsed or refractory disease */
export const stepDoseDays = 7;
export const vialMcg = 35;

export const fullRate: Rate = { fixedMcg: doseCapMcgPerDay, mcgPerM2: 15n };
export const stepRate: Rate = { fixedMcg: 9, mcgPerM2: 5n };

const cycles = (count: number, phase: Phase, freeDays: 14 | 56): readonly LabelCycle[] =>
  Array.from({ length: count }, () => ({ phase, freeDays, stepDose: false }));

/** CP.PHAR.312 V: the whole course of each indication, cycle by cycle. */
const labelCourses: Readonly<Record<Indication, readonly LabelCycle[]>> = {
  'mrd-positive': [...cycles(1, 'induction', 14), ...cycles(3, 'consolidation', 14)],
  'relapsed-refractory': [
    { phase: 'induction', freeDays: 14, stepDose: true },
    ...cycles(1, 'induction', 14),
    ...cycles(3, 'consolidation', 14),
    ...cycles(4, 'continued-therapy', 56),
  ],
};

/** Cycles in the label's whole course: 4 for MRD-positive remission, 9 for relapsed or refractory disease. CP.PHAR.312 V. */
export const cyclesInCourse = (indication: Indication): number => labelCourses[indication].length;

/**
 * A cycle by its number, from 1. The label ends at the course's last cycle: a later one has no phase, and is laid out with
 * the free interval of the last. CP.PHAR.312 V.
 */
export function labelCycle(indication: Indication, number: number): LabelCycle {
  const course = labelCourses[indication];
  const beyond = { phase: 'beyond-label', freeDays: indication === 'mrd-positive' ? 14 : 56, stepDose: false } as const;
  return course[number - 1] ?? beyond;
}
