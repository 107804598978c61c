import { type ReactNode, useState } from 'react';
import type { SaveState } from '../request/vault/autosave.ts';
import type { Editing } from '../request/vault/editing.ts';
import { openingSentence, unsavedSentence } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { WarningNote } from '../ui/Note.tsx';

type Trouble = Extract<SaveState, { kind: 'unsaved' }>['because'];

interface SaveTroubleProps {
  readonly state: SaveState;
  readonly editing: Editing;
  /** saves what is typed and not stored to a file */
  readonly download: (content: unknown) => void;
}

/** What stands between what is typed and the disk: why, how to take the typed out of here, and how to go on. */
export function SaveTrouble({ state, editing, download }: SaveTroubleProps) {
  const trouble = useTrouble(state);
  if (trouble === undefined) return null;
  const content = editing.unsaved?.content;
  return (
    <div role="alert">
      <WarningNote>
        <p>{trouble.kind === 'unreadable' ? openingSentence(trouble) : unsavedSentence(trouble)}</p>
        <div className="ui-actions">
          {content !== undefined && <Button onClick={() => download(content)}>Download what is not saved</Button>}
          <WayOn trouble={trouble} editing={editing} />
        </div>
        <p className="ui-hint">The downloaded file is not encrypted; keep it as you keep a chart.</p>
      </WarningNote>
    </div>
  );
}

/** While it is tried again the trouble stays on the screen: it must not flicker with each key. */
function useTrouble(state: SaveState): Trouble | undefined {
  const [last, setLast] = useState<Trouble>();
  const trouble = state.kind === 'unsaved' ? state.because : state.kind === 'saving' ? last : undefined;
  if (trouble !== last) setLast(trouble);
  return trouble;
}

function WayOn({ trouble, editing }: { readonly trouble: Trouble; readonly editing: Editing }): ReactNode {
  switch (trouble.kind) {
    case 'storage-full':
    case 'failed':
      return <Button onClick={() => void editing.flush()}>Try again</Button>;
    case 'conflict':
      return trouble.removed ? null : <Choice revision={trouble.revision} editing={editing} />;
    default:
      return null;
  }
}

/** Another tab saved meanwhile: a person chooses which of the two stays. */
function Choice({ revision, editing }: { readonly revision: number; readonly editing: Editing }) {
  const showStored = () => {
    editing.discard(revision);
    void editing.accessChanged(editing.access);
  };
  return (
    <>
      <Button onClick={() => editing.overwrite(revision)}>Keep what is here</Button>
      <Button onClick={showStored}>Show what the other tab saved</Button>
    </>
  );
}
