/** The section of docs/capacity.md about the source of each figure. */
import { priceSources } from '../cost/price-sources.ts';
import { table } from './markdown.ts';
import { notReached } from './not-reached.ts';
import { quotas } from './quotas/quotas.ts';
import { readOn, type Source } from './sources.ts';

const link = ({ page, url }: Source) => `[${page}](${url})`;
const cell = (source: Source | string | undefined) =>
  source === undefined ? 'no source found' : typeof source === 'string' ? `\`${source}\`` : link(source);

export const sourcesSection = (): string[] => [
  '## Quotas that no load above comes near',
  '',
  'These are large enough at every scale of this page, for the reason beside them.',
  '',
  ...table(
    ['quota', 'default', 'why it is not counted', 'source', 'to know'],
    notReached.map(({ name, limit, because, source }) => [name, limit, because, cell(source), source?.note ?? '']),
  ),
  '',
  '## Where the figures were read',
  '',
  `All pages of AWS were read on ${readOn}, in stored copies. AWS may have changed them since, and the console of your account shows its own`,
  'quotas. A path is a file of this project.',
  '',
  ...table(
    ['quota', 'source', 'to know'],
    quotas.map(({ name, source }) => [name, cell(source), typeof source === 'string' ? '' : (source.note ?? '')]),
  ),
  '',
  'The prices are in [`local/bench/cost/prices.ts`](../local/bench/cost/prices.ts).',
  '',
  ...table(
    ['prices', 'source'],
    priceSources.map(({ prices, page, url }) => [prices, url ? `[${page}](${url})` : page]),
  ),
];
