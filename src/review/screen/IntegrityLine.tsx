import { useQuery } from '@tanstack/react-query';
import { integritySentence as packetSentence } from '../../packet/read/integrity.ts';
import { WarningNote } from '../../ui/Note.tsx';
import { type HistoryFault, historyFaults } from '../case/integrity.ts';
import { planClock } from '../case/plan-clock.ts';
import { currentOf, type Origin, type ReviewCase } from '../case/review-case.ts';
import { evaluationOf } from '../case/verdicts.ts';
import { rowOfCase } from '../queue/queue-row.ts';
import { instantWords, outcomeWords } from '../words.ts';
import { useReviewing } from './reviewing.ts';

/** At a glance: where the request came from and whether it is unchanged, what made it, and whether it is judged the same here. */
export function IntegrityLine() {
  const { id, plan, reviewed } = useReviewing();
  const current = currentOf(reviewed);
  const { lineOfBusiness, urgency } = rowOfCase(id, reviewed);
  const rule = planClock(plan, lineOfBusiness, urgency);
  return (
    <section className="review-integrity" aria-label="Integrity">
      <p className="review-glance">
        <strong data-state={current.origin.integrity}>{glanceWords[current.origin.integrity]}</strong> <Agreement reviewed={reviewed} />
      </p>
      <p>{integritySentence(current.origin)}</p>
      <p>{madeSentence(current.origin)}</p>
      <p>{sameSentence(reviewed)}</p>
      <p>
        Received {instantWords(current.receivedAt, current.zone)}
        {rule === undefined ? '; the plan has no clock for it.' : `; clock of ${rule.hours} hours. Source: ${rule.source}.`}
      </p>
      <HistoryNote stored={reviewed} />
    </section>
  );
}

const glanceWords: Readonly<Record<Origin['integrity'], string>> = {
  intact: 'Packet unchanged',
  altered: 'Packet ALTERED',
  unsealed: 'No checksum',
};

/** Whether this program comes to what the office's came to; a file that does not say what that was has nothing to compare. */
function Agreement({ reviewed }: { readonly reviewed: ReviewCase }) {
  const { origin, request } = currentOf(reviewed);
  if (origin.outcome === undefined) return <strong>evaluated here only</strong>;
  const isSame = origin.outcome === evaluationOf(request).outcome;
  return <strong data-state={isSame ? undefined : 'altered'}>{isSame ? 'same evaluation here' : 'ANOTHER evaluation here'}</strong>;
}

const packetParts = ['request', 'attachments', 'contents', 'pages'] as const;

function integritySentence({ kind, integrity, altered }: Origin): string {
  if (kind === 'packet' && integrity !== 'unsealed') {
    const parts = packetParts.filter((part) => altered.includes(part));
    return `Packet: ${packetSentence(integrity === 'intact' ? { kind: 'unchanged' } : { kind: 'altered', parts })}`;
  }
  return `${kind === 'case' ? 'An exported case' : 'A request file'} without a checksum: nothing shows whether it was changed on the way.`;
}

function madeSentence({ program, policyRevision }: Origin): string {
  if (program === undefined && policyRevision === undefined) return 'It does not say which program or policy revision made it.';
  return `Made with program ${program ?? 'not given'}, policy revision ${policyRevision ?? 'not given'}.`;
}

function sameSentence(reviewed: ReviewCase): string {
  const { origin, request } = currentOf(reviewed);
  const here = evaluationOf(request).outcome;
  if (origin.outcome === undefined) return `Evaluated anew here: ${outcomeWords[here].toLowerCase()}.`;
  return origin.outcome === here
    ? `Evaluated anew here with the same result: ${outcomeWords[here].toLowerCase()}.`
    : `Evaluated anew here with ANOTHER result: ${outcomeWords[here].toLowerCase()}; the office’s program said “${origin.outcome}”.`;
}

/** The history is verified when the case is opened, and whenever a line was added. */
function HistoryNote({ stored }: { readonly stored: ReviewCase }) {
  const { desk, id } = useReviewing();
  const head = stored.history.at(-1)?.hash ?? '';
  const { data: faults } = useQuery({
    queryKey: ['desk', desk.id, 'history', id, head],
    queryFn: () => historyFaults(stored),
    networkMode: 'always',
    gcTime: 0,
  });
  if (faults === undefined || faults.length === 0) return null;
  return (
    <WarningNote>{`The history of this case does not fit: ${faults.map(faultWords).join('; ')}. The case was changed outside this program, or is damaged.`}</WarningNote>
  );
}

export function faultWords(fault: HistoryFault): string {
  switch (fault.kind) {
    case 'line':
      return `line ${fault.line} does not follow from the one before it`;
    case 'submission':
      return `submission ${fault.number} is not the one that was received`;
    case 'decision':
      return `determination ${fault.number} or its letters are not as they were issued`;
    case 'finding':
      return `the finding on ${fault.criterion} is not the one that was made`;
    case 'incomplete':
      return 'lines are missing';
  }
}
