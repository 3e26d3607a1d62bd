/**
 * An account claims the e-mail of the sign-up, and nobody confirmed it. The advice comes first: most people have that account
 * themselves. Whoever has not may prove the e-mail with a code, on request.
 */
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Steps } from '../components/steps.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';
import { Trouble } from '../sign-up/trouble.tsx';
import { ProofEntry, type Proving } from './proof-entry.tsx';

interface ProofStepProps extends Proving {
  readonly onGiveUp: () => void;
}

export function ProofStep(props: ProofStepProps) {
  const texts = useTexts();
  const { followed, onGiveUp } = props;
  return (
    <>
      <Steps current={2} />
      {props.signUp.emailProof.expiresAt === undefined ? <Advice {...props} /> : <ProofEntry {...props} />}
      <div class="aside">
        <Button look="quiet" onClick={onGiveUp}>
          {texts.code.giveUp}
        </Button>
      </div>
      <Trouble followed={followed} />
    </>
  );
}

function Advice({ signUp, followed }: Proving) {
  const texts = useTexts();
  const { proof } = texts.email;
  const { sentTo } = signUp.emailProof;
  const { isBusy, refusal, run } = useAction(problem => {
    followed.refresh();
    return problem.code === 'not_awaiting_email_proof';
  });
  const send = async () => {
    const sent = await run(followed.calls.sendEmailProof);
    if (sent) followed.show(sent.signUp);
  };
  return (
    <>
      <Heading>{proof.title}</Heading>
      <p class="lead">{proof.about(sentTo)}</p>
      <div class="stack">
        <Link to="/sign-in" class="button primary">
          {texts.choice.signIn}
        </Link>
        <Link to="/forgot-password" class="button secondary">
          {texts.choice.forgotPassword}
        </Link>
        <ContactUs reference={signUp.reference} />
      </div>
      <section class="panel" aria-labelledby="not-mine">
        <h2 id="not-mine">{proof.notMine}</h2>
        <p>{proof.notMineAbout(sentTo)}</p>
        {refusal && <Notice tone="bad">{refusal.message}</Notice>}
        <Button isBusy={isBusy} onClick={() => void send()}>
          {proof.send}
        </Button>
      </section>
    </>
  );
}
