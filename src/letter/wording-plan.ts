import type { Section } from '../criteria/policies/cp-phar-312/citations.ts';
import { listInWords } from '../policy-view/summary.ts';
import { within } from './wording.ts';

/** The provider's letter: its sentences around the plan's own texts and the determination's further fields. */
export const planWording = {
  sample: 'Sample. This health plan is invented, and this letter is about nobody.',
  enclosed:
    'The health plan’s notice of appeal rights, with its time limits and language assistance, belongs to this letter and is enclosed with it. Without that notice the letter is not complete.',
  toTheMember: 'To the member, in the health plan’s words:',
  reliedOn: (section: Section | null) =>
    section === null
      ? 'The request was examined by policy CP.PHAR.312, Blinatumomab (Blincyto).'
      : `The request was examined by section ${section} of policy CP.PHAR.312, Blinatumomab (Blincyto).`,
  rationale: (text: string) => `In the words of the person who decided: ${text}`,
  reviewerNote: (note: string) => `In the reviewer’s words: ${note}`,
  departure: (evaluation: string) => `The decision departs from the evaluation, which reads: “${evaluation}”`,
  reason: (text: string) => `Reason for the decision: ${text}`,
  stillAsked: (evaluation: string) => `The evaluation reads: “${evaluation}” The health plan asks for information all the same.`,
  reasonToAsk: (text: string) => `Why, and what is asked for: ${text}`,
  literature: 'Cited:',
  ownReason: 'Information that answers the reason given above can be sent with an appeal or with a new request.',
  peerToPeer: (how: string, phone: string) => `${/[.!?…]$/.test(how) ? how : `${how}.`} Phone: ${phone}.`,
  notOffered: 'No talk between the prescriber and the plan’s clinician was offered.',
  corrects: (date: string, reason: string) => `This letter corrects the determination of ${date}: ${reason}`,
  criteriaMet: (ids: readonly string[]) => `Criteria met: ${listInWords(ids)}.`,
  noneMet: 'The criteria alone do not support an approval. The approval rests on the reason given above.',
  continuingAtOnce: (last: string) => `For treatment after ${last}, send a request for continued therapy at once.`,
  signed: (name: string, role: string) => `${name}, ${role}`,
  denialCode: (code: string, meaning: string) => `${code}: ${meaning}`,
  notMet: (id: string, sentence: string) => `${id}, not met: ${sentence}`,
  standard: 'Each criterion of the governing section must be met; the table below names them all.',
  cycles: (count: number) => `${count}`,
  units: (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'unit' : 'units'}`,
  dose: (mcg: number) => `${mcg} mcg a day`,
  inPlaceOf: (approved: string, asked: string) => `${approved}, in place of ${asked}`,
  exhibit: (number: number, title: string) => `Exhibit ${number}: ${title}`,
  supports: (ids: readonly string[]) => (ids.length === 0 ? 'Supports no criterion by name.' : `For ${listInWords(ids)}.`),
  notSigned: 'Not signed yet.',
  noExhibits: 'No document is listed.',
  recordShows: (sentences: readonly string[]) =>
    `What would change it: a record, not sent before, that shows that ${sentences.map((text) => within(text).replace(/\.$/, '')).join('; or that ')}.`,
  recordOf: (nouns: readonly string[]) =>
    `What would change it: where an answer is not right, a record, not sent before, of ${listInWords(nouns)}.`,
} as const;
