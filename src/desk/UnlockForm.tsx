import { useEffect, useRef } from 'react';
import type { Desk } from '../request/vault/desk.ts';
import type { DeskSummary } from '../request/vault/desk-list.ts';
import { openingSentence } from '../request/vault/sentences.ts';
import { Button } from '../ui/Button.tsx';
import { Choice, optionId } from '../ui/Choice.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Group } from '../ui/Group.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { useVault } from './desk-context.ts';
import { ForgottenPassphrase } from './ForgottenPassphrase.tsx';
import { unlockError } from './faults-in-words.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { type Texts, useSubmit } from './use-submit.ts';

interface UnlockFormProps {
  readonly desks: readonly DeskSummary[];
  readonly last: string | undefined;
  readonly onOpen: (desk: Desk) => void;
}

/** Chooses a desk and opens it with its passphrase. A desk that stands alone, or was locked just now, is chosen beforehand. */
export function UnlockForm({ desks, last, onOpen }: UnlockFormProps) {
  const vault = useVault();
  const chosen = desks.length === 1 ? desks[0]?.id : last;
  const submit = async (texts: Texts) => {
    if (texts('desk') === '') return [{ id: 'desk', message: 'Choose your desk' }];
    if (texts('passphrase') === '') return [{ id: 'passphrase', message: 'Enter the passphrase' }];
    const result = await vault.unlock(texts('desk'), texts('passphrase'));
    if (result.kind !== 'opened') return [unlockError(result)];
    onOpen(result.desk);
    return [];
  };
  const { form, errors, attempt, errorOf, isBusy } = useSubmit(submit);
  const passphrase = useFocusWhere(chosen !== undefined);
  return (
    <>
      <form {...form}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <StepHeading>Unlock your desk</StepHeading>
        <DeskChoice desks={desks} chosen={chosen} error={errorOf('desk')} />
        <PassphraseField
          name="passphrase"
          label="Passphrase"
          autoComplete="current-password"
          error={errorOf('passphrase')}
          ref={passphrase}
        />
        <Button type="submit" look="primary">
          {isBusy ? 'Unlocking' : 'Unlock'}
        </Button>
      </form>
      <ForgottenPassphrase desks={desks} />
    </>
  );
}

/** The passphrase is what everybody is here to type: it has the focus where nothing else is to be chosen before. */
function useFocusWhere(isReady: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isReady) input.current?.focus();
  }, [isReady]);
  return input;
}

interface DeskChoiceProps {
  readonly desks: readonly DeskSummary[];
  readonly chosen: string | undefined;
  readonly error: string | undefined;
}

function DeskChoice({ desks, chosen, error }: DeskChoiceProps) {
  return (
    <Group id="desk" legend="Desk" role="radiogroup" error={error}>
      <div className="ui-choices">
        {desks.map((desk, index) => (
          <Choice
            key={desk.id}
            type="radio"
            name="desk"
            id={optionId('desk', index)}
            value={desk.id}
            label={desk.name}
            hint={aboutDesk(desk)}
            defaultChecked={desk.id === chosen}
          />
        ))}
      </div>
    </Group>
  );
}

/** What is to be known of a desk before it is chosen. */
function aboutDesk({ access, isInMemory }: DeskSummary): string | undefined {
  if (isInMemory) return 'In the memory of this tab alone.';
  if (access === 'full') return undefined;
  if (access === 'read-only') return 'A newer version of this program wrote it: it can be read here, not changed.';
  return openingSentence({ kind: 'unreadable', reason: access });
}
