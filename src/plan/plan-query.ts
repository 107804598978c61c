import { queryOptions } from '@tanstack/react-query';
import { type PlanIssue, type PlanProfile, readPlan } from './plan.ts';
import { isPage } from './review-switch.ts';

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
  if (value === undefined) return { kind: 'broken', issues: [await noJson(text)] };
  const read = readPlan(value);
  return read.ok ? { kind: 'plan', plan: read.plan } : { kind: 'broken', issues: read.issues };
}

/** What finds the place of a fault comes only where there is one. */
async function noJson(text: string): Promise<PlanIssue> {
  // a host may answer every address that it does not know with a page, and says then that all is well
  if (isPage(text)) return { path: '', message: 'A web page came in place of plan.json. Put plan.json beside the program’s index.html.' };
  if (text.trim() === '') return { path: '', message: 'plan.json is empty. Put the plan’s profile into it.' };
  const { jsonFaultOf } = await import('../request/json-fault.ts');
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
