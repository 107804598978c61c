import { plannedStartOf } from '../../request/approved-start.ts';
import { approves, type Determination } from '../../request/determination.ts';
import { textAt } from '../../request/paths.ts';
import type { LetterInput } from '../case.ts';
import type { Block, LetterContent, Section } from '../content.ts';
import { type Deciding, decidingOf } from '../deciding.ts';
import { headOf } from '../letterhead.ts';
import { consumerBlocks, contactBlocks, languageBlocks, roleTitle, signatureBlocks, stateBlocks } from '../plan-blocks.ts';
import { runningOf } from '../running.ts';
import { addressed, enrollmentOf } from './addressed.ts';
import { adverseSections, ownWords } from './adverse.ts';
import { approvedSections } from './approved.ts';
import { factOf, headed, line, paragraph, rowsOf, written } from './blocks.ts';
import { wordsOf } from './languages.ts';
import { pendedSections } from './pended.ts';
import { referredSections } from './referred.ts';
import type { MemberWords } from './words.ts';

/** The letter to the member, or to whoever stands for a minor: plain words, in the language asked for. */
export function memberLetter(input: LetterInput, determination: Determination): LetterContent {
  const words = wordsOf(input.language);
  const deciding = decidingOf(input, determination, words.lang);
  const { request, plan } = input;
  const name = plan?.name ?? textAt(request, 'plan.name');
  return {
    kind: determination.decision,
    title: words.titles[determination.decision],
    plan: name === '' ? words.planNotProvided : name,
    document: words.document,
    ...runningOf(request, words.date(determination.decidedOn), words.running),
    sections: [openingOf(deciding, words), ...explanation(deciding, words), ...helpSection(deciding, words), ...closing(deciding, words)],
    lang: words.lang,
    notice: noticeOf(plan?.isSample === true, words),
    ...headOf(plan, words.terms, words.lang),
  };
}

function noticeOf(isSample: boolean, { notices: { sample, translation } }: MemberWords): string | undefined {
  const said = [isSample ? sample : undefined, translation].filter((notice) => notice !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

function openingOf(deciding: Deciding, words: MemberWords): Section {
  const { decision, decidedOn, corrects } = deciding.determination;
  const { addressee, statements, sentences, terms } = words;
  const { to, name, whom } = addressed(deciding, words);
  const corrected = corrects === undefined ? [] : [paragraph(sentences.corrects(words.date(corrects.decidedOn))), written(corrects.reason)];
  const blocks: readonly Block[] = [
    { kind: 'lines', lines: [to] },
    paragraph(addressee.greeting(name)),
    { kind: 'statement', text: statements[decision](whom), elements: ['decision', 'service'] },
    ...(isDecided(decision)
      ? [rowsOf(factOf(terms.decidedOn, words.date(decidedOn), 'effectiveDate'), ...marketplaceFacts(deciding, words))]
      : []),
    ...corrected,
  ];
  return { key: 'opening', heading: undefined, blocks };
}

const isDecided = (decision: Determination['decision']) => decision !== 'pended' && decision !== 'referred';

/** Day of service and provider: 45 CFR 147.136(b)(3)(ii)(E)(1). */
function marketplaceFacts({ judged: { request }, lineOfBusiness }: Deciding, { terms, date }: MemberWords) {
  if (lineOfBusiness !== 'him') return [];
  const start = plannedStartOf(request);
  const doctor = textAt(request, 'prescriber.name');
  return [
    ...(start === undefined ? [] : [factOf(terms.serviceDate, date(start), 'serviceDate')]),
    ...(doctor === '' ? [] : [factOf(terms.doctor, doctor, 'provider')]),
  ];
}

function explanation(deciding: Deciding, words: MemberWords): readonly Section[] {
  switch (deciding.determination.decision) {
    case 'approved':
      return [...approvedSections(deciding, words), ...judgementSection(deciding, words), ...contactSection(deciding, words)];
    case 'modified':
      return [...approvedSections(deciding, words), ...adverseSections(deciding, words)];
    case 'denied':
      return adverseSections(deciding, words);
    case 'pended':
      return pendedSections(deciding, words);
    case 'referred':
      return [...referredSections(deciding, words), ...contactSection(deciding, words)];
  }
}

const contactSection = (deciding: Deciding, words: MemberWords): readonly Section[] =>
  headed('contact', words, ...contactBlocks(deciding, words.terms, 'contact'));

/** An approval's reason and judgement, where any was written. */
const judgementSection = (deciding: Deciding, words: MemberWords): readonly Section[] =>
  headed('judgement', words, ...ownWords(deciding, words));

/** The office that helps with an appeal is named where there is one to make. */
function helpSection(deciding: Deciding, words: MemberWords): readonly Section[] {
  const { decision } = deciding.determination;
  const consumer = decision === 'denied' || decision === 'modified' ? consumerBlocks(deciding) : [];
  return headed('help', words, ...consumer, ...languageBlocks(deciding));
}

/** Who decided, what an approval does not promise, and Medicaid's note. */
function closing(deciding: Deciding, words: MemberWords): readonly Section[] {
  const { terms, sentences } = words;
  const { decidedBy, coSignedBy, decision } = deciding.determination;
  const rows = rowsOf(
    factOf(terms.name, decidedBy.name, 'decidedBy'),
    ...line(terms.credential, decidedBy.credential, 'credential'),
    factOf(terms.role, roleTitle(deciding)),
    ...line(terms.second, coSignedBy?.name),
  );
  return headed(
    decision === 'pended' ? 'reviewer' : 'who',
    words,
    rows,
    paragraph(sentences.selfDeclared),
    ...signatureBlocks(deciding),
    ...(approves(decision) ? [paragraph(`${enrollmentOf(deciding, words).payment} ${sentences.noGuarantee}`)] : []),
    ...stateBlocks(deciding),
  );
}
