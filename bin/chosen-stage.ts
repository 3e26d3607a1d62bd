/** The stage that a command is about: `--stage production`, or staging. */
import { parseArgs } from 'node:util';
import { type Configuration, isDeployable } from '../core/configuration.ts';
import { stages } from './stages.ts';

/** @throws Error for a stage that nobody deploys */
export function deployableStage(name: unknown = 'staging'): Configuration {
  const configuration = Object.values(stages).find(({ stage }) => stage === name);
  if (!configuration || !isDeployable(configuration))
    throw new Error(`There is no stage "${name}" to deploy; bin/stages.ts names the stages.`);
  return configuration;
}

/** @throws Error for other arguments, and for a stage that nobody deploys */
export const chosenStage = (args: readonly string[]): Configuration =>
  deployableStage(parseArgs({ args: [...args], options: { stage: { type: 'string' } } }).values.stage);
