/** Only one way to the owner was proven: the reset waits, and every way is told of it. */
import { useEffect } from 'preact/hooks';
import { locales } from '../../core/language.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { useCountdown } from '../hooks/use-countdown.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

interface WaitStepProps {
  readonly availableAt: string;
  readonly onUsable: () => void;
  readonly onStartAgain: () => void;
}

export function WaitStep({ availableAt, onUsable, onStartAgain }: WaitStepProps) {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const secondsLeft = useCountdown(availableAt);
  useEffect(() => {
    if (secondsLeft === 0) onUsable();
  }, [secondsLeft === 0]);
  const at = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short' });
  return (
    <>
      <Heading>{reset.waitTitle}</Heading>
      <p class="lead">{reset.waitUntil(at.format(Date.parse(availableAt)), platform.passwordReset.usableMinutes)}</p>
      <p>{reset.waitWhy}</p>
      <h2>{reset.waitNextTitle}</h2>
      <ul class="plain">
        {reset.waitNext.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <div class="aside">
        <Button look="quiet" onClick={onStartAgain}>
          {reset.startAgain}
        </Button>
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}
