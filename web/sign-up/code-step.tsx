/** The code of the sign-up: its recipient, the field for it, and the ways on for somebody whom it does not reach. What is said of it is true within a second. */
import { useState } from 'preact/hooks';
import { isBeyondCode, type SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { aboutCode, CodeEntry } from '../components/form/code-entry.tsx';
import { Heading } from '../components/heading.tsx';
import { Steps } from '../components/steps.tsx';
import { useCode } from '../hooks/use-code.ts';
import type { News } from '../hooks/use-news.ts';
import { useTexts } from '../language.tsx';
import { ContactChange } from './contact-change.tsx';
import { Overdue } from './overdue.tsx';
import { Resend } from './resend.tsx';
import { Trouble } from './trouble.tsx';
import { TypedDetails, useTypedPhone } from './typed-details.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface CodeStepProps {
  readonly signUp: SignUpView & { readonly code: NonNullable<SignUpView['code']> };
  readonly followed: FollowedSignUp;
  readonly onGiveUp: () => void;
}

export function CodeStep({ signUp, followed, onGiveUp }: CodeStepProps) {
  const texts = useTexts();
  const { code } = signUp;
  const phone = useTypedPhone(signUp);
  const [isChanging, setChanging] = useState(false);
  const { run, focus, sentAnother, entry } = useCode(problem => {
    // After any refusal the sign-up says where it stands: tries left, a code that expired, a step further on.
    followed.refresh();
    return isBeyondCode(problem.code);
  });

  const answer = async (digits: string) => {
    const answered = await run(() => followed.calls.answerCode(digits));
    if (answered) followed.show(answered.signUp);
    return answered !== undefined;
  };
  const startOver = (said?: News) => {
    setChanging(false);
    sentAnother(said);
  };
  /** The panel goes away together with the focused element. */
  const closeChange = () => {
    setChanging(false);
    focus();
  };

  const by = code.channel === 'sms' ? texts.code.bySms(phone) : texts.code.byCall(phone);
  return (
    <>
      <Steps current={2} />
      <Heading>{texts.code.title}</Heading>
      <p class="lead" id={aboutCode} role="status" data-channel={code.channel}>
        {code.delivery === 'sent' ? by : texts.code.sending}
        {code.channel === 'voice' && <b> {texts.code.stayNear}</b>}
      </p>
      {code.delivery === 'ordered' && <Overdue />}
      <CodeEntry code={code} answer={answer} {...entry} />
      <Resend code={code} followed={followed} onSent={() => startOver()} />
      {isChanging ? (
        <ContactChange
          signUp={signUp}
          followed={followed}
          onChanged={() => startOver(now => now.code.contactChanged)}
          onCancel={closeChange}
        />
      ) : (
        <div class="aside">
          <Button look="quiet" onClick={() => setChanging(true)}>
            {texts.code.changeContact}
          </Button>
          <Button look="quiet" onClick={onGiveUp}>
            {texts.code.giveUp}
          </Button>
          <ContactUs topic="sign_up" reference={signUp.reference} />
        </div>
      )}
      <TypedDetails signUp={signUp} />
      <Trouble followed={followed} />
    </>
  );
}
