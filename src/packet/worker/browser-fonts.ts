import boldUrl from '../../paper/fonts/NotoSans-Bold.ttf';
import regularUrl from '../../paper/fonts/NotoSans-Regular.ttf';
import type { Fonts } from '../../paper/sheet.ts';

let loading: Promise<Fonts> | undefined;

/** The fonts of printed files, from this origin; read once by each worker. */
export function browserFonts(): Promise<Fonts> {
  loading ??= Promise.all([bytesAt(regularUrl), bytesAt(boldUrl)]).then(
    ([regular, bold]) => ({ regular, bold }),
    (fault: unknown) => {
      loading = undefined; // the next file asks anew
      throw fault;
    },
  );
  return loading;
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('A font could not be loaded.');
  return new Uint8Array(await answer.arrayBuffer());
}
