/** The answer to one question about an account. */

export interface Finding {
  readonly subject: string;
  /** `unknown`: AWS could not be asked, or has no call for it. */
  readonly state: 'ready' | 'missing' | 'unknown';
  /** AWS's answer, and the step to take if something is missing. */
  readonly says: string;
}

export type Question = () => Promise<Finding[]>;

export const ready = (subject: string, says: string): Finding => ({ subject, state: 'ready', says });
export const missing = (subject: string, says: string): Finding => ({ subject, state: 'missing', says });
export const unknown = (subject: string, says: string): Finding => ({ subject, state: 'unknown', says });

/** A question that AWS refuses or does not hear leaves the others their answers. */
export async function ask(subject: string, question: Question): Promise<Finding[]> {
  try {
    return await question();
  } catch (error) {
    const { name, message } = error as Error;
    const [sentence = ''] = message.split('\n');
    return [unknown(subject, `AWS did not answer: ${name}, ${sentence}`)];
  }
}
