import { queryOptions } from '@tanstack/react-query';

/**
 * Whether the plan's profile switches the reviewer's desk on. It asks no more of the profile than that, since every screen's head
 * waits for it; a profile with a fault counts as one, so that the desk can name the fault (plan-query.ts).
 */
export const reviewSwitchQuery = () => queryOptions({ queryKey: ['plan', 'switch'], queryFn: isReviewOn, networkMode: 'always' });

async function isReviewOn(): Promise<boolean> {
  try {
    const answer = await fetch('/plan.json');
    return answer.ok && isOnIn(await answer.text());
  } catch {
    return false;
  }
}

function isOnIn(text: string): boolean {
  try {
    return JSON.parse(text)?.desk?.isEnabled !== false;
  } catch {
    return !isPage(text);
  }
}

/** Whether a host sent a page in place of what was asked for. */
export const isPage = (text: string): boolean => /^\s*</.test(text);
