import * as z from 'zod/mini';

/** What the tabs of one browser tell each other: random identifiers at most. */
const messageSchema = z.discriminatedUnion('type', [
  /** lock at once */
  z.object({ type: z.literal('lock') }),
  /** a record of a desk was saved, deleted or brought back */
  z.object({ type: z.literal('changed'), desk: z.string(), record: z.string() }),
  /** the user is at work in a tab */
  z.object({ type: z.literal('active') }),
  /** a tab saw nobody at work for too long; one that did see somebody goes on */
  z.object({ type: z.literal('idle') }),
]);

export type TabMessage = z.infer<typeof messageSchema>;

export interface Tabs {
  readonly tell: (message: TabMessage) => void;
  readonly leave: () => void;
}

/** Joins the other tabs that use the same channel. Messages of any other shape (of another version) are ignored. */
export function joinTabs(channelName: string, onMessage: (message: TabMessage) => void): Tabs {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    const read = messageSchema.safeParse(data);
    if (read.success) onMessage(read.data);
  };
  return { tell: (message) => channel.postMessage(message), leave: () => channel.close() };
}
