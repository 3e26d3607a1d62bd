/** A refusal by a service; its name is the error's code on the wire. */
export class ServiceError extends Error {
  readonly status: number;
  /** More fields of the error's body (`CancellationReasons`), JSON protocol only. */
  readonly details: object;

  constructor(code: string, message: string, status = 400, details: object = {}) {
    super(message);
    this.name = code;
    this.status = status;
    this.details = details;
  }
}
