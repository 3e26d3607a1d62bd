/** The address of a deployed stage, from the outputs of its deployment, and the operator's own rights to it. */
import { existsSync, readFileSync } from 'node:fs';
import type { Configuration } from '../../core/configuration.ts';
import type { Place } from '../stage-place.ts';

export interface Deployed {
  readonly region: string;
  /** Origin of patients: the pages, and the API under `/api`. */
  readonly webUrl: string;
  /** Origin of practices and operators. */
  readonly apiUrl: string;
  readonly tableName: string;
  readonly rootKeyArn: string;
  /** The time between a reminder and its appointment. */
  readonly reminderLeadSeconds: number;
}

type Outputs = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/**
 * @param file as `cdk deploy --outputs-file` writes it
 * @throws Error when it is not there, or lacks an output of the stage
 */
export function deployed({ stage, reminder }: Configuration, { region }: Place, file: string): Deployed {
  if (!existsSync(file)) throw new Error(`There is no ${file}. Deploy with --outputs-file ${file}.`);
  const outputs = JSON.parse(readFileSync(file, 'utf8')) as Outputs;
  const read = (part: string, name: string): string => {
    const value = outputs[`sign-up-${stage}-${part}`]?.[name];
    if (!value)
      throw new Error(`${file} has no output ${name} of sign-up-${stage}-${part}. Deploy with --outputs-file.`);
    return value;
  };
  return {
    region,
    webUrl: read('web', 'WebUrl'),
    apiUrl: read('api', 'ApiUrl'),
    tableName: read('data', 'TableName'),
    rootKeyArn: read('data', 'RootKeyArn'),
    reminderLeadSeconds: reminder.leadSeconds,
  };
}
