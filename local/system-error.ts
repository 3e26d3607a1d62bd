/** Errors of the operating system, told by their code. */
import { types } from 'node:util';

/** @param code as Node names it: EADDRINUSE, EEXIST ... */
export const isSystemError = (error: unknown, code: string): boolean =>
  types.isNativeError(error) && 'code' in error && error.code === code;
