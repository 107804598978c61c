import { dateInWords } from '../policy-view/date-words.ts';
import type { Determination } from '../request/determination.ts';
import { textAt } from '../request/paths.ts';
import { caseOf, type LetterInput } from './case.ts';
import { type LetterFault, letterFaults } from './completeness.ts';
import type { LetterContent, LetterKind } from './content.ts';
import { decidingOf } from './deciding.ts';
import { determinationSections } from './determination-letter.ts';
import { evaluationSections } from './evaluation-summary.ts';
import { headOf } from './letterhead.ts';
import { wordsOf } from './member/languages.ts';
import { memberLetter } from './member/letter.ts';
import { runningOf } from './running.ts';
import { titles, wording } from './wording.ts';
import { planWording } from './wording-plan.ts';

export interface MadeLetter {
  readonly content: LetterContent;
  /** what the letter must contain and does not: it is a draft until none is left */
  readonly faults: readonly LetterFault[];
}

/**
 * The letter of a determination in the voice asked for, or without one the office's summary of the evaluation. It judges the
 * request itself: what it shows is what `evaluate` says of the same answers. A letter that lacks a required element carries
 * the mark of a draft across its pages, whoever asks for it.
 */
export const letterOf = (input: LetterInput): LetterContent => madeLetter(input).content;

/** The letter with what it lacks, each with its source and how to mend it. */
export function madeLetter(input: LetterInput): MadeLetter {
  const content = written(input);
  const faults = letterFaults(content, input);
  return { faults, content: faults.length === 0 ? content : { ...content, watermark: draftMark(input) } };
}

function written(input: LetterInput): LetterContent {
  const { determination } = input;
  if (determination === undefined) return summary(input);
  if (input.voice === 'member') return memberLetter(input, determination);
  return providerLetter(input, determination);
}

function summary({ request, today }: LetterInput): LetterContent {
  return framed('evaluation', textAt(request, 'plan.name'), { request, date: today }, evaluationSections(caseOf(request), today));
}

function providerLetter(input: LetterInput, determination: Determination): LetterContent {
  const { plan, request } = input;
  const sections = determinationSections(decidingOf(input, determination, 'en'));
  const name = plan?.name ?? textAt(request, 'plan.name');
  const letter = framed(determination.decision, name, { request, date: determination.decidedOn }, sections);
  return { ...letter, ...headOf(plan, wording.labels, 'en'), notice: plan?.isSample === true ? planWording.sample : undefined };
}

function framed(
  kind: LetterKind,
  plan: string,
  { request, date }: { readonly request: LetterInput['request']; readonly date: string },
  sections: LetterContent['sections'],
): LetterContent {
  return {
    kind,
    title: titles[kind],
    plan: plan === '' ? wording.planNotProvided : plan,
    document: kind === 'evaluation' || kind === 'pended' ? wording.documents[kind] : wording.documents.determination,
    ...runningOf(request, dateInWords(date), { member: wording.running, memberId: wording.memberId }),
    sections,
  };
}

const draftMark = ({ determination, voice, language }: LetterInput): string =>
  determination !== undefined && voice === 'member' ? wordsOf(language).draft : wording.draft;
