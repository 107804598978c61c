import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { PlanProfile } from '../../plan/plan.ts';
import { planQuery } from '../../plan/plan-query.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { wallTimeAt } from '../../typed/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import { DropNotice } from '../../ui/DropNotice.tsx';
import { useLostFocus } from '../../ui/lost-focus.ts';
import { useTitle } from '../../ui/title.ts';
import { isClosed, type ReviewCase } from '../case/review-case.ts';
import { DeciderScreen } from '../deciding/DeciderScreen.tsx';
import type { KeptDraft } from '../deciding/determination-draft.ts';
import { NoDesk } from '../NoDesk.tsx';
import { CriteriaView } from './CriteriaView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { IntegrityLine } from './IntegrityLine.tsx';
import { LettersView } from './LettersView.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { type Reviewing, ReviewingProvider } from './reviewing.ts';
import { SubmissionsView } from './SubmissionsView.tsx';
import { useActs } from './use-acts.ts';
import { type View, viewNames, views } from './views.ts';
import './review.css';

interface CaseReviewProps {
  readonly desk: Desk;
  readonly id: string;
  readonly stored: ReviewCase;
  /** another tab has the case: this one only reads */
  readonly isReading: boolean;
  readonly save: (next: ReviewCase) => void;
  /** "Saved 10:42" */
  readonly saved: string | undefined;
  readonly notice: ReactNode;
}

/** One request under review: its criteria with their evidence, the determination, the letters, the history. */
export function CaseReview(props: CaseReviewProps) {
  const { data: loaded } = useQuery(planQuery());
  if (loaded === undefined) return null;
  if (loaded.kind !== 'plan' || !loaded.plan.desk.isEnabled) return <NoDesk plan={loaded} />;
  return <OpenReview {...props} plan={loaded.plan} />;
}

function OpenReview({ desk, id, stored, isReading, save, saved, notice, plan }: CaseReviewProps & { readonly plan: PlanProfile }) {
  const { reviewed, act } = useActs(stored, `desk ${desk.name}`, save);
  const [view, setView] = useState<View>(isClosed(stored) ? 'letters' : 'criteria');
  const draft = useRef<KeptDraft>(undefined);
  const main = useLostFocus(view);
  useTitle(`Review: ${viewNames[view]}`);
  const { date: today } = wallTimeAt(Date.now(), plan.desk.timeZone);
  const reviewing: Reviewing = { desk, id, plan, reviewed, act, today, draft, isReadOnly: isReading || isClosed(reviewed) };
  return (
    <ReviewingProvider value={reviewing}>
      <ReviewBar saved={saved} />
      <main id="main" className="review" tabIndex={-1} ref={main}>
        {notice}
        <IntegrityLine />
        <ViewTabs view={view} goTo={setView} reviewed={reviewed} />
        {view === 'criteria' && <CriteriaView goTo={setView} />}
        {view === 'submissions' && <SubmissionsView />}
        {view === 'determination' && <DeciderScreen goTo={setView} />}
        {view === 'letters' && <LettersView goTo={setView} />}
        {view === 'history' && <HistoryView />}
        <DropNotice>Nothing was imported. Drop packets and requests on the list; it adds them to the case they belong to.</DropNotice>
      </main>
    </ReviewingProvider>
  );
}

interface ViewTabsProps {
  readonly view: View;
  readonly goTo: (view: View) => void;
  readonly reviewed: ReviewCase;
}

function ViewTabs({ view, goTo, reviewed: { submissions, decisions } }: ViewTabsProps) {
  const counts: Readonly<Partial<Record<View, number>>> = { submissions: submissions.length, letters: decisions.length };
  return (
    <nav className="review-views" aria-label="Parts of the review">
      {views.map((one) => (
        <Button key={one} look="quiet" aria-current={one === view ? 'page' : undefined} onClick={() => goTo(one)}>
          {viewNames[one]}
          {counts[one] !== undefined && ` (${counts[one]})`}
        </Button>
      ))}
    </nav>
  );
}
