import { queryOptions } from '@tanstack/react-query';
import { jsonFaultOf } from '../request/json-fault.ts';
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
  if (value === undefined) return { kind: 'broken', issues: [noJson(text)] };
  const read = readPlan(value);
  return read.ok ? { kind: 'plan', plan: read.plan } : { kind: 'broken', issues: read.issues };
}

function noJson(text: string): PlanIssue {
  const { line, column } = jsonFaultOf(text);
  return { path: '', message: `plan.json is no JSON from line ${line}, column ${column} on. Mend it there.` };
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
