import type { SaveState } from '../../../src/request/vault/autosave.ts';
import type { Desk } from '../../../src/request/vault/desk.ts';
import type { Editing } from '../../../src/request/vault/editing.ts';
import type { DatabaseEvent } from '../../../src/request/vault/idb-open.ts';
import { IdleWatch } from '../../../src/request/vault/idle-watch.ts';
import { openVault } from '../../../src/request/vault/open-vault.ts';
import type { Vault } from '../../../src/request/vault/vault.ts';

/** What browser tests of the store hold on to: the store itself, and the shortest page that types into it. */
export interface Lab {
  vault: Vault;
  desk: Desk;
  editing: Editing;
  readonly heard: string[];
  readonly start: (options?: { readonly undoMs?: number }) => Promise<string>;
  /** Makes the desk if it is not there yet; the kind of the answer. */
  readonly open: (passphrase: string) => Promise<string>;
  /** Opens a case in the text area; how it may be used here. */
  readonly type: (id: string, protection?: 'on' | 'off') => Promise<string>;
  /** Adds a mark to what is stored, again until it is acknowledged; without protection it takes whatever revision is there. */
  readonly addMark: (id: string, mark: string, waits: readonly number[], protection: 'on' | 'off') => Promise<void>;
  /** Watches for idleness by clocks that stand still until they are wound; what it says is heard. */
  readonly watchIdle: () => void;
  /** Lets minutes pass, awake or asleep (the steady clock then stands still). */
  readonly pass: (minutes: number, how: 'awake' | 'asleep') => void;
}

declare global {
  interface Window {
    lab: Lab;
  }
}

const element = <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
};

const note = element('#note', HTMLTextAreaElement);
const output = element('#state', HTMLOutputElement);
const heard: string[] = [];
const pause = (ms: number) => new Promise((over) => setTimeout(over, ms));

async function start(options: { readonly undoMs?: number } = {}): Promise<string> {
  const onDatabase = ({ kind }: DatabaseEvent) => heard.push(kind);
  window.lab.vault = await openVault({ ...options, onDatabase });
  return window.lab.vault.storage.kind;
}

async function open(passphrase: string): Promise<string> {
  const { vault } = window.lab;
  const listed = await vault.listDesks();
  const [first] = listed.kind === 'listed' ? listed.desks : [];
  const result = first ? await vault.unlock(first.id, passphrase) : await vault.createDesk({ name: 'Front desk', passphrase });
  if (result.kind !== 'opened') return result.kind;
  window.lab.desk = result.desk;
  result.desk.subscribe((event) => heard.push(event.kind));
  return result.kind;
}

async function type(id: string, protection: 'on' | 'off' = 'on'): Promise<string> {
  const onState = ({ kind }: SaveState) => show(kind);
  const onAccess = (access: string, record: { readonly content: unknown } | undefined) => {
    heard.push(access);
    if (record) note.value = String(record.content);
  };
  const result = await window.lab.desk.edit(id, 'note', { onState, onAccess });
  if (result.kind !== 'editing') return result.kind;
  const { editing } = result;
  window.lab.editing = editing;
  note.value = String(result.record?.content ?? '');
  note.oninput = () => {
    typedAt = performance.now();
    if (protection === 'on') editing.save(note.value);
    else saidTooEarly(editing);
  };
  return editing.access;
}

/** When the newest text was typed, by the page's steady clock. */
let typedAt = 0;

/** The control: says "saved" at once, and saves so long after the last key that a busy machine does not pause for it. */
let timer = 0;
function saidTooEarly(editing: Editing): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => editing.save(note.value), 10_000);
  show('saved');
}

/** The state, and for tests that asked for it, each acknowledged text at the moment of its acknowledgement, and how long that took. */
function show(kind: string): void {
  output.value = kind;
  const acknowledge: unknown = Reflect.get(window, 'acknowledge');
  if (kind === 'saved' && typeof acknowledge === 'function') acknowledge(note.value, performance.now() - typedAt);
}

async function addMark(id: string, mark: string, waits: readonly number[], protection: 'on' | 'off'): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await window.lab.desk.get(id);
    const stored = found.kind === 'found' ? found.record : { content: [], revision: 0 };
    const content = [...(Array.isArray(stored.content) ? stored.content : []), mark];
    await pause(waits[attempt % waits.length] ?? 0);
    if (await put(id, content, stored.revision, protection)) return;
  }
}

/** Whether it was saved. Without protection a conflict is overwritten, as a program without the check would. */
async function put(id: string, content: unknown, revision: number, protection: 'on' | 'off'): Promise<boolean> {
  const result = await window.lab.desk.put({ id, kind: 'note', content }, revision);
  if (result.kind === 'conflict' && protection === 'off') return put(id, content, result.revision, protection);
  return result.kind === 'saved';
}

const clocks = { wall: 0, steady: 0 };

function watchIdle(): void {
  new IdleWatch({ onState: ({ kind }) => heard.push(kind), read: () => ({ ...clocks }) });
}

function pass(minutes: number, how: 'awake' | 'asleep'): void {
  clocks.wall += minutes * 60_000;
  if (how === 'awake') clocks.steady += minutes * 60_000;
}

Object.assign(window, { lab: { heard, start, open, type, addMark, watchIdle, pass } });
