/** The common parts of the operations of the section "Account". */
import * as z from 'zod/mini';
import { inLanguage, language, pathId } from '../parts.ts';

export const tags = ['Account'];
/** Of a route that anybody may call. */
export const open = { tags, security: [], requestParams: language };
/** Of a route that reads a session: a cookie, or a bearer. */
export const signedIn = { tags, security: [{ session: [] }, { sessionCookie: [] }], requestParams: language };
export const sessionProblems = ['not_signed_in', 'foreign_origin'] as const;

/** A parameter of the path beside the language. */
export const withId = (description: string, example: string) => ({
  requestParams: { ...language, path: z.object({ id: pathId(description, example) }) },
});
export const noContent = (description: string) => ({ 204: { description, headers: inLanguage } });
