/** The page of a service on this machine: the messages of phone and mailbox, and the state of each sign-up. */
import { useMemo } from 'preact/hooks';
import { Announcement } from './announcement.tsx';
import { Introduction } from './introduction.tsx';
import { Mailbox } from './mailbox/mailbox.tsx';
import { PageHead } from './page-head.tsx';
import { Phone } from './phone/phone.tsx';
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
  const graph = useGraph(connection === 'live');
  return (
    <>
      <PageHead connection={connection} filter={typed} setFilter={setTyped} />
      <Announcement message={isReady ? messages[0] : undefined} />
      <main class="page">
        <Introduction messages={messages} />
        <Phone messages={messages} isShown={isShown} seen={seen} />
        <Mailbox messages={messages} isShown={isShown} seen={seen} />
        {graph && isReady && <Workflow graph={graph} signUps={signUps} />}
      </main>
    </>
  );
}
