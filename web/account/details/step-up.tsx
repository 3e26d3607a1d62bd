/** "Confirm that it is you": the current password, or a code to the phone. */
import { useState } from 'preact/hooks';
import type { Challenge } from '../../api/account-calls.ts';
import { detailsCalls } from '../../api/details-calls.ts';
import { Button } from '../../components/button.tsx';
import { missing } from '../../components/form/faults.ts';
import { SecretField } from '../../components/form/secret-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useFields } from '../../hooks/use-fields.ts';
import { useFocusOnMount } from '../../hooks/use-focus-on-mount.ts';
import { useLocale } from '../../language.tsx';
import type { TakeRefusal } from './take-refusal.ts';
import { TypedCode } from './typed-code.tsx';

interface StepUpProps {
  /** Why the password is asked for, where it is no change. */
  readonly about?: string;
  /** Why a code alone will do. */
  readonly codeAbout?: string;
  readonly take: TakeRefusal;
  readonly onProven: () => void;
}

export function StepUp({ about, codeAbout, take, onProven }: StepUpProps) {
  const { language, texts } = useLocale();
  const { details } = texts;
  const calls = detailsCalls(language);
  const title = useFocusOnMount<HTMLHeadingElement>();
  const [challenge, setChallenge] = useState<Challenge>();
  const [password, setPassword] = useState('');
  const fields = useFields<'password', { readonly password: string }>({
    names: ['password'],
    typed: { password },
    judge: typed => missing(typed, ['password']),
  });
  const { isBusy, refusal, run, forget } = useAction(problem => fields.refuse(problem) || take(problem));
  const isWrong = refusal?.problem?.code === 'wrong_password';
  const field = fields.field('password');
  /** Proven, or a code is on its way: many wrong passwords lead to one, too. */
  const next = (proof: { readonly challenge: Challenge } | null | undefined) => {
    if (proof === null) onProven();
    else if (proof) setChallenge(proof.challenge);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await fields.areRight())) return;
    const proof = await run(() => calls.proveByPassword(password));
    setPassword('');
    if (proof === undefined) fields.focus('password');
    next(proof);
  };
  const orderCode = async () => next(await run(() => calls.orderProof()));
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {details.stepUpTitle}
      </h3>
      {challenge ? (
        <TypedCode
          code={challenge}
          take={take}
          answer={code => calls.proveByCode(challenge.id, code)}
          onRight={onProven}
          order={async () => {
            const sent = await calls.sendAgain(challenge.id);
            if (sent.ok) setChallenge(sent.value.challenge);
            return sent;
          }}
          onTried={attemptsLeft => setChallenge({ ...challenge, attemptsLeft })}
        />
      ) : codeAbout !== undefined ? (
        <>
          {refusal ? <Notice tone="bad">{refusal.message}</Notice> : <p>{codeAbout}</p>}
          <Button look="primary" isBusy={isBusy} onClick={orderCode}>
            {details.sendCode}
          </Button>
        </>
      ) : (
        <>
          <p>{about ?? details.stepUpAbout}</p>
          {refusal && !isWrong && <Notice tone="bad">{refusal.message}</Notice>}
          <form noValidate onSubmit={submit}>
            <SecretField
              {...field}
              error={isWrong ? refusal.message : field.error}
              value={password}
              onInput={value => {
                setPassword(value);
                forget();
                fields.typing('password');
              }}
              autoComplete="current-password"
            />
            <div class="row">
              <Button type="submit" look="primary" isBusy={isBusy}>
                {details.goOn}
              </Button>
              <Button isBusy={isBusy} onClick={orderCode}>
                {details.codeInstead}
              </Button>
            </div>
          </form>
        </>
      )}
    </>
  );
}
