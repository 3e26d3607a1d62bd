/** K1, K2: the AWS solutions rules find nothing that is not acknowledged with a reason. */
import { assembly } from './synthesised.ts';

it.each(['production', 'staging', 'withOwnHost'] as const)(
  'K1, K2: has no finding without an acknowledgement in %s',
  variant => {
    expect(assembly(variant).refusal).toBe('');
  },
);

it('notices a queue that takes messages without TLS', () => {
  expect(assembly('careless').refusal).toContain('AwsSolutions-SQS4');
});
