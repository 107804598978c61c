import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomId } from '../../../src/request/vault/bytes.ts';
import { joinTabs, type TabMessage } from '../../../src/request/vault/tabs.ts';

const joined: { readonly leave: () => void }[] = [];

afterEach(() => {
  for (const { leave } of joined.splice(0)) leave();
});

/** A tab on that channel, and what it heard. */
function tabOn(channelName: string) {
  const heard: TabMessage[] = [];
  const tabs = joinTabs(channelName, (message) => heard.push(message));
  joined.push(tabs);
  return { ...tabs, heard };
}

/** Waits until a message told now has reached everybody: each tab gets them in the order in which they were told. */
async function settled(channelName: string): Promise<void> {
  const [teller, listener] = [tabOn(channelName), tabOn(channelName)];
  teller.tell({ type: 'idle' });
  await vi.waitFor(() => expect(listener.heard).toContainEqual({ type: 'idle' }), { interval: 2 });
  await new Promise((done) => setTimeout(done, 5));
}

describe('tabs of one browser', () => {
  it('hear what another tells, and not what they tell themselves', async () => {
    const channel = randomId();
    const [one, other] = [tabOn(channel), tabOn(channel)];
    const told = [{ type: 'lock' }, { type: 'changed', desk: 'desk', record: 'case' }, { type: 'active' }] as const;
    for (const message of told) one.tell(message);
    await settled(channel);
    expect(other.heard).toEqual([...told, { type: 'idle' }]);
    expect(one.heard).toEqual([{ type: 'idle' }]);
  });

  it('hear nothing of another database', async () => {
    const channel = randomId();
    const [one, other] = [tabOn(channel), tabOn(`${channel} of another`)];
    one.tell({ type: 'lock' });
    await settled(channel);
    await settled(`${channel} of another`);
    expect(other.heard).toEqual([{ type: 'idle' }]);
  });

  it.each([[undefined], ['lock'], [{ type: 'unlock' }], [{ type: 'changed', desk: 'desk' }], [{ type: 'changed', desk: 1, record: 2 }]])(
    'pass over what another version may tell: %j',
    async (message) => {
      const channel = randomId();
      const tab = tabOn(channel);
      const stranger = new BroadcastChannel(channel);
      stranger.postMessage(message);
      await settled(channel);
      stranger.close();
      expect(tab.heard).toEqual([{ type: 'idle' }]);
    },
  );

  it('hear nothing more once they left', async () => {
    const channel = randomId();
    const [one, gone] = [tabOn(channel), tabOn(channel)];
    gone.leave();
    one.tell({ type: 'lock' });
    await settled(channel);
    expect(gone.heard).toEqual([]);
  });
});
