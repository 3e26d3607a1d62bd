/**
 * POST /api/operations/consents: which texts a person accepted, and when, for a court or an authority; operators only. The phone or the
 * e-mail stands in the body, so no address of a request names it.
 */
import type { EvidenceStore } from '../../../adapters/dynamodb/details/evidence-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { keyedDigest } from '../../../core/keyed-digest.ts';
import { readContact } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentConsent } from '../../contract/present-export.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { evidence } from '../../runtime/stores/own-data.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly evidence: Pick<EvidenceStore, 'open' | 'erased'>;
}

const iso = (instant: number) => new Date(instant).toISOString();

export const showConsents =
  ({ configuration, keys, evidence }: Dependencies) =>
  async ({ body }: CallWith<typeof requests.showConsents>): Promise<Reply> => {
    if (body.phone === undefined && body.email === undefined)
      return invalidInput([{ field: 'phone', code: 'required' }]);
    const { phone, email, faults } = readContact(body, configuration);
    if (faults.length > 0) return invalidInput(faults);
    const secrets = await keys();
    const contact = {
      phoneDigest: phone?.ok ? keyedDigest(secrets, 'phone', phone.value.e164) : undefined,
      emailDigest: email?.ok ? keyedDigest(secrets, 'email', email.value.key) : undefined,
    };
    const [open, erased] = await Promise.all([evidence.open(contact), evidence.erased(contact)]);
    const accounts = [
      ...open.map(({ accountId, openedAt, consents }) => ({
        ...{ accountId, openedAt: iso(openedAt) },
        consents: consents.map(presentConsent),
      })),
      ...erased.map(({ openedAt, erasedAt, consents }) => ({
        ...{ openedAt: iso(openedAt), erasedAt: iso(erasedAt) },
        consents: consents.map(presentConsent),
      })),
    ];
    return { status: 200, body: { accounts } };
  };

export const handler = route(requests.showConsents, showConsents, () => ({
  configuration: configuration(),
  keys: keys(),
  evidence: evidence(),
}));
