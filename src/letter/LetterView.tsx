import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type LoadedPlan, planQuery } from '../plan/plan-query.ts';
import { Button } from '../ui/Button.tsx';
import type { LetterInput, Voice } from './case.ts';
import type { LetterContent } from './content.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { Letter } from './Letter.tsx';
import { madeLetter } from './letter.ts';
import { languages, wordsOf } from './member/languages.ts';
import { PlanFaults } from './PlanFaults.tsx';
import './letter-view.css';

interface LetterViewProps extends Pick<LetterInput, 'request' | 'determination' | 'today'> {
  /** what else can be done with the letter as it is shown */
  readonly actions?: (content: LetterContent) => ReactNode;
}

/**
 * A letter on screen before it is printed: to whom it speaks and in which language, what it lacks, and the sheet itself. The
 * plan's profile is read here. Nothing but the sheet is printed.
 *
 *     <LetterView request={request} determination={determination} today={today} />
 */
export function LetterView({ actions, ...input }: LetterViewProps) {
  const { data: loaded } = useQuery(planQuery());
  const [voice, setVoice] = useState<Voice>('provider');
  const [language, setLanguage] = useState('en');
  const isLetter = input.determination !== undefined;
  if (isLetter && loaded === undefined) return <p role="status">Reading the health plan’s profile</p>;
  const { content, faults } = madeLetter({ ...input, plan: planIn(loaded), voice, language });
  return (
    <>
      <div className="letter-view-head">
        {isLetter && <VoiceChoice voice={voice} onChange={setVoice} />}
        {isLetter && voice === 'member' && <LanguageChoice language={language} onChange={setLanguage} />}
        {isLetter && <PlanFaults loaded={loaded} />}
        <DraftNotice faults={faults} />
        {isLetter && voice === 'member' && wordsOf(language).notices.translation !== undefined && <TranslationNote />}
        {actions !== undefined && <div className="letter-view-actions">{actions(content)}</div>}
      </div>
      <Letter content={content} />
    </>
  );
}

const planIn = (loaded: LoadedPlan | undefined) => (loaded?.kind === 'plan' ? loaded.plan : undefined);

const voices: readonly (readonly [Voice, string])[] = [
  ['provider', 'The prescriber'],
  ['member', 'The member'],
];

interface ChoiceProps<Value> {
  readonly onChange: (value: Value) => void;
}

function VoiceChoice({ voice, onChange }: ChoiceProps<Voice> & { readonly voice: Voice }) {
  return (
    <fieldset className="letter-view-choice">
      <legend>Letter to</legend>
      {voices.map(([value, words]) => (
        <Button key={value} aria-pressed={value === voice} onClick={() => onChange(value)}>
          {words}
        </Button>
      ))}
    </fieldset>
  );
}

function LanguageChoice({ language, onChange }: ChoiceProps<string> & { readonly language: string }) {
  return (
    <fieldset className="letter-view-choice">
      <legend>Language</legend>
      {[...languages.values()].map(({ name, lang }) => (
        <Button key={lang} lang={lang} aria-pressed={lang === language} onClick={() => onChange(lang)}>
          {name.own}
        </Button>
      ))}
    </fieldset>
  );
}

/** For whoever sends the letter and may not read it. */
function TranslationNote() {
  return (
    <div className="ui-note" data-kind="warning">
      <p>Have a qualified translator read this letter before it is sent. Words that a reviewer wrote are in English in it.</p>
    </div>
  );
}
