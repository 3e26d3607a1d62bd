/** The page of each path. A page with a flow of its own is loaded when it is opened. */
import type { VNode } from 'preact';
import { later } from '../components/later.tsx';
import { ChoicePage } from './choice-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const SignUpPage = later(async () => (await import('./sign-up-page.tsx')).SignUpPage);
const MyAccountPage = later(async () => (await import('./my-account-page.tsx')).MyAccountPage);
const SignInPage = later(async () => (await import('../account/sign-in-page.tsx')).SignInPage);
const MySpacePage = later(async () => (await import('../account/my-space-page.tsx')).MySpacePage);
const PracticesPage = later(async () => (await import('../booking/practices-page.tsx')).PracticesPage);
const PracticePage = later(async () => (await import('../booking/practice-page.tsx')).PracticePage);
const CalendarPage = later(async () => (await import('../booking/calendar-page.tsx')).CalendarPage);
const HeldSlotPage = later(async () => (await import('../booking/held-slot-page.tsx')).HeldSlotPage);

const ContactPage = later(async () => (await import('../support/contact-page.tsx')).ContactPage);
const ForgotPasswordPage = later(async () => (await import('../reset/forgot-password-page.tsx')).ForgotPasswordPage);
const UseResetPage = later(async () => (await import('../reset/use-reset-page.tsx')).UseResetPage);
const CancelResetPage = later(async () => (await import('../reset/cancel-reset-page.tsx')).CancelResetPage);
const KeepPhonePage = later(async () => (await import('../release/keep-phone-page.tsx')).KeepPhonePage);
const ConfirmEmailPage = later(async () => (await import('../email/confirm-email-page.tsx')).ConfirmEmailPage);
const ConfirmNewEmailPage = later(
  async () => (await import('../account/details/confirm-new-email-page.tsx')).ConfirmNewEmailPage,
);
const AccountErasedPage = later(
  async () => (await import('../account/data/account-erased-page.tsx')).AccountErasedPage,
);
const NotMePage = later(async () => (await import('../email/not-me-pages.tsx')).NotMePage);
const NotMyChangePage = later(async () => (await import('../email/not-me-pages.tsx')).NotMyChangePage);
const NotMySignInPage = later(async () => (await import('../email/not-me-pages.tsx')).NotMySignInPage);

const pages: Readonly<Record<string, () => VNode>> = {
  '/': () => <ChoicePage />,
  '/book': () => <PracticesPage />,
  '/booking': () => <HeldSlotPage />,
  '/booking/sign-up': () => <HeldSlotPage isSigningUp />,
  '/sign-up': () => <SignUpPage />,
  '/my-account': () => <MyAccountPage />,
  // The same in a text message, which has no room for more.
  '/m': () => <MyAccountPage />,
  '/sign-in': () => <SignInPage />,
  '/me': () => <MySpacePage />,
  '/me/confirm-email': () => <ConfirmNewEmailPage />,
  '/account-erased': () => <AccountErasedPage />,
  '/forgot-password': () => <ForgotPasswordPage />,
  '/password-reset': () => <UseResetPage />,
  '/password-reset/cancel': () => <CancelResetPage />,
  '/keep-phone': () => <KeepPhonePage />,
  '/confirm-email': () => <ConfirmEmailPage />,
  '/not-me': () => <NotMePage />,
  '/not-my-sign-in': () => <NotMySignInPage />,
  '/not-my-change': () => <NotMyChangePage />,
  '/contact': () => <ContactPage />,
  '/terms': () => <DocumentPage kind="terms" />,
  '/privacy-notice': () => <DocumentPage kind="privacyNotice" />,
};

/** `/book/{practiceId}` and `/book/{practiceId}/{practitionerId}`. */
const calendar = /^\/book\/([\w-]+)(?:\/([\w-]+))?$/;

interface Page {
  readonly show: () => VNode;
  /** A calendar needs all of the screen. */
  readonly isWide: boolean;
}

export function pageOfPath(path: string): Page {
  const known = path.replace(/(.)\/$/, '$1');
  const [, practiceId, practitionerId] = calendar.exec(known) ?? [];
  if (practiceId && practitionerId)
    return { show: () => <CalendarPage practiceId={practiceId} practitionerId={practitionerId} />, isWide: true };
  if (practiceId) return { show: () => <PracticePage practiceId={practiceId} />, isWide: false };
  return { show: pages[known] ?? (() => <NotFoundPage />), isWide: false };
}
