/** How long the page is held before it may answer again, ms: well under the 50 that a person notices. */
const sliceMs = 12;

/** Does work on many things without holding the page: after each slice of time the browser gets its turn. */
export async function inSlices<From, To>(all: readonly From[], work: (one: From) => To): Promise<readonly To[]> {
  const done: To[] = [];
  let since = performance.now();
  for (const one of all) {
    done.push(work(one));
    if (performance.now() - since < sliceMs) continue;
    await turn();
    since = performance.now();
  }
  return done;
}

/** Lets the browser do what waits: typing, drawing. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
