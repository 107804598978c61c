import { Button } from '../ui/Button.tsx';
import { WarningNote } from '../ui/Note.tsx';
import { Page } from '../ui/Page.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ListedCases } from './ListedCases.tsx';
import { useCases } from './use-cases.ts';
import type { WorkListProps } from './work-list-props.ts';
import './worklist.css';

/** The home page: every request of the desk, where it stands, and what can be done with it. */
export function WorkList(props: WorkListProps) {
  const { desk, today, onNew } = props;
  const { data: listed, dataUpdatedAt, isError, refetch } = useCases(desk, today);
  useShortcut('n', onNew, { on: !desk.isReadOnly });
  return (
    <Page name="Requests" wide>
      {listed === undefined && !isError && <p role="status">Reading the requests</p>}
      {isError && <NotRead onRetry={() => void refetch()} />}
      {listed?.kind === 'listed' && <ListedCases {...props} {...listed} now={dataUpdatedAt} />}
      {listed !== undefined && listed.kind !== 'listed' && <p>The requests cannot be read: reload the page, then unlock the desk again.</p>}
    </Page>
  );
}

/** What reads a request could not be fetched. */
function NotRead({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert">
      <WarningNote>
        <p>
          The requests are here, but what reads them could not be fetched: the host of this program does not answer. The list may lack some.
        </p>
        <Button onClick={onRetry}>Try again</Button>
      </WarningNote>
    </div>
  );
}
