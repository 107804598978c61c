import { Suspense, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { Live } from '../form/live.ts';
import type { PaRequest } from '../request/schema.ts';
import type { Desk } from '../request/vault/desk.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { saveFile } from '../ui/download.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { later } from '../ui/later.ts';
import { attachmentsOf } from '../worklist/case-actions.ts';
import { signedRequest } from './signed-request.ts';
import { today } from './today.ts';
import { unsigned } from './unsigned.ts';

const MakePacket = later(() => import('../packet/MakePacket.tsx').then((module) => module.MakePacket));

interface FinishActionsProps {
  readonly id: string;
  readonly live: Live;
  readonly isFinished: boolean;
  readonly onFinish: () => void;
}

/** From the check page: the request as a file, its summary and letter, and the signature that finishes it. */
export function FinishActions({ id, live, isFinished, onFinish }: FinishActionsProps) {
  const desk = useDesk();
  const [attempt, setAttempt] = useState(0);
  const [isPacking, setIsPacking] = useState(false);
  const errors = attempt > 0 && !isFinished ? unsigned(live) : [];
  const finish = () => {
    setAttempt(attempt + 1);
    if (unsigned(live).length === 0) onFinish();
  };
  const download = () => saveFile(requestFile(id, live.reading.request), 'request.json', 'application/json');
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className="ui-hint">A downloaded or printed request leaves this program’s protection; keep it as you keep a chart.</p>
      <div className="ui-actions">
        {!isFinished && (
          <Button look="primary" onClick={finish}>
            Sign and finish
          </Button>
        )}
        <Button onClick={() => setIsPacking(true)}>Make packet</Button>
        <Button onClick={download}>Download request.json</Button>
        <LinkButton href={`/request/${id}/letter`}>Summary and letter</LinkButton>
      </div>
      {isPacking && (
        <Suspense>
          <MakePacket
            requestText={requestFile(id, signedRequest(live.reading.request, isFinished))}
            loadFiles={() => filesOf(desk, id)}
            today={today()}
            onClose={() => setIsPacking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The request's files from the desk's store, for a packet. */
async function filesOf(desk: Desk, id: string) {
  const read = await attachmentsOf(desk, id);
  return read.kind === 'failed' ? read : read.attachments.map(({ content, ...facts }) => ({ ...facts, bytes: content }));
}

/** The request as it is sent, with the case's own number, by which an answer finds it again. */
const requestFile = (id: string, request: PaRequest) => `${JSON.stringify({ ...request, requestId: id }, undefined, 2)}\n`;
