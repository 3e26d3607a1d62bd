/** Instants and spans of time for tests, in milliseconds. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The instant at which tests start. */
export const noon = Date.UTC(2026, 10, 2, 12);
