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
  const id = textAt(request, 'member.memberId');
  const said = [
    { element: 'member', value: name, text: words.member(name) },
    { element: 'memberId', value: id, text: words.memberId(id) },
    { element: 'decidedOn', value: date, text: date },
  ] as const;
  return {
    running: said.map(({ text }) => text),
    runningElements: said.flatMap(({ element, value }) => (value.trim() === '' ? [] : [element])),
  };
}
