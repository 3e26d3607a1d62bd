/** A practice to try things with: a family that shares an address, a patient without e-mail, one with a landline. */

export const demonstrationPractice = 'cabinet-des-tilleuls';

interface Answer {
  readonly apiKey?: string;
}

async function put(url: string, path: string, body: unknown, key?: string): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`The demonstration data were refused: ${path} ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** As they are noted at first, by their records. */
export const demonstrationPatients = {
  'fiche-1': { lastName: 'Éléonore-Martin', firstName: 'Camille', phone: '+33612345678', email: 'famille@exemple.fr' },
  'fiche-2': { lastName: "d'Artagnan", firstName: 'Noé', email: 'famille@exemple.fr' },
  'fiche-3': { lastName: 'Ng', firstName: 'Linh', phone: '+33687654321' },
  'fiche-4': { lastName: 'Straße', firstName: 'Lena', phone: '+33142685300', email: 'lena@beispiel.de', locale: 'de' },
};

/** Tomorrow at eleven o'clock, and one appointment a patient each half hour from there. */
function startsAt(index: number, now: number): string {
  const tomorrow = new Date(now + 24 * 3600 * 1000);
  tomorrow.setHours(11, 30 * index, 0, 0);
  return tomorrow.toISOString();
}

const practitioners = {
  'dr-tilleul': { name: 'Dr Tilleul', specialty: 'Médecine générale' },
  'dr-merisier': { name: 'Dr Merisier', specialty: 'Dermatologie' },
};

const weekMs = 7 * 24 * 3600 * 1000;
const slotMs = 30 * 60 * 1000;

/** A week of slots from tomorrow on: five each morning at nine, and five each afternoon at two. */
function slotsAfter(now: number) {
  const slots = Array.from({ length: 70 }, (_, index) => {
    const day = new Date(now);
    day.setDate(day.getDate() + 1 + Math.floor(index / 10));
    day.setHours(index % 10 < 5 ? 9 : 14, 30 * (index % 5), 0, 0);
    return { startsAt: day.toISOString(), endsAt: new Date(day.getTime() + slotMs).toISOString() };
  });
  return { from: new Date(now).toISOString(), to: new Date(now + weekMs + 24 * 3600 * 1000).toISOString(), slots };
}

/**
 * Notes the practice, its patients and an appointment each, and offers a week of free time, through the API. @returns the practice's API key, or
 * undefined when a stored table holds the practice already
 */
export async function seedDemonstration(url: string, now: number): Promise<string | undefined> {
  const { apiKey } = await put(url, `/api/operations/practices/${demonstrationPractice}`, {
    name: 'Cabinet des Tilleuls',
    phone: '+33180000000',
    email: 'accueil@tilleuls.example',
    address: '12 rue des Tilleuls, 75011 Paris',
  });
  if (apiKey === undefined) return undefined;
  const path = `/api/practices/${demonstrationPractice}`;
  for (const [index, [recordId, patient]] of Object.entries(demonstrationPatients).entries()) {
    await put(url, `${path}/patients/${recordId}`, patient, apiKey);
    const appointment = { recordId, practitioner: 'Dr Tilleul', startsAt: startsAt(index, now) };
    await put(url, `${path}/appointments/rendez-vous-${index + 1}`, appointment, apiKey);
  }
  for (const [id, practitioner] of Object.entries(practitioners)) {
    await put(url, `${path}/practitioners/${id}`, practitioner, apiKey);
    await put(url, `${path}/practitioners/${id}/slots`, slotsAfter(now), apiKey);
  }
  return apiKey;
}
