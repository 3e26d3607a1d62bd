/** A call on the line: the robot speaks, its words can be read along and heard again. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { platform } from '../../../web/platform.ts';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { readable } from '../phone/phone-number.ts';
import { useNow } from '../use-now.ts';
import { callScript } from './call-script.ts';
import { HandsetIcon } from './handset-icon.tsx';
import { Transcript } from './transcript.tsx';
import { useReading } from './use-reading.ts';

interface Props {
  readonly call: OutboxMessage;
  readonly hangUp: () => void;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const twoDigits = (count: number) => String(count).padStart(2, '0');

export function CallScreen({ call: { text, to, language = 'fr-FR' }, hangUp }: Props) {
  const script = useMemo(() => callScript(text), [text]);
  const [round, setRound] = useState(0);
  const { position, sound, isOver } = useReading(script, language, round);
  const startedAt = useRef(Date.now()).current;
  const seconds = Math.max(0, Math.round((useNow() - startedAt) / 1000));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <section class="call" aria-label="Call">
      <p class="call__caller">
        <strong>{platform.name}</strong>
        <span class="call__number">
          {readable(to)} · {twoDigits(Math.floor(seconds / 60))}:{twoDigits(seconds % 60)}
        </span>
      </p>
      <Transcript script={script} position={position} language={language} />
      {sound === 'silent' && (
        <p class="call__note">
          This browser has no {languageNames.of(language.slice(0, 2))} voice: read along instead.
        </p>
      )}
      <div class="call__choice">
        <button
          type="button"
          class="call__button call__button--again"
          disabled={!isOver}
          onClick={() => setRound(round + 1)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 5V1L7 6l5 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z" />
          </svg>
          Again
        </button>
        <button type="button" class="call__button call__button--decline" onClick={hangUp} ref={button}>
          <HandsetIcon hungUp />
          Hang up
        </button>
      </div>
    </section>
  );
}
