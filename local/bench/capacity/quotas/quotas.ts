/** All the quotas that a load may meet. */
import { computeQuotas } from './of-compute.ts';
import { senderQuotas } from './of-senders.ts';
import { ownLimits } from './of-settings.ts';
import { tableQuotas } from './of-table.ts';
import type { Quota } from './quota.ts';

export const quotas: readonly Quota[] = [...computeQuotas, ...tableQuotas, ...senderQuotas, ...ownLimits];
