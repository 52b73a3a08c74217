// How the driver and the controlling extension talk: one JSON request, one JSON answer, over a local socket.

/** The file beside the controlling extension that names its socket. */
export const socketFile = 'socket.txt';

/** A function of `(vscode, ...args)` as source text, and its arguments. */
export interface ControlRequest {
  readonly source: string;
  readonly args: readonly unknown[];
}

export type ControlAnswer = { readonly value: unknown } | { readonly error: string };
