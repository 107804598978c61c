import { useState } from 'react';
import { usePageDrop } from './page-drop.ts';
import { Toast } from './Status.tsx';

/**
 * On a screen that takes no files: says where one that was dropped belongs.
 *
 *     <DropNotice>Drop files on the list of requests.</DropNotice>
 */
export function DropNotice({ children }: { readonly children: string }) {
  const [isDropped, setIsDropped] = useState(false);
  usePageDrop(() => setIsDropped(true));
  return <Toast message={isDropped ? children : undefined} onDismiss={() => setIsDropped(false)} />;
}
