/** The appointments of a practice in the order of its days. */
import type { Appointment, PatientRecord } from '../../../core/practice/practice.ts';
import { agendaKey, appointmentKey, recordKey } from '../keys.ts';
import { agendaRow } from '../rows/booking.ts';
import { appointmentRow, patientRecordRow } from '../rows/practice.ts';
import type { Table } from '../table.ts';

/** Instants are epoch milliseconds. */
export interface AgendaEntry {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly startsAt: number;
}

interface AgendaPage {
  readonly entries: AgendaEntry[];
  /** The entry after which the next page begins; absent on the last page. */
  readonly next: { readonly startsAt: number; readonly appointmentId: string } | undefined;
}

export class AgendaStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Entries that begin in the range, in order. @param after the last entry of the page before */
  async page(
    practiceId: string,
    { from, to }: { readonly from: number; readonly to: number },
    after: AgendaPage['next'],
    limit: number,
  ): Promise<AgendaPage> {
    const { pk, sk: first } = agendaKey(practiceId, from, '');
    const { sk: last } = agendaKey(practiceId, to, '');
    const { items, after: more } = await this.#table.page(
      {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': last },
        ConsistentRead: true,
        Limit: limit,
        after: after && agendaKey(practiceId, after.startsAt, after.appointmentId),
      },
      agendaRow,
    );
    const entry = items.at(-1);
    return { entries: items, next: more && entry };
  }

  /** The appointments behind the entries, each with its record; those that are cancelled or stand elsewhere by now are left out. */
  async withPatients(
    entries: readonly AgendaEntry[],
  ): Promise<{ readonly appointment: Appointment; readonly record: PatientRecord | undefined }[]> {
    const ofAppointment = ({ practiceId, appointmentId }: AgendaEntry) => appointmentKey(practiceId, appointmentId);
    const found = await this.#table.batchList(entries.map(ofAppointment));
    const appointments = entries.flatMap(entry => {
      const appointment = found(ofAppointment(entry), appointmentRow);
      const stands = appointment?.startsAt === entry.startsAt && appointment.status !== 'cancelled';
      return stands ? [appointment] : [];
    });
    const ofRecord = ({ practiceId, recordId }: Appointment) => recordKey(practiceId, recordId);
    // Many appointments may be one patient's.
    const keys = new Map(appointments.map(appointment => [appointment.recordId, ofRecord(appointment)]));
    const records = await this.#table.batchList([...keys.values()]);
    return appointments.map(appointment => ({
      appointment,
      record: records(ofRecord(appointment), patientRecordRow),
    }));
  }
}
