import type { CriterionId } from '../criteria/policies/cp-phar-312/citations.ts';
import type { Verdict } from '../criteria/verdict.ts';
import type { Decision } from '../request/determination.ts';
import type { Mark } from '../ui/mark.ts';
import type { ElementKey } from './elements.ts';

/** The office's summary of an evaluation, or the letter of a determination by what was decided. */
export type LetterKind = 'evaluation' | Decision;

/**
 * A letter as data: every word that is printed, in order. The screen and the printed page draw this and nothing else, so
 * that they cannot differ. Texts may name the member; `title` and `document` never do.
 */
export interface LetterContent {
  readonly kind: LetterKind;
  /** the heading: what kind of letter it is */
  readonly title: string;
  /** the letterhead: the health plan as the request names it */
  readonly plan: string;
  /** at the letterhead's far end */
  readonly document: string;
  /** repeated on every page below the letterhead: whose letter it is, and of what date */
  readonly running: readonly string[];
  /** the required elements that these are; what they say to be not provided is none */
  readonly runningElements?: readonly ElementKey[] | undefined;
  readonly sections: readonly Section[];
  /** the language of the letter's own words, as BCP 47 has it; English where it is left out */
  readonly lang?: string | undefined;
  /** across every page, where the letter is a draft */
  readonly watermark?: string | undefined;
  /** on every page: that the plan is a sample, that a translator has to read it */
  readonly notice?: string | undefined;
  /** the plan's; none on the office's own summary */
  readonly letterhead?: Letterhead | undefined;
}

/** What stands with the plan's name at the head. */
export interface Letterhead {
  /** the address, then phone, fax and hours */
  readonly lines: readonly string[];
  /** an address on this site, PNG or JPEG; decoration, since the plan's name stands beside it */
  readonly logo: string | undefined;
}

export interface Section extends Tagged {
  readonly key: string;
  /** none for the opening of the letter */
  readonly heading: string | undefined;
  readonly blocks: readonly Block[];
}

/** Which required elements a part of the letter is (letter/requirements). */
interface Tagged {
  readonly elements?: readonly ElementKey[] | undefined;
}

interface BlockBase extends Tagged {
  /** where it is not the letter's */
  readonly lang?: string | undefined;
}

export type Block = StatementBlock | ParagraphBlock | LinesBlock | FactsBlock | ListBlock | CriteriaBlock;

/** The one sentence that matters. */
export interface StatementBlock extends BlockBase {
  readonly kind: 'statement';
  readonly text: string;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Lines that belong together, as an address. */
export interface LinesBlock extends BlockBase {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** Terms with their values; a caption names the group where a section has several. */
export interface FactsBlock extends BlockBase {
  readonly kind: 'facts';
  readonly caption: string | undefined;
  readonly rows: readonly Fact[];
}

export interface Fact extends Tagged {
  readonly term: string;
  /** "Not provided" for a blank, never "No" */
  readonly value: string;
  readonly isBlank: boolean;
}

export interface ListBlock extends BlockBase {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** what the item is about, before its lines; a citation with its name, say */
  readonly lead: string | undefined;
  readonly lines: readonly string[];
}

export interface CriteriaBlock extends BlockBase {
  readonly kind: 'criteria';
  readonly caption: string;
  readonly rows: readonly CriterionRow[];
}

/** One criterion of the governing section, in the policy's order. */
export interface CriterionRow {
  readonly id: CriterionId;
  /** 0 for the section itself, 1 for the criteria directly under it */
  readonly depth: number;
  /** as the evaluation has it */
  readonly verdict: Verdict;
  /** as it is shown: on a branch not taken it is not used, whatever its verdict */
  readonly mark: Mark;
  readonly name: string;
  /** none on a branch not taken */
  readonly sentence: string | undefined;
  /** the answers that the verdict rests on, or waits for */
  readonly behind: readonly Fact[];
  /** titles of the documents that support it */
  readonly documents: readonly string[];
  /** why there is no answer, or that a document is missing */
  readonly note: string | undefined;
}
