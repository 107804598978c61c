import type { Live } from '../form/live.ts';
import { lineOfBusinessWords, requestTypeWords } from '../policy-view/answer-words.ts';
import type { SaveState } from '../request/vault/autosave.ts';
import { TopBar } from '../ui/AppHeader.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveWords } from './save-words.ts';

interface CaseBarProps {
  readonly id: string;
  readonly live: Live;
  readonly saveState: SaveState;
  readonly isInMemory: boolean;
  /** takes the last change back; nothing to take back without */
  readonly undo: (() => void) | undefined;
}

/** Whose request is open, what it asks for, and whether it is saved. */
export function CaseBar({ id, live, saveState, isInMemory, undo }: CaseBarProps) {
  const { givenName, familyName } = live.draft.member;
  const { requestType, lineOfBusiness } = live.reading.answers;
  const name = [givenName, familyName].filter(Boolean).join(' ') || 'New request';
  const meta = [requestType && requestTypeWords[requestType], lineOfBusiness && lineOfBusinessWords[lineOfBusiness]]
    .filter(Boolean)
    .join(' · ');
  return (
    <TopBar
      name={name}
      meta={meta}
      saved={saveWords(saveState, isInMemory)}
      action={
        <>
          {undo !== undefined && (
            <Button look="quiet" onClick={undo}>
              Undo
            </Button>
          )}
          <LinkButton href={`/request/${id}/check`}>Check answers</LinkButton>
        </>
      }
    />
  );
}
