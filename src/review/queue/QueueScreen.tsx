import { useQuery } from '@tanstack/react-query';
import { planQuery } from '../../plan/plan-query.ts';
import type { Desk } from '../../request/vault/desk.ts';
import { Page } from '../../ui/Page.tsx';
import { NoDesk } from '../NoDesk.tsx';
import { QueueList } from './QueueList.tsx';
import { useQueue } from './queue-query.ts';
import './queue.css';

interface QueueScreenProps {
  readonly desk: Desk;
}

/** The plan's desk: every request under review, how long there is left for it, and where it stands. */
export function QueueScreen({ desk }: QueueScreenProps) {
  const { data: loaded } = useQuery(planQuery());
  const { data: queue } = useQueue(desk);
  if (loaded !== undefined && (loaded.kind !== 'plan' || !loaded.plan.desk.isEnabled)) return <NoDesk plan={loaded} />;
  return (
    <Page name="Review" wide>
      {(loaded === undefined || queue === undefined) && <p role="status">Reading the requests under review</p>}
      {loaded?.kind === 'plan' && queue?.kind === 'listed' && <QueueList desk={desk} plan={loaded.plan} queue={queue} />}
      {queue !== undefined && queue.kind !== 'listed' && <p>The requests cannot be read: reload the page, then unlock the desk again.</p>}
    </Page>
  );
}
