import { Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDesk } from '../desk/desk-context.ts';
import { AttachmentsProvider } from '../form/evidence/attachment-store.ts';
import { RequestForm } from '../form/RequestForm.tsx';
import type { StepKey } from '../form/step-keys.ts';
import { type CaseContent, finished, reopened } from '../request/case.ts';
import type { SaveState } from '../request/vault/autosave.ts';
import type { Desk } from '../request/vault/desk.ts';
import { fetched, later } from '../ui/later.ts';
import { CaseBar } from './CaseBar.tsx';
import { ReadingNotice } from './CaseNotice.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { storedAttachments } from './stored-attachments.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { today } from './today.ts';
import type { Opening } from './use-editing.ts';

interface OpenRequestProps {
  readonly id: string;
  readonly step: StepKey;
  readonly opening: Extract<Opening<CaseContent>, { kind: 'open' }>;
  readonly saveState: SaveState;
}

/** The case as it changes; every change goes to the store at once. */
function useCase({ editing, content }: OpenRequestProps['opening']) {
  const [current, setCurrent] = useState(content);
  // two changes may come between two renders: a field that gets the focus, and its answer
  const latest = useRef(content);
  const change = (part: Partial<CaseContent>) => {
    latest.current = { ...latest.current, ...part };
    setCurrent(latest.current);
    editing.save(latest.current);
  };
  return [current, change] as const;
}

/** What only the check page has, and what can wait, come after the form. */
const FinishActions = later(() => import('./FinishActions.tsx').then((module) => module.FinishActions));

/** With the plan's answer alone. */
const FinishedNotice = later(() => import('./FinishedNotice.tsx').then((module) => module.FinishedNotice));
const PlanNotice = later(() => import('./PlanNotice.tsx').then((module) => module.PlanNotice));

async function download(desk: Desk, id: string, content: unknown): Promise<void> {
  const { downloadUnsaved } = await fetched(() => import('./download-unsaved.ts'));
  await downloadUnsaved(desk, id, content);
}

export function OpenRequest({ id, step, opening, saveState }: OpenRequestProps) {
  const desk = useDesk();
  const [, navigate] = useLocation();
  const isChange = useSearch().includes('change');
  const [content, change] = useCase(opening);
  const isFinished = content.status === 'finished';
  const isReading = opening.access === 'reading';
  const readOnly = isFinished || isReading;
  const [attachments] = useState(() => storedAttachments(desk, id));
  useEffect(() => {
    // it can wait for another day
    if (opening.access === 'writing') sweepAttachments(desk, id, opening.content).catch(() => undefined);
  }, [desk, id, opening]);
  const goTo = (next: StepKey) => {
    if (!readOnly) change({ step: next, field: '' });
    navigate(`/request/${id}/${next}`);
  };
  const keepPlace = (field: string) => {
    if (!readOnly && (content.step !== step || content.field !== field)) change({ step, field });
  };
  return (
    <AttachmentsProvider value={attachments}>
      <RequestForm
        key={String(readOnly)}
        draft={content.draft}
        today={today()}
        step={readOnly ? 'check' : step}
        landOn={content.step === step && content.field !== '' ? content.field : undefined}
        onFocusField={keepPlace}
        isChange={isChange}
        readOnly={readOnly}
        onChange={(draft) => change({ draft })}
        goTo={goTo}
        topBar={(live, undo) => <CaseBar id={id} live={live} saveState={saveState} isInMemory={desk.isInMemory} undo={undo} />}
        notice={
          <>
            <SaveTrouble state={saveState} editing={opening.editing} download={(unsaved) => void download(desk, id, unsaved)} />
            {isReading && <ReadingNotice editing={opening.editing} />}
            {content.determination !== undefined && (
              <Suspense>
                <PlanNotice id={id} determination={content.determination} />
              </Suspense>
            )}
            {isFinished && (
              <Suspense>
                <FinishedNotice content={content} onReopen={isReading ? undefined : () => change(reopened(content))} />
              </Suspense>
            )}
          </>
        }
        finish={(live) => (
          <Suspense>
            <FinishActions id={id} live={live} isFinished={isFinished} onFinish={() => change(finished(content, Date.now()))} />
          </Suspense>
        )}
      />
    </AttachmentsProvider>
  );
}
