import { Blob as NodeBlob, File as NodeFile, atob as nodeAtob } from 'node:buffer';
import { configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import type { Desk } from '../../src/request/vault/desk.ts';
import { memoryStore } from '../../src/request/vault/memory-store.ts';
import type { Store } from '../../src/request/vault/store.ts';
import { Vault, type VaultStorage } from '../../src/request/vault/vault.ts';

export const passphrase = 'sample words for a test';

/**
 * jsdom brings buffers and files of a realm of its own, and those that WebCrypto makes are no instances of them. In a browser
 * there is one realm.
 */
function useOneRealm() {
  beforeAll(() => {
    const bytes = new TextEncoder().encode('');
    vi.stubGlobal('Uint8Array', bytes.constructor);
    vi.stubGlobal('ArrayBuffer', bytes.buffer.constructor);
    vi.stubGlobal('DOMException', nodeException());
    vi.stubGlobal('Blob', NodeBlob);
    vi.stubGlobal('File', NodeFile);
  });
}

function nodeException(): unknown {
  try {
    return nodeAtob('%');
  } catch (refusal) {
    return refusal instanceof Object && refusal.constructor;
  }
}

let vaults: readonly Vault[] = [];

// 600,000 rounds for each passphrase take their time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

/** Vaults over memory that behave as if they were kept; closed after each test. */
export function useVaults() {
  useOneRealm();
  afterEach(async () => {
    if ('localStorage' in globalThis) localStorage.clear();
    await Promise.all(vaults.map((vault) => vault.close()));
    vaults = [];
  });
}

let channels = 0;

export function vaultWith(storage: VaultStorage = { kind: 'ready' }, store: Store = memoryStore()): Vault {
  channels += 1;
  const vault = new Vault({
    storage,
    store: storage.kind === 'ready' ? store : undefined,
    undoMs: 30_000,
    now: Date.now,
    channelName: `test-${channels}`,
  });
  vaults = [...vaults, vault];
  return vault;
}

/** A desk made in a vault and left open. */
export async function deskIn(vault: Vault, name = 'Front desk'): Promise<Desk> {
  const result = await vault.createDesk({ name, passphrase });
  if (result.kind !== 'opened') throw new Error(result.kind);
  return result.desk;
}
