/** The sign-ups, newest first: where each is, since when, and how it ended. One of them can be followed on the drawing. */
import type { WatchedSignUp } from '../../workflow/watched-sign-up.ts';
import { useNow } from '../use-now.ts';
import { ago, plain } from './layout/words.ts';

interface Props {
  readonly signUps: readonly WatchedSignUp[];
  readonly followed: string | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

const listed = 60;

export function SignUpList({ signUps, followed, chosen, choose }: Props) {
  const now = useNow();
  if (signUps.length === 0)
    return <p class="nothing">No sign-up yet. Start one, and watch it move from state to state.</p>;
  return (
    <ul class="sign-ups" aria-label="Sign-ups, newest first">
      {signUps.slice(0, listed).map(({ id, door, status, path, outcome }) => {
        const step = path.at(-1);
        return (
          <li key={id} class={`sign-up sign-up--${status}${id === followed ? ' sign-up--followed' : ''}`}>
            <button
              type="button"
              aria-pressed={id === chosen}
              onClick={() => choose(id === chosen ? undefined : id)}
              title={id}
            >
              <code>{id.slice(0, 8)}</code>
              <span class="sign-up__door">{door}</span>
              <span class="sign-up__state">
                {status === 'running' ? (
                  step?.state
                ) : (
                  <span class={`sign-up__outcome sign-up__outcome--${outcome}`}>{plain(outcome ?? status)}</span>
                )}
                {status === 'running' && (step?.retries ?? 0) > 0 && ` (tried again ${step?.retries}×)`}
              </span>
              <span class="sign-up__since">{step && ago(now - Date.parse(step.at))}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
