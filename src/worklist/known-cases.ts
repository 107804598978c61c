import { newCase, readCase } from '../request/case.ts';
import { comparable } from '../request/case-files.ts';
import type { Draft } from '../request/draft.ts';
import { caseKind } from '../request/kinds.ts';
import type { Desk } from '../request/vault/desk.ts';

/** The same for all drafts with the same answers and documents, whatever these are called in a store. */
export const answersText = (draft: Draft): string =>
  comparable(newCase({ ...draft, documents: draft.documents.map((document) => ({ ...document, id: '' })) }, 0));

/** What the cases of a desk say before an import, so that what the file brought before is not stored a second time. */
export class KnownCases {
  readonly #counts = new Map<string, number>();

  private constructor(texts: readonly string[]) {
    for (const text of texts) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  static async on(desk: Desk): Promise<KnownCases> {
    const listed = await desk.list(caseKind);
    const records = listed.kind === 'listed' ? listed.records : [];
    const cases = records.flatMap(({ content }) => readCase(content) ?? []);
    return new KnownCases(cases.flatMap((one) => [comparable(one), answersText(one.draft)]));
  }

  /** Whether a case here says this. Each counts once: a file may hold the same request twice. */
  take(text: string): boolean {
    const left = this.#counts.get(text) ?? 0;
    this.#counts.set(text, left - 1);
    return left > 0;
  }
}
