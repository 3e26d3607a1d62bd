/** The regions that the figures are computed for. */
export const regions = ['eu-west-1', 'eu-west-3', 'eu-central-1'] as const;
export type Region = (typeof regions)[number];

export const regionNames: Readonly<Record<Region, string>> = {
  'eu-west-1': 'Ireland',
  'eu-west-3': 'Paris',
  'eu-central-1': 'Frankfurt',
};
