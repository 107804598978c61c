import type { CaseFile, Origin, Submission } from '../case/review-case.ts';

/** What a submission brings, as another one is compared with it. */
export interface Content {
  /** of the request */
  readonly digest: string;
  /** the files, each by what the request calls it and by its SHA-256; empty where there are none */
  readonly files: string;
  /** of what brought it */
  readonly integrity: Origin['integrity'];
}

export function contentOf({ digest, origin, attachments }: Pick<Submission, 'digest' | 'origin'> & Files): Content {
  return { digest, files: filesText(attachments), integrity: origin.integrity };
}

interface Files {
  readonly attachments: readonly Pick<CaseFile, 'from' | 'sha256'>[];
}

const filesText = (files: Files['attachments']): string =>
  files
    .map(({ from, sha256 }) => `${from} ${sha256}`)
    .toSorted()
    .join('\n');
