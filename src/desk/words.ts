/** "1 record", "2 records". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const pad = (value: number) => String(value).padStart(2, '0');

/** The day on this computer's calendar, YYYY-MM-DD: it tells nothing of a member, and so may stand in a file's name. */
export const isoDay = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
