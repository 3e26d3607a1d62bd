/** The reason why the API did not do something, as a sentence for the patient. */
import type { Failure } from '../api/client.ts';
import type { PageTexts } from '../texts/types.ts';

export function failureMessage(failure: Failure, texts: PageTexts): string {
  if (failure.kind === 'problem') return failure.problem.detail;
  if (failure.kind === 'unreachable') return texts.noAnswer;
  return failure.status === 429 ? texts.tooManyRequests : texts.unavailable;
}
