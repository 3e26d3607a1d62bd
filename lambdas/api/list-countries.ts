/** GET /api/countries: the countries whose phones get a code, and how it reaches them. */
import type { Configuration } from '../../core/configuration.ts';
import { callingCodeOf } from '../../core/contact/phone.ts';
import type { Reply } from '../http/api-call.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'countries' | 'voice'>;
}

export const listCountries =
  ({ configuration: { countries, voice } }: Dependencies) =>
  async (): Promise<Reply> => ({
    status: 200,
    body: {
      countries: countries.map(code => ({
        code,
        callingCode: callingCodeOf(code),
        sms: true,
        voice: voice.countries?.includes(code) ?? true,
      })),
    },
  });

export const handler = route(noBody, listCountries, () => ({ configuration: configuration() }));
