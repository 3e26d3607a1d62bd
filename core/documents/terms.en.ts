/** Terms of use, in English. */
import type { DocumentText } from './document-words.ts';

export const termsEn: DocumentText = ({ serviceName, supportEmail }) => `# Terms of use of ${serviceName}

These terms apply from the moment you open an account. They are short, please take the time to read them.

## What the service does

${serviceName} lets you open an account to manage your medical appointments online. It gives no medical advice and does not replace a health professional. In an emergency, call 112 or the emergency number of your country.

## Your account

- The phone number and the e-mail address that you give are your own. You keep them up to date.
- A phone number and an e-mail address serve one account only.
- A code sent by text message or voice call checks that the number is yours. Do not tell it to anyone.
- Your password is personal. If you think that someone else knows it, change it and let us know.

## What is not allowed

- Opening an account with another person’s contact details without their agreement.
- Trying to get into another person’s account, working around a security measure or automating sign-ups.

In case of abuse we may suspend an account. We tell you why, and you can contest the decision.

## Our responsibility

We do what is needed to keep the service available and safe, but we cannot guarantee that it runs without interruption. Nothing in these terms reduces the rights that the law of your country of residence gives you.

## Closing your account

You can close your account at any time and without giving a reason, by writing to ${supportEmail}.

## Your data

The privacy notice, which you will read before your account is opened, explains how your data are processed.

## If these terms change

Each version carries a date. We inform you of a new version before it applies. If it does not suit you, you can close your account.

## Contacting us

For any question or complaint, write to ${supportEmail}.
`;
