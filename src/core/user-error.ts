/** An expected failure. `message` is one clear Dutch sentence for the user; no stack trace is ever shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
