/** How long the page is held before it may answer again, ms: well under the 50 that a person notices. */
const sliceMs = 10;

/**
 * Waits, wherever a slice of time is used up, until the browser has done what waits: typing, drawing. To await a promise is not
 * enough for that: what is there at once (a digest, say) goes on without a turn.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await turn();
    since = performance.now();
  };
}

/** Does work on many things without holding the page. */
export async function inSlices<From, To>(all: readonly From[], work: (one: From) => To): Promise<readonly To[]> {
  const done: To[] = [];
  const breathe = breather();
  for (const one of all) {
    done.push(work(one));
    await breathe();
  }
  return done;
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
