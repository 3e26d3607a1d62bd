/** The e-mails about an account, in English. */
import type { AccountEmails } from '../account/notice-words.ts';

const codeLine = (code: string, life: string) => `Your code is ${code}. It is valid for ${life}.`;
const secret = 'Do not tell this code to anyone, even to a person who claims to call from us.';
const on = (device: string) => (device ? ` (${device})` : '');
const write = (email: string) => `write to us at ${email}`;

/** What becomes of a number, and how its owner keeps it. */
const unlessKept = (serviceName: string, when: string) =>
  `If we do not hear from you, the number will be taken off your ${serviceName} account on ${when}. None of your data will be passed on. If it is still yours, keep it with one touch:`;
const keep = {
  link: 'This number is mine',
  afterLink: ['Signing in to your account is enough to keep it, too.'],
};

export const accountEmails: AccountEmails = {
  greeting: 'Hello,',
  signature: serviceName => `The ${serviceName} team`,
  email: {
    sign_in_code: ({ serviceName, code, life }) => ({
      subject: `Your code to sign in to ${serviceName}`,
      beforeLink: [
        `Someone, probably you, is signing in to your ${serviceName} account with your password, on a new device.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'If it is not you, someone knows your password. Choose “Forgotten password” on the sign-in page to change it.',
      ],
    }),
    step_up_code: ({ serviceName, code, life }) => ({
      subject: `Your code to confirm a change, ${serviceName}`,
      beforeLink: [
        `Someone who is signed in to your ${serviceName} account, probably you, would like to change or remove something important.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'If it is not you, do not use this code. Choose “Forgotten password” on the sign-in page: everyone will be signed out.',
      ],
    }),
    reset_code: ({ serviceName, code, life }) => ({
      subject: `Your code for a new ${serviceName} password`,
      beforeLink: [
        `Someone, probably you, is asking for a new password for your ${serviceName} account.`,
        codeLine(code, life),
        'If it is not you, do not use this code and cancel the request:',
      ],
      link: 'Cancel the request',
      afterLink: [secret],
    }),
    new_email_code: ({ serviceName, code, life }) => ({
      subject: `Confirm your new e-mail address for ${serviceName}`,
      beforeLink: [
        `Someone, probably you, would like to use this e-mail address for a ${serviceName} account.`,
        codeLine(code, life),
        'You can also confirm the address with this button, in the browser where you are signed in:',
      ],
      link: 'Confirm my address',
      afterLink: [secret, 'If it is not you, ignore this message: the address will not be used.'],
    }),
    email_in_use: ({ serviceName, supportEmail }) => ({
      subject: `This address already belongs to a ${serviceName} account`,
      beforeLink: [
        `Someone, probably you, would like to use this e-mail address for another ${serviceName} account. It is the confirmed address of an account that you have with us, so nothing was changed.`,
        'If it is you, sign in to that account:',
      ],
      link: 'Sign in',
      afterLink: [
        `If it is not you, there is nothing to do. If you no longer need that account, ${write(supportEmail)}.`,
      ],
    }),
    sign_up_email_code: ({ serviceName, code, life }) => ({
      subject: `Your code to sign up to ${serviceName}`,
      beforeLink: [
        `Someone, probably you, is signing up to ${serviceName} with this e-mail address.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'If it is not you, ignore this message. Without this code your address stays with the account it has.',
      ],
    }),
    new_device: ({ serviceName, supportEmail, when, device }) => ({
      subject: `New sign-in to your ${serviceName} account`,
      beforeLink: [
        `Someone signed in to your ${serviceName} account on a new device${on(device)}, on ${when}, with your password and a code.`,
        'If it was you, there is nothing to do. If it was not you, end that sign-in now:',
      ],
      link: 'This was not me',
      afterLink: [
        `Then choose “Forgotten password” on the sign-in page: someone knows your password. If you need help, ${write(supportEmail)}.`,
      ],
    }),
    password_reset: ({ serviceName, supportEmail, when }) => ({
      subject: `Your ${serviceName} password was reset`,
      beforeLink: [
        `On ${when} someone, probably you, chose a new password for your ${serviceName} account with “Forgotten password”. Everyone was signed out.`,
      ],
      link: 'Sign in',
      afterLink: [
        `If it was not you, choose “Forgotten password” on the sign-in page right away and ${write(supportEmail)}.`,
      ],
    }),
    password_changed: ({ serviceName, supportEmail, when }) => ({
      subject: `Your ${serviceName} password has changed`,
      beforeLink: [
        `On ${when} someone, probably you, changed the password from within your ${serviceName} account. All other devices were signed out.`,
      ],
      link: 'This was not me',
      afterLink: [
        `If it was not you, choose “Forgotten password” on the sign-in page right away and ${write(supportEmail)}.`,
      ],
    }),
    reset_waiting: ({ serviceName, when }) => ({
      subject: `A new ${serviceName} password was requested`,
      beforeLink: [
        `Someone, probably you, is asking for a new password for your ${serviceName} account, and could prove only the phone or only the e-mail address. For your security it can be chosen only from ${when}.`,
        'If it is not you, cancel the request:',
      ],
      link: 'Cancel the request',
      afterLink: ['If it is you, please wait: we will write to you then.'],
    }),
    reset_usable: ({ serviceName, life }) => ({
      subject: `Choose your new ${serviceName} password`,
      beforeLink: [
        `The wait is over: you can choose the new password for your ${serviceName} account that you asked for. This link is valid for ${life}.`,
      ],
      link: 'Choose a password',
      afterLink: ['If you did not ask for it, cancel the request with our earlier message and do not open this link.'],
    }),
    phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
      subject: `The phone of your ${serviceName} account has changed`,
      beforeLink: [
        `On ${when} someone, probably you, replaced the phone number of your ${serviceName} account with ${phone}.`,
      ],
      link: 'This was not me',
      afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
    }),
    email_changed: ({ serviceName, supportEmail, when, email }) => ({
      subject: `The e-mail address of your ${serviceName} account has changed`,
      beforeLink: [
        `On ${when} someone, probably you, replaced the e-mail address of your ${serviceName} account with ${email}. We will no longer write to the old one.`,
      ],
      link: 'This was not me',
      afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
    }),
    change_undone: ({ serviceName, supportEmail, when }) => ({
      subject: `A change of your ${serviceName} account was taken back`,
      beforeLink: [
        `On ${when} someone, probably you, opened the link “This was not me” in our message. The phone number or e-mail address from before this change serves your ${serviceName} account again. All devices are signed out.`,
      ],
      afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
    }),
    email_disowned: ({ serviceName, supportEmail, when }) => ({
      subject: `Your e-mail address was taken off a ${serviceName} account`,
      beforeLink: [
        `On ${when} someone, probably you, opened the link “This was not me” in our message. This address was taken off the ${serviceName} account, and we will no longer write to it. The account itself stays open.`,
      ],
      afterLink: [`If it was not you, ${write(supportEmail)}.`],
    }),
    email_taken: ({ serviceName, supportEmail }) => ({
      subject: `Your e-mail address no longer belongs to a ${serviceName} account`,
      beforeLink: [
        `You had not confirmed this e-mail address for your ${serviceName} account. Another person has proved that they receive its messages, and the address now belongs to their account. Your account stays open with your phone number.`,
        'Sign in to give another address:',
      ],
      link: 'Sign in',
      afterLink: [`If this address is yours alone, ${write(supportEmail)}.`],
    }),
    release_asked: ({ serviceName, when, phone }) => ({
      subject: `Is this number still yours? ${serviceName}`,
      beforeLink: [
        `Someone has proved that they receive the messages of ${phone}, the phone number of your ${serviceName} account, and asks to use it. This happens when an operator gives a number to someone else.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_reminder: ({ serviceName, when, phone }) => ({
      subject: `Reminder: is this number still yours? ${serviceName}`,
      beforeLink: [
        `We asked you whether ${phone} is still your number, because someone else has proved that they receive its messages. We have not heard from you.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_done: ({ serviceName, phone }) => ({
      subject: `You can sign up to ${serviceName}`,
      beforeLink: [
        `You had asked to use ${phone} for ${serviceName}. It no longer belongs to another account: you can sign up.`,
      ],
      link: 'Sign up',
      afterLink: ['If it was not you, ignore this message.'],
    }),
    release_refused: ({ serviceName, supportEmail, phone }) => ({
      subject: `Your request for a phone number, ${serviceName}`,
      beforeLink: [
        `You had asked to use ${phone} for ${serviceName}. The person who already has an account with this number still uses it, and it stays with that account.`,
      ],
      afterLink: [`If this number is yours, ${write(supportEmail)}. If it was not you, ignore this message.`],
    }),
    release_unreachable: ({ serviceName, supportEmail, phone }) => ({
      subject: `Your request for a phone number, ${serviceName}`,
      beforeLink: [
        `You had asked to use ${phone} for ${serviceName}. We cannot ask the person who already has an account with this number, because we have no other way to reach them. Our team will look for a solution with you.`,
      ],
      link: 'Contact us',
      afterLink: [`You can also ${write(supportEmail)}. If it was not you, ignore this message.`],
    }),
    phone_released: ({ serviceName, supportEmail, phone }) => ({
      subject: `A number was taken off your ${serviceName} account`,
      beforeLink: [
        `${phone} was taken off your ${serviceName} account, because someone else proved that it is theirs now and we did not hear from you. None of your data was passed on.`,
        'Sign in with your e-mail address to give your new number:',
      ],
      link: 'Sign in',
      afterLink: [`If you cannot sign in, ${write(supportEmail)}.`],
    }),
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Your ${serviceName} account is erased`,
      beforeLink: [
        `On ${when} you asked us to erase your ${serviceName} account. It is erased, and the appointments that you booked online are cancelled. We only keep the evidence of your consent, without your contact details.`,
      ],
      afterLink: [`If it was not you, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `We have received your message (${reference})`,
      beforeLink: [
        `Someone, probably you, wrote to the ${serviceName} support team and gave this address for the answer. We will answer you here. Your reference is ${reference}.`,
      ],
      afterLink: [`If it was not you, ignore this message or ${write(supportEmail)}.`],
    }),
  },
};
