/** Rules are counted, and no request is kept: a sample would hold the address and the token of a patient (requirement J1). */
export const counted = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
