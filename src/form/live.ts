import { createContext, useContext } from 'react';
import { type Evaluation, evaluate } from '../criteria/evaluate.ts';
import { type Judgement, judge } from '../criteria/judgement.ts';
import { type AskedQuestion, askedQuestions } from '../criteria/questions.ts';
import type { Contradiction } from '../request/contradiction.ts';
import { contradictionsIn } from '../request/contradictions.ts';
import type { Draft } from '../request/draft.ts';
import { pathOf } from '../request/fields.ts';
import { textAt, valueAt } from '../request/paths.ts';
import { type DraftReading, readDraft } from '../request/read-draft.ts';
import type { IsShown } from './steps.ts';

/** What a draft means at this moment; derived anew at each change, and stored nowhere. */
export interface Live {
  readonly draft: Draft;
  readonly today: string;
  readonly reading: DraftReading;
  readonly evaluation: Evaluation;
  readonly judgement: Judgement | undefined;
  readonly asked: readonly AskedQuestion[];
  readonly isShown: IsShown;
  readonly contradictions: readonly Contradiction[];
}

/** Reads and judges a draft. `today` is YYYY-MM-DD. */
export function liveOf(draft: Draft, today: string): Live {
  const reading = readDraft(draft, today);
  const { answers, documents } = reading;
  const asked = askedQuestions(answers);
  return {
    draft,
    today,
    reading,
    evaluation: evaluate(answers, documents),
    judgement: judge(answers),
    asked,
    isShown: shownIn(draft, reading, asked),
    contradictions: contradictionsIn(reading),
  };
}

/** Asked, or typed and not on an abandoned branch; text that cannot be read stays in sight. */
function shownIn(draft: Draft, reading: DraftReading, asked: readonly AskedQuestion[]): IsShown {
  const open = new Set(asked.map(({ question }) => question));
  const unused = new Set(reading.notUsed);
  const isTyped = (path: string) => textAt(draft, path) !== '' || hasTrials(draft, path);
  return (question) => open.has(question) || (!unused.has(question) && isTyped(pathOf[question]));
}

const hasTrials = (draft: Draft, path: string) => path === 'diagnosis.tkiHistory' && valueAt(draft, 'diagnosis.tkiTried') !== '';

const LiveContext = createContext<Live | undefined>(undefined);

export const LiveProvider = LiveContext.Provider;

/** The live state of the request that is being filled in; only inside its form. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('useLive is used outside a request form');
  return live;
}
