/** `/`: already an account, or new here. */
import { useState } from 'preact/hooks';
import { readAccess } from '../api/access.ts';
import { useTexts } from '../language.tsx';
import { Choice } from '../parts/choice.tsx';
import { Heading } from '../parts/heading.tsx';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { platform } from '../platform.ts';

export function ChoicePage() {
  const { choice } = useTexts();
  const [isUnderWay] = useState(() => readAccess() !== undefined);
  return (
    <>
      <Heading>{choice.title(platform.name)}</Heading>
      {isUnderWay && (
        <Notice tone="info">
          <p>{choice.underWay}</p>
          <Link to="/sign-up" class="button secondary">
            {choice.goOn}
          </Link>
        </Notice>
      )}
      <Choice />
      <p class="hint">{choice.noAccountByDefault(platform.name)}</p>
    </>
  );
}
