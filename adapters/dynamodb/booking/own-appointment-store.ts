/** The appointments of a signed-in person: those of every patient record that the account is linked to. */
import { type AppointmentEntry, appointmentOrder } from '../../../core/booking/appointment-order.ts';
import type { Appointment, PatientRecord, Practice } from '../../../core/practice/practice.ts';
import { accountKey, accountRecordKey, appointmentKey, practiceKey, recordAppointmentKey, recordKey } from '../keys.ts';
import { accountRecordRow } from '../rows/account.ts';
import { appointmentRow, patientRecordRow, recordAppointmentRow } from '../rows/practice.ts';
import { practiceRow } from '../rows/registered-practice.ts';
import type { Table } from '../table.ts';

/** An appointment with whom it is for and where. */
export interface OwnAppointment {
  readonly appointment: Appointment;
  readonly record: PatientRecord;
  readonly practice: Practice;
}

interface LinkedRecord {
  readonly practiceId: string;
  readonly recordId: string;
}

/** A page of the list. */
interface Place {
  /** The instant that parts what is to come from what is past, in epoch milliseconds. */
  readonly from: number;
  /** The last entry of the page before. */
  readonly after: AppointmentEntry | undefined;
}

interface OwnPage {
  readonly appointments: OwnAppointment[];
  /** The last entry of this page, when there are more. */
  readonly next: AppointmentEntry | undefined;
}

/** Ids and instants sort before it. */
const last = '~';

export class OwnAppointmentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * A page of the list, what is to come first. It reads one page of each record's list or two, whatever the records have; an
   * appointment that is cancelled or moved while it is read may be missing on a page, or stand on two.
   */
  async page(accountId: string, { from, after }: Place, limit: number): Promise<OwnPage> {
    const records = await this.#table.query(accountKey(accountId).pk, 'RECORD#', accountRecordRow);
    const order = appointmentOrder(from);
    const isInPast = after !== undefined && after.startsAt <= from;
    const toCome = isInPast ? [] : await this.#entries(records, 'to_come', { from, after }, limit);
    const past = toCome.length > limit ? [] : await this.#entries(records, 'past', { from, after }, limit);
    const entries = [...toCome, ...past].filter(entry => after === undefined || order(entry, after) > 0).sort(order);
    const shown = entries.slice(0, limit);
    return {
      appointments: await this.#read(shown, records),
      next: entries.length > limit ? shown.at(-1) : undefined,
    };
  }

  /** The next entries of each record: one more than a page has, and the one that the page before ended with. */
  async #entries(
    records: readonly LinkedRecord[],
    side: 'to_come' | 'past',
    { from, after }: Place,
    limit: number,
  ): Promise<AppointmentEntry[]> {
    const pages = await Promise.all(
      records.map(({ practiceId, recordId }) => {
        const at = (startsAt: number, id: string) => recordAppointmentKey(practiceId, recordId, startsAt, id);
        const { pk, sk: border } = at(from, last);
        const isOnThisSide = after !== undefined && after.startsAt <= from === (side === 'past');
        const edge = isOnThisSide ? at(after.startsAt, after.appointmentId).sk : border;
        const [first, end] = side === 'to_come' ? [edge, `APPOINTMENT#${last}`] : ['APPOINTMENT#', edge];
        return this.#table.page(
          {
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
            ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': end },
            ConsistentRead: true,
            ScanIndexForward: side === 'to_come',
            Limit: limit + 2,
          },
          recordAppointmentRow,
        );
      }),
    );
    return pages.flatMap(({ items }) => items);
  }

  /** In the order of the entries. One that the practice gave to another record since is another patient's. */
  async #read(entries: readonly AppointmentEntry[], records: readonly LinkedRecord[]): Promise<OwnAppointment[]> {
    const keys = entries.map(({ practiceId, appointmentId }) => appointmentKey(practiceId, appointmentId));
    const found = await this.#table.batchList(distinct(keys));
    const appointments = distinct(keys)
      .flatMap(key => found(key, appointmentRow) ?? [])
      .filter(({ practiceId, recordId }) =>
        records.some(record => record.practiceId === practiceId && record.recordId === recordId),
      );
    const around = await this.#table.batchList(
      distinct(
        appointments.flatMap(({ practiceId, recordId }) => [practiceKey(practiceId), recordKey(practiceId, recordId)]),
      ),
    );
    return appointments.flatMap(appointment => {
      const { practiceId, recordId } = appointment;
      const practice = around(practiceKey(practiceId), practiceRow);
      const record = around(recordKey(practiceId, recordId), patientRecordRow);
      return practice && record ? [{ appointment, practice, record }] : [];
    });
  }

  /** The appointment that is named, if the account is linked to the record that it is of. */
  async find(accountId: string, { practiceId, id }: Pick<Appointment, 'practiceId' | 'id'>) {
    const appointment = await this.#table.get(appointmentKey(practiceId, id), appointmentRow);
    if (!appointment) return undefined;
    const { recordId } = appointment;
    const keys = {
      link: accountRecordKey(accountId, practiceId, recordId),
      practice: practiceKey(practiceId),
      record: recordKey(practiceId, recordId),
    };
    const found = await this.#table.batchGet(Object.values(keys));
    const practice = found(keys.practice, practiceRow);
    const record = found(keys.record, patientRecordRow);
    return found(keys.link, accountRecordRow) && practice && record ? { appointment, practice, record } : undefined;
  }
}

/** A batch takes a key once. */
const distinct = <K extends { readonly pk: string; readonly sk: string }>(keys: readonly K[]): K[] => [
  ...new Map(keys.map(key => [`${key.pk}/${key.sk}`, key])).values(),
];
