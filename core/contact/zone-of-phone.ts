/** The time zone of the territory that gave a phone its number: the best guess at the clock that its owner reads. */
import { zoneOfTerritory } from '../practice/time-zone.ts';

/** No code is the beginning of another (ITU-T E.164). Where territories share a code, all but Mayotte keep one clock. */
const territoryOf: Readonly<Record<string, string>> = {
  ...{ 33: 'FR', 377: 'MC', 32: 'BE', 352: 'LU', 31: 'NL', 41: 'CH', 49: 'DE', 43: 'AT', 39: 'IT', 34: 'ES' },
  ...{ 44: 'GB', 353: 'IE', 351: 'PT' },
  ...{ 590: 'GP', 596: 'MQ', 594: 'GF', 508: 'PM', 262: 'RE', 689: 'PF', 687: 'NC', 681: 'WF' },
};

/** Mayotte's blocks of the code that it shares with La Réunion; a test holds them against libphonenumber's metadata. */
const mayotte = /^\+262(?:2689|269|639|7093|9398|9478|9769)/;

/** @param e164 whole. @returns an IANA name; undefined where the number says nothing */
export function zoneOfPhone(e164: string): string | undefined {
  if (mayotte.test(e164)) return zoneOfTerritory('YT');
  const codes = [e164.slice(1, 3), e164.slice(1, 4)];
  return codes.map(code => zoneOfTerritory(territoryOf[code] ?? '')).find(Boolean);
}
