import { formatPlainDate } from '../typed/plain-date.ts';

/** A plain date (YYYY-MM-DD) in words, "March 1, 2026". */
export const dateInWords = (date: string): string => formatPlainDate(date);
