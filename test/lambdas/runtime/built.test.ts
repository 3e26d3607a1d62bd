/** The building of a handler, also in a wrong environment. */
import { built } from '../../../lambdas/runtime/built.ts';
import { once } from '../../../lambdas/runtime/once.ts';

const { jest } = import.meta;

afterEach(() => {
  delete process.env.AWS_LAMBDA_FUNCTION_NAME;
});

it('elsewhere than on Lambda is built at its first call, once', async () => {
  const build = jest.fn(() => async (number: number) => 2 * number);
  const handler = built(build);
  expect(build).not.toHaveBeenCalled();
  expect([await handler(1), await handler(2)]).toEqual([2, 4]);
  expect(build).toHaveBeenCalledTimes(1);
});

describe('on Lambda', () => {
  beforeEach(() => {
    process.env.AWS_LAMBDA_FUNCTION_NAME = 'answer-code';
  });

  it('is built while the function starts', () => {
    const build = jest.fn(() => async () => 'built');
    built(build);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('fails then when it is set up wrongly, before it takes a request', () => {
    const build = () => {
      throw new Error('The environment variable TABLE_NAME is missing');
    };
    expect(() => built(build)).toThrow('The environment variable TABLE_NAME is missing');
  });
});

it('makes a thing again that could not be made', () => {
  const make = jest
    .fn(() => 'made')
    .mockImplementationOnce(() => {
      throw new Error('not yet');
    });
  const made = once(make);
  expect(made).toThrow('not yet');
  expect([made(), made()]).toEqual(['made', 'made']);
  expect(make).toHaveBeenCalledTimes(2);
});
