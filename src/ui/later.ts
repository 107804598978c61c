import { type ComponentType, createElement, lazy } from 'react';

/** ms before a host that does not answer is asked again. */
const waits = [400, 1600];

/** Any answer will do. While developing and in tests there is no host to ask. */
async function isHostThere(): Promise<boolean> {
  if (!import.meta.env.PROD) return true;
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A part of the program, once its host answers; rejects where it stays away. The host is asked first because a browser never
 * asks again, while the page lives, for a script that it could not fetch once.
 */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const wait of waits) {
    if (await isHostThere()) return load();
    await new Promise((over) => setTimeout(over, wait));
  }
  if (await isHostThere()) return load();
  throw new Error('the host does not answer');
}

/** Begins each component anew that could not be fetched. */
const beginAnew = new Set<() => void>();

/** Before something that failed is drawn again: what could not be fetched is asked for again, which React's `lazy` never does. */
export function forgetWhatFailed(): void {
  for (const begin of beginAnew) begin();
  beginAnew.clear();
}

/**
 * A component that is fetched when it is first shown, within a `Suspense`; it throws for the boundary above where it cannot be
 * had.
 *
 *     const Course = later(() => import('./Course.tsx').then((module) => module.Course));
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let current: ComponentType<Props>;
  const begin = () => {
    current = lazy(async () => {
      try {
        return { default: await fetched(load) };
      } catch (fault) {
        beginAnew.add(begin);
        throw fault;
      }
    });
  };
  begin();
  return (props) => createElement(current, props);
}
