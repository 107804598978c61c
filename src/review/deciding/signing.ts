import type { PlanProfile, PlanRole } from '../../plan/plan.ts';
import type { Decision } from '../../request/determination.ts';
import type { Desk } from '../../request/vault/desk.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import type { SignatureDraft } from './determination-draft.ts';
import { decisionWords, faults } from './wording.ts';

const roleIn = (role: string, { roles }: PlanProfile['desk']): PlanRole | undefined => roles.find(({ key }) => key === role);

const isBlank = (text: string) => text.trim() === '';

/** Decisions against a request, whole or in part: they are a clinician's. */
const needsClinician = (decision: Decision) => decision === 'denied' || decision === 'modified';

/** What a signature lacks, and whether its role may sign the decision at all. */
export function signatureFaults(
  draft: SignatureDraft,
  decision: Decision | undefined,
  desk: PlanProfile['desk'],
): readonly SummarizedError[] {
  const role = roleIn(draft.role, desk);
  const needed: readonly (readonly [id: string, message: string | undefined])[] = [
    ['name', isBlank(draft.name) ? faults.name : undefined],
    ['credential', isBlank(draft.credential) ? faults.credential : undefined],
    ['role', role === undefined ? faults.role : roleFault(role, decision)],
    ['proof', isBlank(draft.proof) ? faults.proof : undefined],
    ['confirmed', draft.confirmed ? undefined : faults.confirmed],
  ];
  return needed.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
}

function roleFault({ title, mayDecide, isClinician }: PlanRole, decision: Decision | undefined): string | undefined {
  if (decision === undefined) return undefined;
  if (needsClinician(decision) && !isClinician) return faults.clinician(title.en, decisionWords[decision]);
  return mayDecide.includes(decision) ? undefined : faults.mayNot(title.en, decisionWords[decision]);
}

/** Whether the person at the desk has given its passphrase, or where it has none their name once more; else what is wrong. */
export async function proofFault({ name, proof }: SignatureDraft, desk: Desk): Promise<SummarizedError | undefined> {
  const verified = await desk.verifyPassphrase(proof);
  switch (verified.kind) {
    case 'right':
      return undefined;
    case 'in-memory':
      return proof.trim() === name.trim() ? undefined : { id: 'proof', message: faults.nameAgain };
    case 'wrong-passphrase':
      return { id: 'proof', message: faults.wrongPassphrase };
    default:
      return { id: 'proof', message: faults.notVerified };
  }
}

/** How a signature is kept, and printed in English; a letter in another language has the role's title in it (letter/plan-blocks). */
export function signatoryOf({ name, credential, role }: SignatureDraft, desk: PlanProfile['desk']) {
  return { name: name.trim(), role: roleIn(role, desk)?.title.en ?? role, credential: credential.trim() };
}

/** How the history names who signed. */
export const signedBy = (signatory: ReturnType<typeof signatoryOf>, desk: Desk): string =>
  `${signatory.name}, ${signatory.credential} (${signatory.role}), self-declared, at desk ${desk.name}`;
