/** The time zone of the reader's own clock: apart from the calendar, which few pages need. IANA name. */
export const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
