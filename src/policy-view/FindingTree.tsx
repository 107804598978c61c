import type { ReactNode } from 'react';
import type { Answers } from '../criteria/answers.ts';
import type { Finding } from '../criteria/finding.ts';
import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { readsOf } from '../criteria/questions.ts';
import type { Mark } from '../ui/mark.ts';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { answerByName } from './answer-words.ts';
import { Citation } from './Citation.tsx';
import './finding-tree.css';

interface FindingTreeProps {
  readonly finding: Finding;
  readonly answers: Answers;
  /** criteria that the next answer decides: marked, so that the eye finds them */
  readonly next: readonly CriterionId[];
  /** the leaf criteria that a document supports */
  readonly documented: ReadonlySet<string>;
  /** what is told of a criterion in place of its verdict and answer; each then has its citation as the id that links lead to */
  readonly tell?: (finding: Finding, id: CriterionId) => ReactNode;
}

/** The policy as a live tree: each criterion with its verdict and the answer behind it. */
export function FindingTree(props: FindingTreeProps) {
  return <ul className="finding-tree">{criteriaIn(props.finding, false).map((criterion) => row(criterion, props))}</ul>;
}

/** `isDecided`: the criterion around it is decided, so that what is open here no longer matters. */
interface Placed {
  readonly finding: Finding;
  readonly isDecided: boolean;
}

function row({ finding, isDecided }: Placed, props: FindingTreeProps) {
  const { node } = finding;
  if (node.id === undefined) return null;
  const inner = node.leafCriterion || !finding.onBranch ? [] : partsOf(finding, isDecided);
  return (
    <li key={node.id} id={props.tell && node.id} data-next={props.next.includes(node.id) ? '' : undefined}>
      <div className="finding-row" data-told={props.tell && ''}>
        <span className="finding-citation">
          <Citation id={node.id} />
        </span>
        <span className="finding-name">{criterionWording[node.id].name}</span>
        {props.tell ? (
          <div className="finding-told">{props.tell(finding, node.id)}</div>
        ) : (
          <Verdict {...props} finding={finding} id={node.id} isDecided={isDecided} />
        )}
      </div>
      {inner.length > 0 && <ul>{inner.map((part) => row(part, props))}</ul>}
    </li>
  );
}

type VerdictProps = Pick<FindingTreeProps, 'finding' | 'answers' | 'documented'> & {
  readonly id: CriterionId;
  readonly isDecided: boolean;
};

function Verdict(props: VerdictProps) {
  const behind = wordsBehind(props);
  return (
    <>
      <VerdictMark mark={markOf(props.finding)} />
      {behind !== '' && <span className="finding-behind">{behind}</span>}
    </>
  );
}

/** The answers that a leaf criterion reads, and whether a document supports it. */
function wordsBehind({ finding: { node, onBranch, verdict }, id, answers, documented, isDecided }: VerdictProps): string {
  if (!node.leafCriterion || !onBranch) return '';
  if (verdict === 'unknown' && isDecided) return 'Not needed: the answers given decide without it';
  const words = [...new Set(readsOf(node, answers, 'settled'))].flatMap((question) => answerByName(question, answers) ?? []);
  const document = verdict === 'met' && documented.has(id) ? ['document'] : [];
  return [...words, ...document].join(' · ');
}

/** Parts that are taken one at a time are open until theirs is known; others no longer matter once their whole is decided. */
const decidesParts = ({ node, verdict }: Finding) => node.kind !== 'choose' && verdict !== 'unknown';

/** The criteria of the policy nearest below a finding, parts of a test skipped. */
function criteriaIn(finding: Finding, isDecided: boolean): readonly Placed[] {
  return finding.node.id === undefined ? partsOf(finding, isDecided) : [{ finding, isDecided }];
}

const partsOf = (finding: Finding, isDecided: boolean): readonly Placed[] =>
  finding.parts.flatMap((part) => criteriaIn(part, isDecided || decidesParts(finding)));

function markOf({ verdict, onBranch }: Finding): Mark {
  if (!onBranch) return 'not-used';
  return verdict === 'unknown' ? 'open' : verdict;
}
