import { saveFile } from '../../ui/download.ts';
import type { ReviewCase } from '../case/review-case.ts';

/** The case as a file: the submissions, findings, determinations, letters and the history. The files of the office are not in it. */
export function exportReview(reviewed: ReviewCase): void {
  saveFile(`${JSON.stringify(reviewed, undefined, 2)}\n`, 'review-case.json', 'application/json');
}
