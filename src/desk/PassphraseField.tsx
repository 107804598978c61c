import { type Ref, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field, type FieldTexts, fieldState } from '../ui/Field.tsx';

interface PassphraseFieldProps extends FieldTexts {
  /** its id too */
  readonly name: string;
  /** `new-password` where one is set: password managers then offer one, and fill in none */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A passphrase, hidden until asked for: long ones are easily mistyped. */
export function PassphraseField({ name, autoComplete, ref, ...texts }: PassphraseFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field id={name} {...texts}>
      <div className="ui-line">
        <input
          {...fieldState(name, texts)}
          className="ui-input"
          type={isShown ? 'text' : 'password'}
          name={name}
          size={24}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          ref={ref}
        />
        <Button look="quiet" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          Show <span className="ui-hidden">{texts.label.toLowerCase()}</span>
        </Button>
      </div>
    </Field>
  );
}
