/** A function's log, kept out of the output of the test. */
const { jest } = import.meta;

interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** Catches what is written from now on, until the mocks of the test are restored. */
export function readLog() {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const lines = (): Line[] =>
    written.mock.calls
      .map(([text]) => String(text))
      .filter(text => text.startsWith('{"event"'))
      .map(text => JSON.parse(text));
  return {
    /** Without the time, the request's id and the places of an error. */
    events: () => lines().map(({ at: _at, requestId: _id, stack: _stack, ...rest }) => rest),
  };
}

export type FunctionLog = ReturnType<typeof readLog>;
