/** An expected failure. `message` is one clear Dutch sentence for the user; no stack trace is ever shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** True for a `UserError` from any bundle: each has a class of its own, which `instanceof` would take for another. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
