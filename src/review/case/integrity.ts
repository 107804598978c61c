import { criterionIds } from '../../criteria/policies/cp-phar-312/citations.ts';
import { digestOf, type Entry, firstMisfit } from './history.ts';
import { type Decided, findingKinds, type ReviewCase } from './review-case.ts';

/** What does not fit in a stored case: a line of its history, or content that the history tells otherwise. */
export type HistoryFault =
  /** `line` counts from 1 */
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'submission' | 'decision'; readonly number: number }
  | { readonly kind: 'finding'; readonly criterion: string }
  | { readonly kind: 'incomplete' };

/** The digest of a determination as it was issued. */
export const decisionDigest = ({ determination, letters }: Pick<Decided, 'determination' | 'letters'>): Promise<string> =>
  digestOf({ determination, letters });

/**
 * Checks a case against its history: every line against the one before it, and the requests, the determinations with their
 * letters and the findings against what the lines say of them. Somebody who writes the whole record anew is not found out.
 */
export async function historyFaults(reviewed: ReviewCase): Promise<readonly HistoryFault[]> {
  const misfit = await firstMisfit(reviewed.history);
  if (misfit !== undefined) return [{ kind: 'line', line: misfit + 1 }];
  const faults = [...(await submissionFaults(reviewed)), ...(await decisionFaults(reviewed)), ...findingFaults(reviewed)];
  return reviewed.history[0]?.did === 'received' ? faults : [...faults, { kind: 'incomplete' }];
}

const linesOf = (history: readonly Entry[], did: string) => history.filter((entry) => entry.did === did);

async function submissionFaults({ submissions, history }: ReviewCase): Promise<readonly HistoryFault[]> {
  const lines = linesOf(history, 'received');
  const faults: HistoryFault[] = lines.length === submissions.length ? [] : [{ kind: 'incomplete' }];
  for (const { number, request } of submissions) {
    const told = lines.find(({ about }) => about['submission'] === number)?.about['digest'];
    if (told !== (await digestOf(request))) faults.push({ kind: 'submission', number });
  }
  return faults;
}

async function decisionFaults({ decisions, history }: ReviewCase): Promise<readonly HistoryFault[]> {
  const lines = linesOf(history, 'decided');
  const faults: HistoryFault[] = lines.length === decisions.length ? [] : [{ kind: 'incomplete' }];
  for (const decision of decisions) {
    const told = lines.find(({ about }) => about['number'] === decision.number)?.about['digest'];
    if (told !== (await decisionDigest(decision))) faults.push({ kind: 'decision', number: decision.number });
  }
  return faults;
}

/** The findings as the history tells them: each the last one made, unless a further submission put it aside. */
function findingFaults({ findings, history }: ReviewCase): readonly HistoryFault[] {
  const told = new Map<string, unknown>();
  for (const { did, about } of history) {
    if (did === 'found') told.set(String(about['criterion']), about['finding']);
    const kept = about['kept'];
    if (did === 'received' && Array.isArray(kept)) for (const id of told.keys()) if (!kept.includes(id)) told.delete(id);
  }
  return criterionIds.flatMap((criterion): readonly HistoryFault[] => {
    const finding = findingKinds.find((kind) => kind === told.get(criterion));
    return findings[criterion]?.finding === finding ? [] : [{ kind: 'finding', criterion }];
  });
}
