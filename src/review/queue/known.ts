import type { Arrived } from './arrived.ts';
import type { Content } from './content.ts';
import type { QueueRow } from './queue-row.ts';

type Place = Pick<QueueRow, 'id' | 'stage'>;

/** The requests of a desk, found by the number that they carry, or by what they bring. */
export class Known {
  readonly #byNumber = new Map<string, Place>();
  readonly #contents = new Map<string, Set<Content>>();
  readonly #rows: readonly QueueRow[];

  constructor(rows: readonly QueueRow[]) {
    this.#rows = rows;
    for (const row of rows) {
      // what is decided waits for no better copy
      this.keep(row.stage === 'decided' ? { ...row.content, integrity: 'intact' } : row.content);
      const before = this.#byNumber.get(row.requestId);
      if (before === undefined || before.stage === 'decided') this.add(row);
    }
  }

  add({ requestId, id, stage }: Pick<QueueRow, 'requestId' | 'id' | 'stage'>): void {
    if (requestId !== '') this.#byNumber.set(requestId, { id, stage });
  }

  caseOf({ requestId }: Arrived): Place | undefined {
    return this.#byNumber.get(requestId);
  }

  /**
   * Whether the very same request with the very same files is here. A request alone has nothing to add to one with files. A packet
   * that is as it was made has, to one that was altered: whoever was told so has asked for it.
   */
  has({ digest, files, integrity }: Content): boolean {
    const areHere = (here: Content) => files === here.files || (files === '' && integrity === 'unsealed');
    const isBetter = (here: Content) => integrity === 'intact' && here.integrity === 'altered';
    return [...(this.#contents.get(digest) ?? [])].some((here) => areHere(here) && !isBetter(here));
  }

  keep(content: Content): void {
    const same = this.#contents.get(content.digest) ?? new Set();
    this.#contents.set(content.digest, same.add(content));
  }

  /** It could not be stored. */
  forget(content: Content): void {
    this.#contents.get(content.digest)?.delete(content);
  }

  /** The cases that were here before, with this as their newest submission. */
  idsWith(digest: string): readonly string[] {
    return this.#rows.flatMap((row) => (row.content.digest === digest ? [row.id] : []));
  }
}
