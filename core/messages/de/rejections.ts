/** Why a sign-up ended without an account, in German. */
import type { Rejections, Waiting } from '../text-types.ts';

export const rejections: Rejections = {
  contact_differs: (_, practice) =>
    `Die eingegebenen Kontaktdaten stimmen nicht mit denen in Ihrer Patientenakte überein. Rufen Sie die Praxis${practice ? ` (${practice.name}, ${practice.phone})` : ''} an und bitten Sie darum, Ihre Patientenakte zu berichtigen. Registrieren Sie sich dann erneut.`,
  link_unusable: () =>
    'Dieser Link kann nicht mehr verwendet werden. Wenn Sie ein Konto haben, melden Sie sich an. Sonst öffnen Sie eine neuere Nachricht zu Ihrem Termin, bitten Sie die Praxis um eine neue oder registrieren Sie sich direkt.',
  account_exists: support =>
    `Mit dieser Telefonnummer oder dieser E-Mail-Adresse besteht bereits ein Konto. Vergewissern Sie sich, dass es nicht Ihres ist: Melden Sie sich an oder setzen Sie Ihr Passwort zurück. Wenn es nicht Ihr Konto ist, kontaktieren Sie ${support}.`,
  too_many_codes: support =>
    `Für diese Nummer wurden zu viele Codes angefordert. Registrieren Sie sich morgen erneut oder kontaktieren Sie ${support}.`,
  country_not_served: support =>
    `In dieses Land senden wir noch keine Codes. Wenn Sie keine andere Nummer haben, wenden Sie sich an ${support}.`,
  slot_gone: () =>
    'Der gewählte Termin ist nicht mehr frei. Wählen Sie einen anderen Termin und beginnen Sie noch einmal.',
  undeliverable: support =>
    `Wir konnten den Code nicht an diese Nummer zustellen. Prüfen Sie die Nummer und beginnen Sie noch einmal, oder versuchen Sie es mit einer anderen. Wenn das Problem bestehen bleibt, kontaktieren Sie ${support}.`,
  delivery_failed: support =>
    `Wegen einer Störung bei unserem Nachrichtendienst konnten wir Ihren Code nicht senden. An Ihrer Nummer liegt es nicht. Registrieren Sie sich in einigen Minuten noch einmal. Wenn das Problem bestehen bleibt, kontaktieren Sie ${support}.`,
};

/** The text for a patient whose sign-up waits for the practice. */
export const waiting: Waiting = ({ name, phone }) =>
  `Die eingegebenen Kontaktdaten stimmen nicht mit denen in Ihrer Patientenakte überein. Rufen Sie die Praxis (${name}, ${phone}) an und bitten Sie darum, Ihre Patientenakte zu berichtigen. Sobald das geschehen ist, geht Ihre Registrierung weiter, und wir geben Ihnen Bescheid.`;
