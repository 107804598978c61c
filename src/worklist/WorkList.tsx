import { Page } from '../ui/Page.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ListedCases } from './ListedCases.tsx';
import { useCases } from './use-cases.ts';
import type { WorkListProps } from './work-list-props.ts';
import './worklist.css';

/** The home page: every request of the desk, where it stands, and what can be done with it. */
export function WorkList(props: WorkListProps) {
  const { desk, today, onNew } = props;
  const { data: listed, dataUpdatedAt } = useCases(desk, today);
  useShortcut('n', onNew, { on: !desk.isReadOnly });
  return (
    <Page wide>
      {listed === undefined && <p role="status">Reading the requests</p>}
      {listed?.kind === 'listed' && <ListedCases {...props} {...listed} now={dataUpdatedAt} />}
      {listed !== undefined && listed.kind !== 'listed' && <p>The requests cannot be read: reload the page, then unlock the desk again.</p>}
    </Page>
  );
}
