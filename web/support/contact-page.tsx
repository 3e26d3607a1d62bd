/** `/contact`: a message to support, acknowledged with a reference. Every dead end leads here. */
import { useState } from 'preact/hooks';
import { longestMessage } from '../../core/support/support-topic.ts';
import { sendingOnce } from '../api/support-calls.ts';
import { Button } from '../components/button.tsx';
import { emailInput } from '../components/form/email-input.ts';
import { FaultList } from '../components/form/fault-list.tsx';
import { Field } from '../components/form/field.tsx';
import { TextArea } from '../components/form/text-area.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';
import { dropMessage } from './kept-message.ts';
import { Sent } from './sent.tsx';
import { TopicChoice } from './topic-choice.tsx';
import { useMessage } from './use-message.ts';

export function ContactPage() {
  const { language, texts } = useLocale();
  const { support } = texts;
  const { typed, fields, field } = useMessage();
  const [send] = useState(sendingOnce);
  const [sent, setSent] = useState<{ readonly reference: string; readonly email: string }>();
  const { isBusy, refusal, run } = useAction(fields.refuse);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { topic, message, reference, email } = typed;
    if (isBusy || !(await fields.areRight()) || topic === '') return;
    const form = { topic, message, ...(reference.trim() && { reference }), email };
    const received = await run(() => send(form, language));
    if (!received) return;
    dropMessage();
    setSent({ reference: received.reference, email });
  };
  if (sent) return <Sent {...sent} />;
  return (
    <>
      <Heading>{texts.contactUs}</Heading>
      <p class="lead">{support.intro}</p>
      <p>{support.noMedicalAdvice}</p>
      <form noValidate onSubmit={submit}>
        <TopicChoice {...field('topic')} />
        <TextArea
          {...field('message')}
          label={support.message}
          hint={support.messageHint(longestMessage)}
          maxLength={longestMessage}
        />
        <Field
          {...field('reference')}
          label={support.reference}
          hint={support.referenceHint}
          input={{ autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false, maxLength: 20 }}
        />
        <Field {...field('email')} label={support.email} input={{ ...emailInput, required: true }} />
        <FaultList fields={fields} labels={support} />
        {refusal && <Notice tone="bad">{refusal.message}</Notice>}
        <Button type="submit" look="primary" isBusy={isBusy}>
          {support.send}
        </Button>
      </form>
      <p class="hint">
        {support.orByEmail} <a href={`mailto:${platform.supportEmail}`}>{platform.supportEmail}</a>
      </p>
    </>
  );
}
