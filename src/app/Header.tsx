import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { LockButton } from '../desk/LockButton.tsx';
import { AppHeader } from '../ui/AppHeader.tsx';
import { later } from '../ui/later.ts';
import { Boundary } from './Boundary.tsx';

const ReviewLink = later(() => import('./ReviewLink.tsx').then((module) => module.ReviewLink));

const places = [
  ['/', 'Requests'],
  ['/profile', 'Office profile'],
  ['/policy', 'Policy'],
  ['/settings', 'Settings'],
] as const;

/** The line across the top: where one can go, and the lock. */
export function Header() {
  const [location] = useLocation();
  const isHere = (href: string) => (href === '/' ? location === '/' || location.startsWith('/request') : location.startsWith(href));
  return (
    <AppHeader
      product={<Link href="/">Prior authorization</Link>}
      nav={
        <>
          {places.map(([href, name]) => (
            <Link key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
              {name}
            </Link>
          ))}
          <Boundary place={location}>
            <Suspense>
              <ReviewLink isHere={isHere('/review')} />
            </Suspense>
          </Boundary>
        </>
      }
    >
      <LockButton />
    </AppHeader>
  );
}
