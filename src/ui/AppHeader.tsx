import type { ReactNode } from 'react';

interface AppHeaderProps {
  /** The product's name, usually a link home. */
  readonly product: ReactNode;
  /** Links; the current one carries `aria-current="page"`. */
  readonly nav?: ReactNode;
  /** At the far end: settings, lock. */
  readonly children?: ReactNode;
}

/**
 * The line across the top of every screen.
 *
 *     <AppHeader product={<Link href="/">PA desk</Link>} nav={<Link href="/review">Review</Link>} />
 */
export function AppHeader({ product, nav, children }: AppHeaderProps) {
  return (
    <header className="ui-header">
      <div className="ui-product">{product}</div>
      {nav && (
        <nav className="ui-nav" aria-label="Main">
          {nav}
        </nav>
      )}
      {children && <div className="ui-end">{children}</div>}
    </header>
  );
}

interface TopBarProps {
  readonly name: string;
  /** Short facts: "initial · commercial". */
  readonly meta?: ReactNode;
  /** "Saved 10:42", said only when it was; spoken politely when it changes. */
  readonly saved?: string | undefined;
  /** One primary button. */
  readonly action?: ReactNode;
}

/**
 * Which request is open, and whether it is saved. Stays in view.
 *
 *     <TopBar name="T. Sample" meta="initial · commercial" saved="Saved 10:42" action={<LinkButton href="/check">Check answers</LinkButton>} />
 */
export function TopBar({ name, meta, saved, action }: TopBarProps) {
  return (
    <section className="ui-topbar" aria-label="Open request">
      <p className="ui-name">
        <strong>{name}</strong>
        {meta && <span className="ui-muted">{meta}</span>}
        <span className="ui-muted ui-saved" role="status">
          {saved}
        </span>
      </p>
      {action}
    </section>
  );
}
