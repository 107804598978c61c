import { Suspense, useState } from 'react';
import type { CaseSummary } from '../request/case-list.ts';
import { memoryNotice } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { later } from '../ui/later.ts';
import { InsetNote, WarningNote } from '../ui/Note.tsx';
import { usePageDrop } from '../ui/page-drop.ts';
import { Toast } from '../ui/Status.tsx';
import type { Asked } from './AskedDialog.tsx';
import { UndoToast } from './UndoToast.tsx';
import { useRemovals } from './use-removals.ts';
import type { WorkListProps } from './work-list-props.ts';

/** The table and all that it says of a case come once there is one. */
const CaseList = later(() => import('./CaseList.tsx').then((module) => module.CaseList));
const CaseMenu = later(() => import('./CaseMenu.tsx').then((module) => module.CaseMenu));

const DestroyDialog = later(() => import('./DestroyDialog.tsx').then((module) => module.DestroyDialog));

const AskedDialog = later(() => import('./AskedDialog.tsx').then((module) => module.AskedDialog));

interface ListedCasesProps extends WorkListProps {
  readonly cases: readonly CaseSummary[];
  readonly unreadable: number;
  /** ms since 1970: when the cases were read */
  readonly now: number;
}

/** The list with its tools, its dialogs and its messages. */
export function ListedCases({ desk, today, linkTo, onNew, cases, unreadable, now }: ListedCasesProps) {
  const [asked, setAsked] = useState<Asked>();
  const [message, say] = useState<string>();
  const { count, remove, undo, crowded, destroy, keep } = useRemovals(desk, say);
  usePageDrop(desk.isReadOnly || asked !== undefined ? undefined : ({ files }) => setAsked({ kind: 'import', dropped: [...files] }));
  const removeOne = (listed: CaseSummary) => {
    say(undefined);
    void remove(listed);
  };
  const menu = { desk, today, linkTo, say, ask: setAsked, remove: removeOne };
  return (
    <>
      <div className="worklist-head">
        <h1 tabIndex={-1}>Requests</h1>
        {!desk.isReadOnly && (
          <>
            <Button look="primary" onClick={onNew} aria-keyshortcuts="n">
              New request <KeyHint>n</KeyHint>
            </Button>
            <Button onClick={() => setAsked({ kind: 'import' })}>Import</Button>
          </>
        )}
        {cases.length > 0 && <Button onClick={() => setAsked({ kind: 'export', ids: cases.map(({ id }) => id) })}>Export all</Button>}
      </div>
      {desk.isInMemory && <InsetNote>{memoryNotice}</InsetNote>}
      {desk.isReadOnly && (
        <WarningNote>A newer version of this program wrote this desk: its requests can be read and exported here, not changed.</WarningNote>
      )}
      {desk.putAside > 0 && <WarningNote>{putAsideSentence}</WarningNote>}
      {unreadable > 0 && <WarningNote>{unreadableSentence(unreadable)}</WarningNote>}
      {cases.length === 0 ? (
        <p className="worklist-empty">No requests yet. A new one is saved as you type, and picks from the office profile.</p>
      ) : (
        <Suspense>
          <CaseList
            cases={cases}
            day={{ today, now }}
            hrefOf={({ id, step }) => linkTo(id, step)}
            menuOf={(listed) => <CaseMenu {...menu} listed={listed} />}
          />
        </Suspense>
      )}
      {asked !== undefined && (
        <Suspense>
          <AskedDialog desk={desk} today={today} asked={asked} say={say} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {crowded !== undefined && (
        <Suspense>
          <DestroyDialog onDestroy={() => void destroy(crowded)} onClose={keep} />
        </Suspense>
      )}
      <UndoToast count={count} onUndo={() => void undo()} />
      <Toast message={count === 0 ? message : undefined} onDismiss={() => say(undefined)} />
    </>
  );
}

const putAsideSentence = 'Something typed is not saved yet, and is lost with this tab. Open that request to save it or to take it out.';

function unreadableSentence(count: number): string {
  const these = count === 1 ? '1 record of this desk cannot be opened; it is' : `${count} records of this desk cannot be opened; they are`;
  return `${these} kept unchanged. Reload the page to get a newer version of this program, or restore a backup.`;
}
