import { useState } from 'react';
import { FindingTree } from '../../policy-view/FindingTree.tsx';
import { answersOf } from '../../request/answers.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { found } from '../case/acts.ts';
import { currentOf, type FindingKind } from '../case/review-case.ts';
import { judgementOf, leavesToReview } from '../case/verdicts.ts';
import { decisionOptions } from '../deciding/wording.ts';
import { CourseNote } from './CourseNote.tsx';
import { CriterionReview, GroupReview } from './CriterionReview.tsx';
import { DocumentPane, type Shown } from './DocumentPane.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { useReviewing } from './reviewing.ts';
import type { View } from './views.ts';

/** Every criterion with the office's answer, its documents and the reviewer's own finding; the document beside it. */
export function CriteriaView({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed } = useReviewing();
  const { request } = currentOf(reviewed);
  const leaves = leavesToReview(request);
  const [current, setCurrent] = useState(leaves[0]);
  const [shown, setShown] = useState<Shown>();
  useReviewKeys(leaves, current, setCurrent);
  const office = judgementOf(request);
  const own = judgementOf(request, reviewed.findings);
  if (office === undefined || own === undefined)
    return <p>The request does not say what it asks for: initial approval or continued therapy.</p>;
  const governing = office.section === office.part.listedSection ? office.listed : office.other;
  return (
    <div className="review-columns">
      <section className="review-criteria" aria-label="Criteria">
        <h1 className="ui-hidden">Criteria and evidence</h1>
        <OutcomeView />
        <p className="ui-muted review-keys">
          <KeyHint>j</KeyHint> <KeyHint>k</KeyHint> next and previous criterion, <KeyHint>c</KeyHint> confirmed, <KeyHint>n</KeyHint> not
          supported, <KeyHint>u</KeyHint> not clear
        </p>
        <FindingTree
          finding={governing}
          answers={answersOf(request)}
          next={current === undefined ? [] : [current]}
          documented={new Set()}
          tell={(finding, id) =>
            leaves.includes(id) ? (
              <CriterionReview
                finding={finding}
                id={id}
                own={own}
                isCurrent={id === current}
                onCurrent={() => setCurrent(id)}
                onShow={setShown}
              />
            ) : (
              <GroupReview finding={finding} id={id} own={own} />
            )
          }
        />
        <CourseNote />
        <DecisionButtons goTo={goTo} />
      </section>
      <DocumentPane shown={shown} onShow={setShown} onBack={() => current !== undefined && goToFinding(current)} />
    </div>
  );
}

/** The ways out of the criteria. What is pressed is chosen in the determination, and nothing more: it is signed there. */
function DecisionButtons({ goTo }: { readonly goTo: (view: View) => void }) {
  const { reviewed, draft, isReadOnly } = useReviewing();
  const decide = (decision: string) => {
    const { decisions } = reviewed;
    const before = draft.current?.decisions === decisions.length ? draft.current.draft : {};
    draft.current = { decisions: decisions.length, draft: { ...before, decision } };
    goTo('determination');
  };
  if (isReadOnly) return null;
  return (
    <div className="ui-actions review-decisions">
      {decisionOptions.map(({ value, label }) => (
        <Button key={value} onClick={() => decide(value)}>
          {label}…
        </Button>
      ))}
    </div>
  );
}

type Leaf = ReturnType<typeof leavesToReview>[number];

const goToFinding = (id: Leaf) => document.getElementById(`finding-${id}`)?.focus();

/** J and K go through the criteria; C, N and U say what is found of the one that is marked. */
function useReviewKeys(leaves: readonly Leaf[], current: Leaf | undefined, setCurrent: (id: Leaf) => void): void {
  const { act, isReadOnly } = useReviewing();
  const goBy = (step: 1 | -1) => {
    const place = current === undefined ? -1 : leaves.indexOf(current);
    const next = leaves[Math.min(leaves.length - 1, Math.max(0, place + step))];
    if (next === undefined) return;
    setCurrent(next);
    goToFinding(next);
  };
  const find = (finding: FindingKind) => {
    if (current !== undefined) act((reviewed, actor) => found(reviewed, current, finding, actor));
  };
  useShortcut('j', () => goBy(1));
  useShortcut('k', () => goBy(-1));
  useShortcut('c', () => find('confirmed'), { on: !isReadOnly });
  useShortcut('n', () => find('not-supported'), { on: !isReadOnly });
  useShortcut('u', () => find('not-clear'), { on: !isReadOnly });
}
