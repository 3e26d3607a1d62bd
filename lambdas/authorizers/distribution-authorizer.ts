/**
 * The gateway's question about a patient's call: was it the distribution that sent it? Past the distribution there is no
 * firewall, and no address of the patient that could be believed. The gateway keeps the answer for an hour.
 */
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { secretSource } from '../../adapters/secrets/secret-source.ts';
import { sameSecret } from '../../core/keyed-digest.ts';
import { throughDistribution } from '../http/caller.ts';
import { built } from '../runtime/built.ts';
import { variable } from '../runtime/environment.ts';
import { bare, described, log } from '../runtime/log.ts';

interface Dependencies {
  /** The secret that the distribution sends, and while it is being replaced the one before it, too. */
  readonly knownSecrets: () => Promise<readonly string[]>;
}

export const authorize =
  ({ knownSecrets }: Dependencies) =>
  async ({
    identitySource,
  }: Pick<APIGatewayRequestAuthorizerEventV2, 'identitySource'>): Promise<
    APIGatewaySimpleAuthorizerWithContextResult<typeof throughDistribution>
  > => {
    const [given = ''] = identitySource ?? [];
    try {
      const matches = (await knownSecrets()).map(secret => sameSecret(secret, given));
      return { isAuthorized: matches.includes(true), context: throughDistribution };
    } catch (error) {
      log('request_failed', described(error));
      throw bare(error);
    }
  };

export const handler = built(() =>
  authorize({
    knownSecrets: secretSource(variable('DISTRIBUTION_SECRET_IDS').split(','), secrets => secrets.filter(Boolean)),
  }),
);
