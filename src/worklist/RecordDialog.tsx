import { type FormEvent, useId, useState } from 'react';
import type { CaseContent } from '../request/case.ts';
import type { CaseSummary } from '../request/case-list.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DateInput } from './DateInput.tsx';
import { memberName, waysToSend } from './row-words.ts';
import { readSending, type Sending } from './sending.ts';

interface RecordDialogProps {
  readonly listed: CaseSummary;
  /** YYYY-MM-DD */
  readonly today: string;
  /** resolves to a sentence where it was not saved */
  readonly onSave: (sending: Sending) => Promise<string | undefined>;
  readonly onClose: () => void;
}

const ways = waysToSend.map(([value, label]) => ({ value, label }));

/** What became of a request outside: when and how it was sent, until when it is pended, the plan's number. */
export function RecordDialog({ listed, today, onSave, onClose }: RecordDialogProps) {
  const formId = useId();
  const [check, setCheck] = useState<{ readonly attempt: number; readonly errors: readonly SummarizedError[] }>({ attempt: 0, errors: [] });
  const fail = (errors: readonly SummarizedError[]) => setCheck({ attempt: check.attempt + 1, errors });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readSending(new FormData(event.currentTarget), today);
    if (!read.ok) return fail(read.errors);
    const failure = await onSave(read.sending);
    return failure === undefined ? onClose() : fail([{ id: 'sent-on', message: failure }]);
  };
  const errorOf = (id: string) => check.errors.find((error) => error.id === id)?.message;
  const { sent, pendedUntil, authorizationNumber }: Pick<CaseContent, 'sent' | 'pendedUntil' | 'authorizationNumber'> = listed;
  return (
    <Dialog
      open
      title={`Sending and the plan’s answer: ${memberName(listed)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
        <ErrorSummary {...check} />
        <DateInput name="sent-on" label="Sent on" today={today} initial={sent?.on ?? ''} error={errorOf('sent-on')} />
        <Select name="sent-how" label="Sent by" optional options={ways} defaultValue={sent?.how ?? ''} error={errorOf('sent-how')} />
        <DateInput name="pended-until" label="Pended until" today={today} initial={pendedUntil} error={errorOf('pended-until')} />
        <TextField name="authorization" label="Authorization number" optional size={20} defaultValue={authorizationNumber} />
      </form>
    </Dialog>
  );
}
