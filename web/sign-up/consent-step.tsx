/** The privacy notice, whole, with "I accept" at its end and a way out. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { DocumentText } from '../components/document-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Steps } from '../components/steps.tsx';
import { versionDate } from '../components/version-date.ts';
import { Working } from '../components/working.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useLocale } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface ConsentStepProps {
  readonly signUp: SignUpView;
  readonly followed: FollowedSignUp;
  readonly onGiveUp: () => void;
}

export function ConsentStep({ followed, onGiveUp }: ConsentStepProps) {
  const { language, texts } = useLocale();
  const { document: notice, isMissing, readAgain } = useDocument('privacyNotice');
  const [isStale, setStale] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { isBusy, refusal, run } = useAction(problem => {
    followed.refresh();
    if (problem.code !== 'stale_notice')
      return problem.code === 'not_awaiting_consent' || problem.code === 'sign_up_expired';
    setStale(true);
    readAgain();
    return true;
  });
  useEffect(() => {
    if (isStale) top.current?.scrollIntoView();
  }, [isStale, notice]);

  const accept = async () => {
    if (!notice) return;
    const consented = await run(() => followed.calls.consent(notice.version, notice.sha256));
    if (consented) followed.show(consented.signUp);
  };

  return (
    <>
      <Steps current={3} />
      {isMissing && (
        <Notice tone="bad">
          <p>{texts.notLoaded}</p>
          <Button onClick={readAgain}>{texts.retry}</Button>
        </Notice>
      )}
      {!notice && !isMissing && <Working>{texts.loading}</Working>}
      {notice && (
        <>
          <div class="document" ref={top}>
            {isStale && <Notice tone="warn">{texts.consent.changed}</Notice>}
            <DocumentText text={notice.text} />
            <p class="hint">{texts.consent.version(versionDate(notice.version, language))}</p>
          </div>
          {refusal && <Notice tone="bad">{refusal.message}</Notice>}
          <div class="row">
            <Button look="primary" isBusy={isBusy} onClick={() => void accept()}>
              {texts.consent.accept}
            </Button>
            <Button look="quiet" onClick={onGiveUp}>
              {texts.consent.refuse}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
