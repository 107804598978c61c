import { useEffect } from 'react';

export const carriesFiles = (event: { readonly dataTransfer: DataTransfer | null }) => event.dataTransfer?.types.includes('Files') ?? false;

/** A place for files of its own takes what is dropped on it. */
const isInZone = ({ target }: DragEvent) => target instanceof Element && target.closest('.ui-drop') !== null;

/**
 * Files that are dropped on the page, wherever on it beside the places for files. A browser would open the file in the page's place, and what was in work would be gone:
 * without `onDrop` nothing happens instead.
 */
export function usePageDrop(onDrop?: (dropped: DataTransfer) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      over(event);
      if (event.dataTransfer !== null && carriesFiles(event) && !isInZone(event)) onDrop?.(event.dataTransfer);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  });
}
