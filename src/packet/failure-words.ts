/** Why no file came of it, and what to do. */
export const failureSentences = {
  failed: 'The file could not be made. Close other tabs and programs, reload the page, and try again.',
  stuck:
    'One of the files takes too long to read, and the work was stopped. Take the newest file off the request, or note it as sent by fax.',
  cancelled: 'Nothing was made.',
} as const;
