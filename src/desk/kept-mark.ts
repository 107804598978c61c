/**
 * Says that desks are kept on this computer, and nothing more. It is apart from their database, which a browser may drop as a
 * whole, after a crash or to make room: without it that would look like a computer on which there never was a desk.
 */
const place = 'pa-desk-kept';

export const hasKeptMark = (): boolean => attempt(() => localStorage.getItem(place) !== null) ?? false;

export const setKeptMark = (): void => void attempt(() => localStorage.setItem(place, 'yes'));

/** A person deleted a desk; where others are left, the next look at them sets it again. */
export const dropKeptMark = (): void => void attempt(() => localStorage.removeItem(place));

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined; // the browser keeps nothing for this page, or has no room
  }
}
