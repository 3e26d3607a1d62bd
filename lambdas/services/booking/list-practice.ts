/** Whether a practice is among those that offer time, told by its practitioners. */
import type { OfferingStore } from '../../../adapters/dynamodb/booking/offering-store.ts';
import type { PractitionerStore } from '../../../adapters/dynamodb/booking/practitioner-store.ts';

interface Dependencies {
  readonly practitioners: Pick<PractitionerStore, 'ofPractice'>;
  readonly offerings: Pick<OfferingStore, 'note'>;
}

/** Read after its practitioners were written: of two changes at once, the later one to read has seen both. */
export const listPractice =
  ({ practitioners, offerings }: Dependencies) =>
  async (practiceId: string): Promise<void> => {
    const all = await practitioners.ofPractice(practiceId);
    const ends = all.flatMap(({ isBookable, offersUntil }) => (isBookable && offersUntil ? [offersUntil] : []));
    await offerings.note(practiceId, ends.length > 0 ? Math.max(...ends) : undefined);
  };

export type ListPractice = ReturnType<typeof listPractice>;
