/** The topic of a message to support. */
import type { Ref } from 'preact';
import { supportTopics } from '../../core/support/support-topic.ts';
import { useTexts } from '../language.tsx';

interface TopicChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error: string | undefined;
  readonly inputRef: Ref<HTMLSelectElement>;
  readonly onBlur: () => void;
}

export function TopicChoice({ name, value, onInput, error, inputRef, onBlur }: TopicChoiceProps) {
  const { support } = useTexts();
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label for={name}>{support.topic}</label>
      <div class="entry">
        <select
          id={name}
          name={name}
          ref={inputRef}
          value={value}
          required
          onInput={event => onInput(event.currentTarget.value)}
          onBlur={onBlur}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        >
          <option value="">{support.chooseTopic}</option>
          {supportTopics.map(topic => (
            <option key={topic} value={topic}>
              {support.topics[topic]}
            </option>
          ))}
        </select>
      </div>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
