import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type Pages, Toolbar } from './Toolbar.tsx';
import { keyMeaning } from './viewer-keys.ts';
import { fitWidth, nextZoom } from './zoom.ts';

interface ViewerFrameProps {
  readonly title: string;
  /** none of a picture */
  readonly pages?: Pages;
  /** draws into a frame so many CSS pixels wide */
  readonly children: (frame: { readonly width: number; readonly zoom: number }) => ReactNode;
}

/** The tools, and under them the page in a frame that scrolls. Its keys act while the focus is in it. */
export function ViewerFrame({ title, pages, children }: ViewerFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [zoom, setZoom] = useState(fitWidth);
  const goTo = (number: number) => {
    if (pages === undefined) return;
    frame.current?.scrollTo(0, 0);
    pages.goTo(Math.min(Math.max(1, number), pages.count));
  };
  const act = (event: React.KeyboardEvent<HTMLElement>) => {
    const meaning = keyMeaning(event.nativeEvent, frame.current);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning.kind === 'zoom') setZoom(meaning.to === 'fit' ? fitWidth : nextZoom(zoom, meaning.to));
    else if (pages !== undefined) goTo({ next: pages.number + 1, previous: pages.number - 1, first: 1, last: pages.count }[meaning.to]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys do nothing that its buttons do not
    <div className="viewer-frame" onKeyDown={act}>
      <Toolbar pages={pages && { ...pages, goTo }} zoom={zoom} setZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="viewer-scroll" ref={frame} tabIndex={0} aria-label={title}>
        {width !== undefined && children({ width, zoom })}
      </section>
    </div>
  );
}

/** The width inside an element, as it changes; CSS pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry && Math.floor(entry.contentRect.width)));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
