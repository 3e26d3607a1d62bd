/** Practitioners: whose time a practice offers. */
import type { Practitioner } from '../../../core/booking/practitioner.ts';
import { practitionerKey } from '../keys.ts';
import { practitionerRow } from '../rows/booking.ts';
import type { Table } from '../table.ts';

export class PractitionerStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(practiceId: string, id: string): Promise<Practitioner | undefined> {
    return this.#table.get(practitionerKey(practiceId, id), practitionerRow);
  }

  /** All of a practice, by id. */
  ofPractice(practiceId: string): Promise<Practitioner[]> {
    const { pk } = practitionerKey(practiceId, '');
    return this.#table.query(pk, 'PRACTITIONER#', practitionerRow);
  }

  /** Notes or changes one; what it offers stays. */
  async put({ practiceId, id, ...shown }: Omit<Practitioner, 'offersUntil' | 'publication'>): Promise<Practitioner> {
    const change = {
      set: { practiceId, id, ...shown },
      setIfAbsent: { publication: 0 },
      remove: shown.specialty === undefined ? ['specialty'] : [],
    };
    const written = await this.#table.updateAndGet(practitionerKey(practiceId, id), change, practitionerRow);
    if (!written.ok) throw new Error('A write without a condition was refused');
    return written.value;
  }
}
