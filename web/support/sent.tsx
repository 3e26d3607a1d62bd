/** The message is with support: its reference, and where the answer comes. */
import { Button } from '../components/button.tsx';
import { Heading } from '../components/heading.tsx';
import { Seal } from '../components/seal.tsx';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';

interface SentProps {
  readonly reference: string;
  readonly email: string;
}

export function Sent({ reference, email }: SentProps) {
  const texts = useTexts();
  const { support } = texts;
  return (
    <>
      <Seal />
      <Heading>{support.sentTitle}</Heading>
      <p class="lead">{support.answerTo(email)}</p>
      <p>
        {support.yourReference} <b class="unbroken">{reference}</b>
      </p>
      <p class="hint">{support.keepReference}</p>
      <Button look="quiet" onClick={() => navigate('/')}>
        {texts.backToStart}
      </Button>
    </>
  );
}
