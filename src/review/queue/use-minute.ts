import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time, ms since 1970, as it was at the last minute: clocks are shown in hours. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
