import type { ReactNode } from 'react';

/** A short fact beside a name: line of business, kind of request. `<Tag>commercial</Tag>`, `<Tag tone="accent">new</Tag>` */
export function Tag({ tone = 'plain', children }: { readonly tone?: 'plain' | 'accent' | 'danger'; readonly children: ReactNode }) {
  return (
    <span className="ui-tag" data-tone={tone}>
      {children}
    </span>
  );
}
