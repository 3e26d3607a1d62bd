/** The access to a sign-up: its token alone gives it. Nobody can tell a wrong token from a wrong id. */
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { sameSecret, sha256 } from '../../core/keyed-digest.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { ApiCall } from './api-call.ts';

type Bearing = Pick<ApiCall<unknown>, 'bearer'>;
type Named = Pick<ApiCall<unknown>, 'parameters'>;

export const tokenHash = ({ bearer }: Bearing): string => sha256(bearer);

/** The id in the path. Any other text is nobody's id, and would be too long a key for the table sooner or later. */
export const pathId = ({ parameters }: Named): string => /^[0-9a-f]{32}$/.exec(parameters.id ?? '')?.[0] ?? '';

/** Whether the caller bears the token of this sign-up. */
export const mayAccess = (signUp: SignUp | undefined, call: Bearing): signUp is SignUp =>
  signUp !== undefined && sameSecret(signUp.accessTokenHash, tokenHash(call));

/** The caller's sign-up, if there is one. */
export async function ownSignUp(signUps: Pick<SignUpStore, 'get'>, call: Bearing & Named): Promise<SignUp | undefined> {
  const signUp = await signUps.get(pathId(call));
  return mayAccess(signUp, call) ? signUp : undefined;
}
