export const usage = `Evaluates requests for blinatumomab by the criteria of CP.PHAR.312. What comes back is an evaluation, not a determination.

  npm run -s evaluate -- request.json          one request: its evaluation as JSON
  npm run -s evaluate -- - < request.json      the same, read from standard input
  npm run -s evaluate -- --ndjson < in.ndjson  one request a line: one evaluation a line, in the same order
  npm run -s evaluate -- --help                this text

A request that breaks the format gives {"error": {"message", "issues": [{"path", "message"}]}} in place of an evaluation.
A stream goes on with its next line. Exit codes: 0 all requests were evaluated, 2 at least one was not.
`;

/** What the command line asks for; `file` undefined is standard input. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'single' | 'stream'; readonly file: string | undefined }
  | { readonly kind: 'fault'; readonly message: string };

const fault = (message: string): Command => ({ kind: 'fault', message: `${message} See --help.` });

/** Reads the arguments. The sentences never repeat an argument: a file's name may tell who the member is. */
export function readArguments(args: readonly string[]): Command {
  const isOption = (arg: string) => arg.startsWith('-') && arg !== '-';
  const options = args.filter(isOption);
  const files = args.filter((arg) => !isOption(arg));
  if (options.some((option) => option === '--help' || option === '-h')) return { kind: 'help' };
  if (options.some((option) => option !== '--ndjson')) return fault('The command line has an option that does not exist.');
  const isStream = options.length > 0;
  if (files.length > 1) return fault('The command line names more than one file; give one.');
  if (files.length === 0 && !isStream) return fault('The command line names no file.');
  return { kind: isStream ? 'stream' : 'single', file: files[0] === '-' ? undefined : files[0] };
}
