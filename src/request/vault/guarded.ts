import { type StoreFault, storeFault } from './store.ts';

/** A reading that the browser refuses (the database was closed, say) is an answer like any other. */
export async function guarded<Result>(work: Promise<Result>): Promise<Result | StoreFault> {
  try {
    return await work;
  } catch (error) {
    return storeFault(error);
  }
}
