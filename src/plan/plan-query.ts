import { queryOptions } from '@tanstack/react-query';
import { type PlanIssue, type PlanProfile, readPlan } from './plan.ts';

export type LoadedPlan =
  | { readonly kind: 'plan'; readonly plan: PlanProfile }
  /** it was not there, or the host did not answer */
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly issues: readonly PlanIssue[] };

/** The plan's profile of this installation, from `/plan.json` on this site. */
export const planQuery = () => queryOptions({ queryKey: ['plan'], queryFn: loadPlan, networkMode: 'always' });

async function loadPlan(): Promise<LoadedPlan> {
  const text = await textOf('/plan.json');
  if (text === undefined) return { kind: 'absent' };
  const value = jsonOf(text);
  if (value === undefined) return { kind: 'broken', issues: [{ path: '', message: 'plan.json is no valid JSON.' }] };
  const read = readPlan(value);
  return read.ok ? { kind: 'plan', plan: read.plan } : { kind: 'broken', issues: read.issues };
}

async function textOf(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
