import file from '../../public/plan.json' with { type: 'json' };
import { type PlanProfile, readPlan } from '../../src/plan/plan.ts';

/** The profile that we ship, as a value: what a test alters is read anew. */
export const samplePlanFile = (): unknown => file;

function read(): PlanProfile {
  const result = readPlan(file);
  if (!result.ok) throw new Error(`public/plan.json: ${result.issues.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
  return result.plan;
}

/** The profile that we ship: an invented plan with everything that a letter needs. */
export const samplePlan: PlanProfile = read();
