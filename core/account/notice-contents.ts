/** Messages to owners about their account, with the link that lets them answer. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { Device } from '../session/device.ts';
import type { NoticeContent } from './account-notice.ts';
import { deviceSubject } from './not-my-sign-in.ts';
import type { PhoneRelease } from './phone-release.ts';

/** One touch of the owner ends it. */
export const newDevice = (device: Pick<Device, 'accountId' | 'tokenHash' | 'name'>, at: number): NoticeContent => ({
  kind: 'new_device',
  facts: { at, device: device.name },
  link: { purpose: 'not-my-sign-in', subjectId: deviceSubject(device), bound: [] },
});

/** For the owner, and for whoever reads the e-mail and said that it is not the owner's. */
export const emailDisowned = (at: number): NoticeContent => ({ kind: 'email_disowned', facts: { at } });

export const passwordReset = (at: number): NoticeContent => ({ kind: 'password_reset', facts: { at } });

export const passwordChanged = (at: number): NoticeContent => ({ kind: 'password_changed', facts: { at } });

/** For whoever has the account at that moment. */
export const changeUndone = (at: number): NoticeContent => ({ kind: 'change_undone', facts: { at } });

/** @param phone the new one, masked */
export const phoneChanged = (phone: string, at: number): NoticeContent => ({
  kind: 'phone_changed',
  facts: { at, phone },
});

/** @param email the new one, masked */
export const emailChanged = (email: string, at: number): NoticeContent => ({
  kind: 'email_changed',
  facts: { at, email },
});

/** The address is somebody else's by now: only the phone is told. */
export const emailTaken: NoticeContent = { kind: 'email_taken', facts: {} };

/** Every channel can cancel it. */
export const resetWaiting = (resetId: string, usableAt: number): NoticeContent => ({
  kind: 'reset_waiting',
  facts: { at: usableAt },
  link: { purpose: 'cancel-reset', subjectId: resetId, bound: [] },
});

/** It says nothing of the message: a stranger may have typed the address. */
export const supportReceived = (reference: string): NoticeContent => ({
  kind: 'support_received',
  facts: { reference },
});

/** For a channel that was proven, and no other: its link opens the account. */
export const resetUsable = (resetId: string, { passwordReset: { usableSeconds } }: Configuration): NoticeContent => ({
  kind: 'reset_usable',
  facts: { lifeSeconds: usableSeconds },
  link: { purpose: 'use-reset', subjectId: resetId, bound: [] },
});

type AboutPhone = Pick<PhoneRelease, 'maskedPhone'>;

/** The owner keeps the phone by one touch, and by any other sign of life. */
export const releaseAsked = ({ id, accountId, maskedPhone, freesAt }: PhoneRelease): NoticeContent => ({
  kind: 'release_asked',
  facts: { at: freesAt, phone: maskedPhone },
  link: { purpose: 'keep-phone', subjectId: accountId, bound: [id] },
});

/** With the same link, in the middle of the silence. */
export const releaseReminder = (release: PhoneRelease): NoticeContent => ({
  ...releaseAsked(release),
  kind: 'release_reminder',
});

export const releaseRefused = ({ maskedPhone }: AboutPhone): NoticeContent => ({
  kind: 'release_refused',
  facts: { phone: maskedPhone },
});

/** Nobody can ask the owner: people decide. */
export const releaseUnreachable = ({ maskedPhone }: AboutPhone): NoticeContent => ({
  kind: 'release_unreachable',
  facts: { phone: maskedPhone },
});

export const releaseDone = ({ maskedPhone }: AboutPhone): NoticeContent => ({
  kind: 'release_done',
  facts: { phone: maskedPhone },
});

/** For the owner, whose phone it was. */
export const phoneReleased = ({ maskedPhone }: AboutPhone): NoticeContent => ({
  kind: 'phone_released',
  facts: { phone: maskedPhone },
});

/** The last message: it goes out although the account is gone. */
export const erased = (at: number): NoticeContent => ({ kind: 'erased', facts: { at } });
