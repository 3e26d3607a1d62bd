/** The page of a service on this machine: the messages of phone and mailbox, and the state of each sign-up. */
import { useMemo } from 'preact/hooks';
import { Announcement } from './announcement.tsx';
import { Introduction } from './introduction.tsx';
import { Mailbox } from './mailbox/mailbox.tsx';
import { PageHead } from './page-head.tsx';
import { Phone } from './phone/phone.tsx';
import { Practice } from './practice/practice.tsx';
import { useFilter } from './use-filter.ts';
import { useLive } from './use-live.ts';
import { useSeen } from './use-seen.ts';
import { useGraph } from './workflow/use-graph.ts';
import { Workflow } from './workflow/workflow.tsx';

export function LocalPage() {
  const { connection, messages, signUps } = useLive();
  const { typed, setTyped, isShown } = useFilter();
  const isReady = connection !== 'connecting';
  const seen = useSeen(
    useMemo(() => messages.map(({ id }) => id), [messages]),
    isReady,
  );
  // A sign-up that moved, or a message, may change what waits at the practice.
  const moved = `${messages.length} ${signUps.reduce((sum, { entered }) => sum + entered, 0)}`;
  const graph = useGraph(connection === 'live');
  return (
    <>
      <PageHead connection={connection} filter={typed} setFilter={setTyped} />
      <Announcement message={isReady ? messages[0] : undefined} />
      <main class="page">
        <Introduction messages={messages} />
        <Phone messages={messages} isShown={isShown} seen={seen} />
        <Mailbox messages={messages} isShown={isShown} seen={seen} />
        {isReady && <Practice moved={moved} />}
        {graph && isReady && <Workflow graph={graph} signUps={signUps} />}
      </main>
    </>
  );
}
