/** The account has no e-mail: it was given back, or somebody else proved it. Its owner is asked for another one. */
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';

export const MissingEmail = () => <Notice tone="warn">{useTexts().account.emailMissing}</Notice>;
