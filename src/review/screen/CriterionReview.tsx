import type { Finding } from '../../criteria/finding.ts';
import type { Judgement } from '../../criteria/judgement.ts';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { readsOf } from '../../criteria/questions.ts';
import type { Verdict } from '../../criteria/verdict.ts';
import { answerFact } from '../../letter/facts.ts';
import { answersOf } from '../../request/answers.ts';
import type { PaRequest } from '../../request/schema.ts';
import { Choice } from '../../ui/Choice.tsx';
import { keepsToItself } from '../../ui/Field.tsx';
import type { Mark } from '../../ui/mark.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { found, noted, notedSoFar } from '../case/acts.ts';
import { currentOf, type FindingKind, findingKinds } from '../case/review-case.ts';
import { documentsFor, type ExhibitedDocument } from '../case/verdicts.ts';
import type { Shown } from './DocumentPane.tsx';
import { useReviewing } from './reviewing.ts';
import { findingWords } from './words.ts';

interface CriterionReviewProps {
  /** as the office's answers have it */
  readonly finding: Finding;
  readonly id: CriterionId;
  /** with the reviewer's findings */
  readonly own: Judgement;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onShow: (shown: Shown) => void;
}

const keys = { confirmed: 'c', 'not-supported': 'n', 'not-clear': 'u' } as const;

/** One leaf criterion: the office's answer, the documents said to support it, and what the reviewer finds. */
export function CriterionReview({ finding, id, own, isCurrent, onCurrent, onShow }: CriterionReviewProps) {
  const { reviewed, act, isReadOnly } = useReviewing();
  const { request } = currentOf(reviewed);
  const mine = reviewed.findings[id];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever of it has the focus, it is the criterion that the keys are for
    <div className="review-criterion" onFocus={onCurrent} data-current={isCurrent ? '' : undefined}>
      <Verdicts office={finding.verdict} own={mine?.finding === undefined ? 'no finding yet' : own.verdicts.get(id)} />
      <p className="review-answer">{answersInWords(finding, request)}</p>
      <Documents documents={documentsFor(request, id)} onShow={onShow} />
      <fieldset className="review-finding" disabled={isReadOnly}>
        <legend className="ui-hidden">
          Finding on {id} {criterionWording[id].name}
        </legend>
        <div className="ui-choices" data-inline="" id={`finding-${id}`} tabIndex={-1}>
          {findingKinds.map((kind) => (
            <Choice
              key={kind}
              id={`finding-${id}-${kind}`}
              type="radio"
              name={`finding-${id}`}
              value={kind}
              label={findingWords[kind]}
              hotkey={keys[kind]}
              checked={mine?.finding === kind}
              onChange={() => act((before, actor) => found(before, id, kind, actor))}
            />
          ))}
        </div>
        <label className="review-note">
          <span className="ui-hidden">Note on {id}</span>
          <input
            {...keepsToItself}
            className="ui-input"
            type="text"
            placeholder={notePlace(mine?.finding)}
            value={mine?.note ?? ''}
            onChange={(event) => act((before) => notedSoFar(before, id, event.target.value))}
            onBlur={() => {
              if (lastNote(reviewed.history, id) !== (mine?.note ?? '')) act((before, actor) => noted(before, id, actor));
            }}
          />
          <span className={mine?.note ? 'ui-hint' : 'ui-hidden'}>{notePlace(mine?.finding)}</span>
        </label>
      </fieldset>
    </div>
  );
}

/** Where a note is read: it is the specific reason of a finding against the request, and of any other finding the desk's own. */
const notePlace = (finding: FindingKind | undefined): string =>
  finding === 'not-supported' || finding === 'not-clear' ? 'Why: in the letter to the prescriber' : 'Note for this desk, in no letter';

/** The note as the history last has it; empty where it has none. */
function lastNote(history: ReturnType<typeof useReviewing>['reviewed']['history'], id: CriterionId): string {
  return String(history.findLast(({ did, about }) => did === 'noted' && about['criterion'] === id)?.about['note'] ?? '');
}

/** A group of criteria: what its parts make of it, at the office and here. */
export function GroupReview({ finding, id, own }: Pick<CriterionReviewProps, 'finding' | 'id' | 'own'>) {
  if (!finding.onBranch) return <VerdictMark mark="not-used" />;
  return <Verdicts office={finding.verdict} own={own.verdicts.get(id)} />;
}

const markOf = (verdict: Verdict): Mark => (verdict === 'unknown' ? 'open' : verdict);

interface VerdictsProps {
  readonly office: Verdict;
  /** a reviewer who has found nothing of a criterion has not judged it */
  readonly own: Verdict | 'no finding yet' | undefined;
}

function Verdicts({ office, own = office }: VerdictsProps) {
  const isOpen = own === 'no finding yet';
  return (
    <p className="review-verdicts" data-differs={isOpen || own === office ? undefined : ''}>
      Office <VerdictMark mark={markOf(office)} /> You {isOpen ? own : <VerdictMark mark={markOf(own)} />}
    </p>
  );
}

/** The answers that a criterion reads, each by its name. */
function answersInWords({ node }: Finding, request: PaRequest): string {
  const answers = answersOf(request);
  const facts = readsOf(node, answers, 'settled').map((question) => answerFact(question, answers));
  const given = facts.filter(({ isBlank }) => !isBlank).map(({ term, value }) => `${term}: ${value}`);
  return given.length === 0 ? 'Not answered' : [...new Set(given)].join(' · ');
}

interface DocumentsProps {
  readonly documents: readonly ExhibitedDocument[];
  readonly onShow: (shown: Shown) => void;
}

function Documents({ documents, onShow }: DocumentsProps) {
  if (documents.length === 0) return <p className="ui-muted">No document is said to support it.</p>;
  return (
    <ul className="review-documents">
      {documents.map(({ number, title, attachmentId, sentBy }) => (
        <li key={number}>
          {attachmentId === undefined ? (
            <>
              Exhibit {number}: {title} <span className="ui-muted">({sentBy === undefined ? 'no file' : `sent by ${sentBy}`})</span>
            </>
          ) : (
            <button
              type="button"
              className="review-link"
              onClick={() => onShow({ from: attachmentId, title: `Exhibit ${number}: ${title}` })}
            >
              Exhibit {number}: {title}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
