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
  const [hasBegun] = useState(() => readAccess() !== undefined);
  return (
    <>
      <Heading>{choice.title(platform.name)}</Heading>
      {hasBegun && (
        <Notice tone="info">
          <p>{choice.begun}</p>
          <Link to="/sign-up" class="button secondary">
            {choice.seeWhere}
          </Link>
        </Notice>
      )}
      <Choice />
      <p class="hint">{choice.noAccountByDefault(platform.name)}</p>
    </>
  );
}
