/** Asks once more before everything typed is dropped. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface GiveUpProps {
  readonly followed: FollowedSignUp;
  readonly onClose: () => void;
}

export function GiveUp({ followed, onClose }: GiveUpProps) {
  const { code, consent } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { isBusy, refusal, run } = useAction();
  useEffect(() => dialog.current?.showModal(), []);
  const giveUp = async () => {
    // No content is an answer, too.
    if ((await run(() => followed.calls.giveUp())) === undefined) return;
    followed.refresh();
    onClose();
  };
  return (
    <dialog ref={dialog} aria-labelledby="give-up-title" onClose={onClose}>
      <h2 id="give-up-title">{consent.refuseTitle}</h2>
      <p>{followed.signUp?.status === 'awaiting_consent' ? consent.refuseAbout : code.giveUpAbout}</p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <div class="row">
        <Button look="danger" isBusy={isBusy} onClick={() => void giveUp()}>
          {consent.refuseConfirm}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{consent.refuseCancel}</Button>
      </div>
    </dialog>
  );
}
