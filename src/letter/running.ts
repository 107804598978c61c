import { textAt } from '../request/paths.ts';
import type { PaRequest } from '../request/schema.ts';
import type { LetterContent } from './content.ts';
import { memberName } from './request-facts.ts';

interface RunningWords {
  readonly member: (name: string) => string;
  readonly memberId: (id: string) => string;
}

/** Whose letter it is, and of what date (in words): on every page. */
export function runningOf(request: PaRequest, date: string, words: RunningWords): Pick<LetterContent, 'running' | 'runningElements'> {
  const name = memberName(request);
  return {
    running: [words.member(name), words.memberId(textAt(request, 'member.memberId')), date],
    runningElements: [...(name.trim() === '' ? [] : ['member' as const]), ...(date.trim() === '' ? [] : ['decidedOn' as const])],
  };
}
