/** POST /api/sign-ups/{id}/email-proof: the code from the e-mail, counted first and compared then; the e-mail yields to its proof. */
import type { EmailProofStore } from '../../../adapters/dynamodb/email/email-proof-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import { awaitsEmailProof } from '../../../core/account/email-proof.ts';
import * as requests from '../../contract/account-requests.ts';
import { present } from '../../contract/present.ts';
import { ownSignUp, pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { challenges, emailProofs } from '../../runtime/stores/account-stores.ts';
import { extendHold } from '../../runtime/stores/booking.ts';
import { guesses, signUps } from '../../runtime/stores/stores.ts';
import { callBack } from '../../runtime/workflow.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import type { ExtendHold } from '../../services/booking/extend-hold.ts';
import type { CallBack } from '../../services/workflow.ts';

interface Dependencies extends AnswerDependencies {
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly emailProofs: Pick<EmailProofStore, 'prove'>;
  readonly callBack: CallBack;
  readonly extendHold: ExtendHold;
}

const notAwaited = () => accountProblem('not_awaiting_email_proof');

/** Before a code was asked for there is none that could be right; once it was right the sign-up waits for it no more. */
function inWordsOfSignUp(reply: Reply): Reply {
  const code = 'problem' in reply ? reply.problem.code : undefined;
  if (code === 'unknown_challenge') return problem('code_expired');
  return code === 'already_answered' ? notAwaited() : reply;
}

export const answerEmailProof =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.answerChallenge>): Promise<Reply> => {
    const { configuration, signUps, emailProofs, callBack, extendHold } = dependencies;
    const { now, body, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    if (!awaitsEmailProof(signUp, now)) return notAwaited();
    const answered = await answerChallenge(dependencies)(pathId(call), { purposes: ['sign_up_email'] }, body.code, now);
    if (!answered.ok) return inWordsOfSignUp(answered.error);
    const challenge = answered.value;
    const proven = await emailProofs.prove(signUp, challenge, now);
    if (!proven.ok) return proven.error === 'spent' ? cameToNothing('spent', challenge) : notAwaited();
    const [slot] = await Promise.all([extendHold(signUp, now), callBack(proven.value, 'email_proven')]);
    return { status: 200, body: { signUp: present(proven.value, language, configuration, now, slot) } };
  };

export const handler = route(requests.answerChallenge, answerEmailProof, () => ({
  configuration: configuration(),
  keys: keys(),
  challenges: challenges(),
  guesses: guesses(),
  signUps: signUps(),
  emailProofs: emailProofs(),
  callBack: callBack(),
  extendHold: extendHold(),
}));
