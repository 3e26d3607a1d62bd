/** `/me`: the details of the account, and where it is signed in. */
import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../components/failure-notice.tsx';
import { Heading } from '../components/heading.tsx';
import { Working } from '../components/working.tsx';
import { MissingEmail } from '../email/missing-email.tsx';
import { usePutAside } from '../hooks/use-put-aside.ts';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { OwnAppointments } from './appointments/own-appointments.tsx';
import { MyData } from './data/my-data.tsx';
import { DetailChanges } from './details/detail-changes.tsx';
import { Details } from './details.tsx';
import { signInPath } from './next-path.ts';
import { SessionList } from './session-list.tsx';
import { useAccount } from './use-account.ts';

export function MySpacePage() {
  const texts = useTexts();
  const isSignedIn = useSignedIn();
  const isAside = usePutAside();
  useEffect(() => {
    if (!isSignedIn) navigate(signInPath('/me'), { replace: true });
  }, [isSignedIn]);
  return isSignedIn && !isAside ? <MySpace /> : <Working>{texts.loading}</Working>;
}

function MySpace() {
  const texts = useTexts();
  const { account, failure, read } = useAccount();
  return (
    <>
      <Heading>{texts.corner.mySpace}</Heading>
      {failure && <FailureNotice failure={failure} onRetry={() => void read()} />}
      {!account && !failure && <Working>{texts.loading}</Working>}
      {account && (
        <>
          {!account.account.email && <MissingEmail />}
          <OwnAppointments />
          <Details {...account.account} />
          <DetailChanges account={account.account} session={account.session} onChanged={read} />
          <SessionList sessions={account.sessions} onEnded={read} />
          <MyData session={account.session} />
        </>
      )}
    </>
  );
}
