/** What became of something in a file. */
export type Done = 'imported' | 'copied' | 'unchanged' | 'closed' | 'reopened';

export function doneSentence(what: Done, count: number): string {
  const requests = `${count} ${count === 1 ? 'request' : 'requests'}`;
  switch (what) {
    case 'copied':
      return `${requests} imported as a copy: this desk has it already, with other answers.`;
    case 'unchanged':
      return `${requests} on this desk already, unchanged.`;
    case 'closed':
      return `${requests} closed by the plan's determination.`;
    case 'reopened':
      return `${requests} pended by the plan, and open again to be answered.`;
    default:
      return `${requests} imported.`;
  }
}

/** One sentence for all that is left: thousands would all meet the same full disk. */
export function stoppedSentence(left: number, why: string): string {
  return `${left === 1 ? '1 request was' : `${left} requests were`} not imported. ${why} When you import this file again, what is here unchanged is left out.`;
}

/** Of documents in requests that came without files. */
export function missingSentence(count: number): string {
  const documents = count === 1 ? '1 document names a file' : `${count} documents name files`;
  return `${documents} that a request.json does not carry. Open the request and attach what is missing at its evidence step.`;
}

/** Of requests with fields that no screen shows: a person is told, since they go out again. */
export function keptSentence(count: number): string {
  const requests = count === 1 ? '1 request has fields' : `${count} requests have fields`;
  return `${requests} that this program does not show. They are kept, and go out with the request.`;
}

export const tooLarge =
  'This file is larger than 45 MB. Export fewer requests at a time where it came from, or restore a backup in the settings.';

export const noSuchCase =
  'No request on this desk has the number that this determination names. Record the authorization number with its request, or open the desk that sent it, then import it again.';
