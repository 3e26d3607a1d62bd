/** The code that proves the e-mail of a sign-up: the field for it, and once more the way to it. */
import { useRef, useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { aboutCode, CodeEntry } from '../components/form/code-entry.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { clock, useCountdown } from '../hooks/use-countdown.ts';
import { useNews } from '../hooks/use-news.ts';
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
  const [news, setNews] = useNews();
  const [codes, setCodes] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const wait = useCountdown(emailProof.resendAfter);
  // After any refusal the sign-up says where it stands.
  const onRefusal = (problem: { readonly code: string }) => {
    followed.refresh();
    return problem.code === 'not_awaiting_email_proof';
  };
  const answering = useAction(onRefusal);
  const sending = useAction(onRefusal);

  const answer = async (digits: string) => {
    const answered = await answering.run(() => followed.calls.answerEmailProof(digits));
    if (answered) followed.show(answered.signUp);
    return answered !== undefined;
  };
  const sendAgain = async () => {
    const sent = await sending.run(followed.calls.sendEmailProof);
    if (!sent) return;
    followed.show(sent.signUp);
    answering.forget();
    setCodes(count => count + 1);
    setNews(texts => texts.email.proof.sentAgain);
    input.current?.focus();
  };
  return (
    <>
      <Heading>{proof.codeTitle}</Heading>
      <p class="lead" id={aboutCode}>
        {proof.sentTo(emailProof.sentTo)}
      </p>
      <CodeEntry
        code={emailProof}
        codes={codes}
        action={answering}
        answer={answer}
        news={news}
        onAnswer={() => setNews()}
        inputRef={input}
      />
      {emailProof.sendsLeft > 0 ? (
        <section class="resend">
          <p id="resend-when">
            {texts.code.nothingCame}
            {wait > 0 && <span class="quiet"> {texts.code.availableIn(clock(wait))}</span>}
          </p>
          <Button
            isBusy={sending.isBusy}
            isDisabled={wait > 0}
            describedBy="resend-when"
            onClick={() => void sendAgain()}
          >
            {proof.sendAgain}
          </Button>
          {sending.refusal && <Notice tone="bad">{sending.refusal.message}</Notice>}
        </section>
      ) : (
        <p class="resend hint">{proof.noSendsLeft}</p>
      )}
      <ContactUs reference={signUp.reference} />
    </>
  );
}
