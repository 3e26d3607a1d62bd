/** One text message; its code stands out. */
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { LinkedText } from '../linked-text.tsx';
import { CopyCode } from './copy-code.tsx';
import { codeOf } from './threads.ts';

export function SmsBubble({ message }: { message: OutboxMessage }) {
  const code = codeOf(message);
  return (
    <>
      <p class="bubble">
        {code !== undefined && <strong class="bubble__code">{code}</strong>}
        <LinkedText text={message.text.slice(code?.length ?? 0)} />
      </p>
      {code !== undefined && <CopyCode code={code} />}
    </>
  );
}
