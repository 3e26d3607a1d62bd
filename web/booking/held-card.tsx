/** The slot, as the appointment that it becomes, by the practice's clock. */
import type { ComponentChildren } from 'preact';
import type { HoldView } from '../api/booking-calls.ts';
import { AppointmentCard } from '../components/appointment-card.tsx';
import { useTexts } from '../language.tsx';
import { readerZone } from '../reader-zone.ts';

interface HeldCardProps {
  readonly slot: Pick<HoldView['slot'], 'startsAt' | 'timeZone'> & {
    readonly practitioner: { readonly name: string };
    readonly practice?: { readonly name: string; readonly address?: string | undefined };
  };
  readonly isBooked?: boolean;
  readonly children?: ComponentChildren;
}

export function HeldCard({ slot, isBooked, children }: HeldCardProps) {
  const { booking, reminder } = useTexts();
  const { startsAt, timeZone, practitioner, practice } = slot;
  return (
    <AppointmentCard
      {...{ startsAt, timeZone, practitioner: practitioner.name }}
      {...(practice && { practice: practice.name })}
      label={isBooked ? reminder.appointment : booking.yourSlot}
      readerZone={readerZone()}
    >
      {practice?.address && <p class="hint">{practice.address}</p>}
      {children}
    </AppointmentCard>
  );
}
