/** The numbering plans that functions and pages carry: those of the served countries, a sixth of all the world's. */
import metadata from 'libphonenumber-js/max/metadata';

/** Countries that share a calling code stay together, since a number does not tell them apart before it is parsed. */
export function numberingPlans(countries: readonly string[]): typeof metadata {
  const callingCodes = Object.entries(metadata.country_calling_codes).filter(([, sharedBy]) =>
    sharedBy.some(country => countries.includes(country)),
  );
  const kept = callingCodes.flatMap(([, sharedBy]) => sharedBy);
  const plans = Object.entries(metadata.countries).filter(([country]) => (kept as string[]).includes(country));
  return {
    ...metadata,
    country_calling_codes: Object.fromEntries(callingCodes),
    countries: Object.fromEntries(plans),
    nonGeographic: {},
  } as typeof metadata;
}
