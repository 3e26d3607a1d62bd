/** The demonstration's practice at its desk: its patients, and those who wait until it corrects their record. */
import type { DeskPatient, DeskRequest } from '../../practice-desk-state.ts';
import { PatientRow } from './patient-row.tsx';
import { useDesk } from './use-desk.ts';

export function Practice({ moved }: { readonly moved: unknown }) {
  const { desk, ask } = useDesk(moved);
  // A stored table was told the practice's key at its first start, and nobody knows it here.
  if (desk === undefined) return null;
  const { patients, corrections } = desk;
  const requestOf = ({ recordId }: DeskPatient): DeskRequest | undefined =>
    corrections.find(request => request.recordId === recordId);
  return (
    <section class="part" id="practice" aria-labelledby="practice-title">
      <header class="part-head">
        <h2 id="practice-title">Practice</h2>
        <p class="part-head__fact">
          {corrections.length === 0 ? `${patients.length} patients` : `${corrections.length} to correct`}
        </p>
      </header>
      <p class="desk__how">
        Open “Mon compte” in a patient’s message, and sign up with another phone or e-mail: the record must be corrected
        here first.
      </p>
      <ul class="desk">
        {patients.map(patient => (
          <PatientRow key={patient.recordId} patient={patient} request={requestOf(patient)} ask={ask} />
        ))}
      </ul>
    </section>
  );
}
