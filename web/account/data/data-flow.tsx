/** The export or the erasure: a fresh proof of the person where the last one is over, and then what was asked for. */
import { useEffect } from 'preact/hooks';
import type { Problem } from '../../api/client.ts';
import { dataCalls } from '../../api/data-calls.ts';
import { dropHint, tellTabs } from '../../api/signed-in.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Working } from '../../components/working.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useLocale } from '../../language.tsx';
import { navigate } from '../../router.ts';
import { StepUp } from '../details/step-up.tsx';
import { isSignedOut } from '../use-account.ts';
import { EraseQuestion } from './erase-question.tsx';
import { saveJson } from './save-file.ts';

interface DataFlowProps {
  readonly what: 'export' | 'erase';
  /** The person has just proven who it is. */
  readonly isProven: boolean;
  readonly onProof: (isProven: boolean) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

export function DataFlow({ what, isProven, onProof, onSaved, onCancel }: DataFlowProps) {
  const { language, texts } = useLocale();
  const calls = dataCalls(language);
  const take = (problem: Problem): boolean => {
    if (problem.code !== 'step_up_required') return isSignedOut({ kind: 'problem', problem });
    onProof(false);
    return true;
  };
  const { isBusy, refusal, run } = useAction(take);
  const save = async () => {
    const exported = await run(calls.export);
    if (!exported) return;
    saveJson(`my-data-${new Date().toISOString().slice(0, 10)}.json`, exported);
    onSaved();
  };
  const erase = async () => {
    if ((await run(calls.erase)) === undefined) return;
    navigate('/account-erased', { replace: true });
    dropHint();
    tellTabs();
  };
  useEffect(() => {
    if (what === 'export' && isProven) void save();
  }, [what, isProven]);
  return (
    <>
      {!isProven && <StepUp about={texts.data.stepUpAbout} take={take} onProven={() => onProof(true)} />}
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {isProven && what === 'export' && isBusy && <Working>{texts.loading}</Working>}
      {isProven && what === 'export' && refusal && <Button onClick={() => void save()}>{texts.retry}</Button>}
      {isProven && what === 'erase' && <EraseQuestion isBusy={isBusy} onErase={() => void erase()} />}
      <Button look="quiet" isDisabled={isBusy} onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}
