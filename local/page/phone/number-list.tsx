/** The numbers that received something, newest first. */
import type { CallLog } from '../call/call-log.ts';
import { ClockTime } from '../clock-time.tsx';
import { readable } from './phone-number.ts';
import type { Thread } from './threads.ts';

interface Props {
  readonly threads: readonly Thread[];
  /** Whether others are only not looked for. */
  readonly hasOthers: boolean;
  readonly log: CallLog;
  readonly isUnread: (id: string) => boolean;
  readonly open: (phone: string) => void;
}

export const NumberList = ({ threads, hasOthers, log, isUnread, open }: Props) => (
  <section class="numbers" aria-label="Numbers">
    <header class="screen-bar">
      <h3>Numbers</h3>
    </header>
    {threads.length === 0 && (
      <p class="nothing">
        {hasOthers
          ? 'No message went to this number.'
          : 'Nothing has come yet. Sign up with a phone number, and its messages arrive here.'}
      </p>
    )}
    <ul>
      {threads.map(({ phone, messages }) => {
        const unread = messages.filter(({ id }) => isUnread(id)).length;
        const last = messages.at(-1);
        if (last === undefined) return null;
        const isMissed = last.channel === 'voice' && log.fates[last.id] === 'missed';
        return (
          <li key={phone}>
            <button type="button" class="numbers__item" onClick={() => open(phone)}>
              <span class="numbers__phone">{readable(phone)}</span>
              <ClockTime at={last.at} />
              <span class="numbers__gist">
                {last.channel === 'voice' ? (isMissed ? '✆ Missed robot call' : '✆ Robot call') : last.text}
              </span>
              {unread > 0 && (
                <span class="unread">
                  {unread}
                  <span class="visually-hidden"> new</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  </section>
);
