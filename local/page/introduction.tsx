/** Three steps to try it, and a button that does them by itself. */
import type { OutboxMessage } from '../aws/outbox-message.ts';
import { SamplePatient } from './sample/sample-patient.tsx';

export const Introduction = ({ messages }: { messages: readonly OutboxMessage[] }) => (
  <section class="introduction" aria-labelledby="introduction-title">
    <h2 id="introduction-title" class="visually-hidden">
      How to try it
    </h2>
    <ol class="steps">
      <li>
        <a href="/sign-up" target="_blank" rel="noopener">
          Sign up
        </a>{' '}
        with any number and address: nothing leaves this machine.
      </li>
      <li>Read the code on the phone, or take the robot’s call if you typed a landline.</li>
      <li>Accept the privacy notice, and follow the sign-up to its end in the workflow.</li>
    </ol>
    <SamplePatient messages={messages} />
  </section>
);
