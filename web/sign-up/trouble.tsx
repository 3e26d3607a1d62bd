/** The reason why the last look at the sign-up failed; the page goes on by itself. */

import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

export function Trouble({ followed }: { readonly followed: FollowedSignUp }) {
  const texts = useTexts();
  const { trouble } = followed;
  if (!trouble) return null;
  return <Notice tone="warn">{trouble.kind === 'unreachable' ? texts.offline : texts.serviceDown}</Notice>;
}
