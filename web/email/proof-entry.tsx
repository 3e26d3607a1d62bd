/** The code that proves the e-mail of a sign-up: the field for it, and once more the way to it. */
import type { SignUpView } from '../api/sign-up-calls.ts';
import { ContactUs } from '../components/contact-us.tsx';
import { aboutCode, CodeEntry } from '../components/form/code-entry.tsx';
import { ResendWays } from '../components/form/resend-choice.tsx';
import { Heading } from '../components/heading.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useCode } from '../hooks/use-code.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from '../sign-up/use-sign-up.ts';

export interface Proving {
  readonly signUp: SignUpView & { readonly emailProof: NonNullable<SignUpView['emailProof']> };
  readonly followed: FollowedSignUp;
}

export function ProofEntry({ signUp, followed }: Proving) {
  const texts = useTexts();
  const { proof } = texts.email;
  const { emailProof } = signUp;
  // After any refusal the sign-up says where it stands.
  const onRefusal = (problem: { readonly code: string }) => {
    followed.refresh();
    return problem.code === 'not_awaiting_email_proof';
  };
  const { run, sentAnother, entry } = useCode(onRefusal);
  const sending = useAction(onRefusal);

  const answer = async (digits: string) => {
    const answered = await run(() => followed.calls.answerEmailProof(digits));
    if (answered) followed.show(answered.signUp);
    return answered !== undefined;
  };
  const sendAgain = async () => {
    const sent = await sending.run(followed.calls.sendEmailProof);
    if (!sent) return;
    followed.show(sent.signUp);
    sentAnother(texts => texts.email.proof.sentAgain);
  };
  return (
    <>
      <Heading>{proof.codeTitle}</Heading>
      <p class="lead" id={aboutCode}>
        {proof.sentTo(emailProof.sentTo)}
      </p>
      <CodeEntry code={emailProof} answer={answer} {...entry} />
      {emailProof.sendsLeft > 0 ? (
        <ResendWays
          resendAfter={emailProof.resendAfter}
          action={sending}
          ways={[{ label: proof.sendAgain, send: () => void sendAgain() }]}
        />
      ) : (
        <p class="resend hint">{proof.noSendsLeft}</p>
      )}
      <ContactUs reference={signUp.reference} />
    </>
  );
}
