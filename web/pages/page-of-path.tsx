/** The page of each path. A page with a flow of its own is loaded when it is opened. */
import type { VNode } from 'preact';
import { later } from '../components/later.tsx';
import { ChoicePage } from './choice-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const SignUpPage = later(async () => (await import('./sign-up-page.tsx')).SignUpPage, 'fields');
const MyAccountPage = later(
  async () => (await import('./my-account-page.tsx')).MyAccountPage,
  'appointments',
  'fields',
);
const SignInPage = later(async () => (await import('../account/sign-in-page.tsx')).SignInPage, 'account', 'fields');
const MySpacePage = later(
  async () => (await import('../account/my-space-page.tsx')).MySpacePage,
  'account',
  'appointments',
  'data',
  'details',
);
const PracticesPage = later(async () => (await import('../booking/practices-page.tsx')).PracticesPage, 'booking');
const PracticePage = later(
  async () => (await import('../booking/practice-page.tsx')).PracticePage,
  'appointments',
  'booking',
);
const CalendarPage = later(
  async () => (await import('../booking/calendar-page.tsx')).CalendarPage,
  'appointments',
  'booking',
);
const HeldSlotPage = later(
  async () => (await import('../booking/held-slot-page.tsx')).HeldSlotPage,
  'appointments',
  'booking',
  'fields',
);

const ContactPage = later(async () => (await import('../support/contact-page.tsx')).ContactPage, 'fields', 'support');
const ForgotPasswordPage = later(
  async () => (await import('../reset/forgot-password-page.tsx')).ForgotPasswordPage,
  'account',
  'fields',
  'reset',
);
const UseResetPage = later(
  async () => (await import('../reset/use-reset-page.tsx')).UseResetPage,
  'account',
  'fields',
  'reset',
);
const CancelResetPage = later(async () => (await import('../reset/cancel-reset-page.tsx')).CancelResetPage, 'reset');
const KeepPhonePage = later(
  async () => (await import('../release/keep-phone-page.tsx')).KeepPhonePage,
  'email',
  'release',
);
const ConfirmEmailPage = later(async () => (await import('../email/confirm-email-page.tsx')).ConfirmEmailPage, 'email');
const ConfirmNewEmailPage = later(
  async () => (await import('../account/details/confirm-new-email-page.tsx')).ConfirmNewEmailPage,
  'details',
  'email',
);
const AccountErasedPage = later(
  async () => (await import('../account/data/account-erased-page.tsx')).AccountErasedPage,
  'data',
);
const NotMePage = later(async () => (await import('../email/not-me-pages.tsx')).NotMePage, 'email');
const NotMyChangePage = later(async () => (await import('../email/not-me-pages.tsx')).NotMyChangePage, 'email');
const NotMySignInPage = later(async () => (await import('../email/not-me-pages.tsx')).NotMySignInPage, 'email');

const pages: Readonly<Record<string, () => VNode>> = {
  '/': () => <ChoicePage />,
  '/book': () => <PracticesPage />,
  '/booking': () => <HeldSlotPage />,
  '/booking/sign-up': () => <HeldSlotPage isSigningUp />,
  '/sign-up': () => <SignUpPage />,
  // The short paths are for text messages, which have no room for more.
  '/s': () => <SignUpPage />,
  '/my-account': () => <MyAccountPage />,
  '/m': () => <MyAccountPage />,
  '/sign-in': () => <SignInPage />,
  '/me': () => <MySpacePage />,
  '/me/confirm-email': () => <ConfirmNewEmailPage />,
  '/account-erased': () => <AccountErasedPage />,
  '/forgot-password': () => <ForgotPasswordPage />,
  '/password-reset': () => <UseResetPage />,
  '/r': () => <UseResetPage />,
  '/password-reset/cancel': () => <CancelResetPage />,
  '/c': () => <CancelResetPage />,
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
