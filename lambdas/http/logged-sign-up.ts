/** The sign-up that a request was about, for its line of log: an operator follows it from there. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { pathId } from './access.ts';
import type { Reply } from './api-call.ts';

/** Routes whose `{id}` is a sign-up's. */
const namesSignUp = /\/(?:sign-ups|corrections)\/\{id\}/;

/** With these answers there is no such sign-up for the caller: a stranger can make up any id. */
const unknown = ['not_found', 'unknown_correction', 'unauthorized'];

function answered(reply: Reply): string | undefined {
  const body = 'problem' in reply ? undefined : (reply.body as { signUp?: { id?: unknown } } | undefined);
  return typeof body?.signUp?.id === 'string' ? body.signUp.id : undefined;
}

/** @returns the id as the table knows it, which tells nothing of a person and opens nothing; none where there is no sign-up */
export function loggedSignUp(
  { routeKey, pathParameters }: Pick<APIGatewayProxyEventV2, 'routeKey' | 'pathParameters'>,
  reply: Reply,
): { readonly signUpId?: string } {
  if ('problem' in reply && unknown.includes(reply.problem.code)) return {};
  const asked = namesSignUp.test(routeKey) ? pathId({ parameters: pathParameters ?? {} }) : '';
  const id = answered(reply) ?? asked;
  return id === '' ? {} : { signUpId: id };
}
