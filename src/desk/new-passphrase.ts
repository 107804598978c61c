import { passphraseFault } from '../request/vault/passphrase.ts';
import { choiceSentence } from '../request/vault/sentences.ts';
import type { SummarizedError } from '../ui/ErrorSummary.tsx';
import type { Texts } from './use-submit.ts';

export const newPassphraseHint = 'At least 12 characters. Four unrelated words are easy to remember and hard to guess.';

/** What is wrong with a passphrase that is set and typed twice, in controls of these names. */
export function newPassphraseErrors(texts: Texts, name: string, repeatName: string): readonly SummarizedError[] {
  const fault = passphraseFault(texts(name));
  if (fault !== undefined) return [{ id: name, message: choiceSentence(fault) }];
  if (texts(name) === texts(repeatName)) return [];
  return [{ id: repeatName, message: 'The two passphrases differ. Type the same one twice.' }];
}
