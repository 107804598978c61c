import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { leftOut } from '../host/left-out.ts';

const hostQuery = { queryKey: ['host'], queryFn: askHost, networkMode: 'always' } as const;

const headersOf = async (address: string) => (await fetch(address, { method: 'HEAD' })).headers;

/** What this host sends with the page and with this very script; nothing is said where it does not answer. */
async function askHost(): Promise<readonly string[]> {
  try {
    return leftOut(await headersOf('/'), await headersOf(import.meta.url));
  } catch {
    return [];
  }
}

/** One line for whoever runs the host: that it is no https, or which protecting headers it does not send. */
export function HostNotice() {
  const { data: names = [] } = useQuery(hostQuery);
  if (!window.isSecureContext) return <Told what="This host serves the program without https:">{noHttps}</Told>;
  if (names.length === 0) return null;
  return (
    <Told what="This host leaves out headers that protect the program:">
      {names.join(', ')}. Whoever runs it finds them in the files _headers and nginx.conf.example.
    </Told>
  );
}

const noHttps = 'without it browsers encrypt nothing for a page, and no desk opens here. Whoever runs it finds how in nginx.conf.example.';

const Told = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <div className="ui-note app-host" data-kind="warning" role="note">
    <strong>{what} </strong>
    {children}
  </div>
);
