import { Suspense, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useDesk } from '../desk/desk-context.ts';
import { LinkButton } from '../ui/Button.tsx';
import { fetched, later } from '../ui/later.ts';
import { Toast } from '../ui/Status.tsx';
import { WorkList } from '../worklist/WorkList.tsx';
import { stepOfAddress } from './addresses.ts';
import { ScreenGuard } from './ScreenGuard.tsx';
import { today } from './today.ts';

const requestScreen = () => import('./RequestScreen.tsx');

const RequestScreen = later(() => requestScreen().then((module) => module.RequestScreen));
const LetterScreen = later(() => import('./LetterScreen.tsx').then((module) => module.LetterScreen));
const ReviewScreen = later(() => import('./ReviewScreen.tsx').then((module) => module.ReviewScreen));
const QueueScreen = later(() => import('../review/queue/QueueScreen.tsx').then((module) => module.QueueScreen));
const PolicyPage = later(() => import('../policy-view/PolicyPage.tsx').then((module) => module.PolicyPage));
const ProfileScreen = later(() => import('../desk/ProfileScreen.tsx').then((module) => module.ProfileScreen));
const SettingsScreen = later(() => import('../desk/SettingsScreen.tsx').then((module) => module.SettingsScreen));

/** The screen that the address names. An address holds a random case number at most, nothing of a member. */
export function Routes() {
  const desk = useDesk();
  const [location] = useLocation();
  return (
    <ScreenGuard>
      {/* the list is gone at once: hidden, it would go on reading while the next screen is fetched */}
      <Suspense key={String(location === '/')} fallback={<p role="status">Loading</p>}>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/profile" component={ProfileScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route path="/policy" component={PolicyPage} />
          <Route path="/request/:id/letter">{({ id }) => <LetterScreen key={id} id={id} />}</Route>
          <Route path="/request/:id/:step">{({ id, step }) => <RequestScreen key={id} id={id} step={stepOfAddress(step)} />}</Route>
          <Route path="/review">
            <QueueScreen desk={desk} />
          </Route>
          <Route path="/review/:id">{({ id }) => <ReviewScreen key={id} id={id} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ScreenGuard>
  );
}

function Home() {
  const desk = useDesk();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const begin = async () => {
    // the form comes along meanwhile, so that no empty screen stands between
    const [{ beginCase }] = await Promise.all([fetched(() => import('./begin-case.ts')), fetched(requestScreen)]);
    const begun = await beginCase(desk, today());
    if ('id' in begun) navigate(`/request/${begun.id}/request`);
    else setProblem(begun.problem);
  };
  return (
    <>
      <WorkList desk={desk} today={today()} linkTo={(id, step) => `/request/${id}/${step}`} onNew={() => void begin()} />
      <Toast message={problem} onDismiss={() => setProblem(undefined)} />
    </>
  );
}

function NotFound() {
  return (
    <main id="main" className="app-notice">
      <h1>Page not found</h1>
      <p>There is no page at this address.</p>
      <LinkButton href="/">Go to the work list</LinkButton>
    </main>
  );
}
