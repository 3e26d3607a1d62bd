/** A session that is about to be opened, and the device that it is opened on. */
import type { Configuration } from '../configuration.ts';
import { sha256 } from '../keyed-digest.ts';
import { type RandomBytes, randomId, randomToken } from '../random.ts';
import { type Device, rememberedDevice } from './device.ts';
import type { Session } from './session.ts';

export interface Opening {
  readonly session: Session;
  readonly device: Device;
  /** Both are told to the client, once, and kept nowhere. */
  readonly token: string;
  readonly deviceToken: string;
  /** The account did not know the device. */
  readonly isNewDevice: boolean;
}

interface Client {
  readonly accountId: string;
  readonly client: Session['client'];
  readonly deviceName: string;
  /** Of a device that the account knows, with the token that it brought. */
  readonly known?: { readonly device: Device; readonly token: string } | undefined;
}

/** Every sign-in has a token of its own: whatever a client brought along opens nothing afterwards (X38). */
export function openingOf(
  { accountId, client, deviceName, known }: Client,
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
): Opening {
  const token = randomToken(bytes);
  const deviceToken = known?.token ?? randomToken(bytes);
  const deviceHash = sha256(deviceToken);
  return {
    session: {
      id: randomId(bytes),
      tokenHash: sha256(token),
      ...{ accountId, client, deviceName, deviceHash },
      createdAt: now,
      seenAt: now,
      expiresAt: now + 1000 * configuration.session.lifeSeconds,
    },
    device: rememberedDevice({ accountId, tokenHash: deviceHash, name: deviceName }, known?.device, configuration, now),
    token,
    deviceToken,
    isNewDevice: known === undefined,
  };
}
