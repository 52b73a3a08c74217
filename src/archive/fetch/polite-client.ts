import { userAgent } from './services.ts';
import { Standstill } from './standstill.ts';

/** Time as the client sees it; tests give their own. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface ClientOptions {
  /** VS Code's own knows its proxies. */
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Rest between the end of one request and the start of the next. */
  readonly pauseMilliseconds: number;
  /** Longest wait for something to come in: a slow answer is waited for, one that stands still is not. */
  readonly timeoutMilliseconds: number;
}

export type Answer =
  | { readonly type: 'body'; readonly bytes: Uint8Array; readonly contentType: string }
  /** The service does not give it, and asking again will not help. */
  | { readonly type: 'missing'; readonly reason: string };

/** The service cannot be reached, or keeps refusing. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** The service asks to be left alone for longer than one waits: nothing else is to be asked of it now. */
  readonly leaveAlone: boolean;

  constructor(message: string, leaveAlone = false) {
    super(message);
    this.leaveAlone = leaveAlone;
  }
}

const tries = 5;
const firstBackOff = 2_000;
const longestWait = 10 * 60_000;
const largestBody = 100 * 1024 * 1024;

/**
 * Fetches one address at a time: a pause after each, `Retry-After` obeyed, growing waits after failures. It speaks to
 * the hosts it is given and follows no redirect to another.
 */
export class PoliteClient {
  readonly #options: ClientOptions;
  readonly #hosts: ReadonlySet<string>;
  #earliest = 0;

  constructor(allowed: readonly string[], options: ClientOptions) {
    this.#options = options;
    this.#hosts = new Set(allowed.map((address) => new URL(address).host));
  }

  /** Throws `ConnectionError` after the last try, and the signal's reason when cancelled. */
  async get(address: string, accept: string): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(address, accept);
      if (outcome.type !== 'again') return outcome;
      const wait = outcome.wait ?? firstBackOff * 2 ** (attempt - 1);
      if (wait > longestWait) throw new ConnectionError(comeBackIn(wait), true);
      this.#earliest = this.#options.clock.now() + wait;
      if (attempt === tries) throw new ConnectionError(outcome.reason);
    }
  }

  async #try(address: string, accept: string): Promise<Answer | Again> {
    const { clock, signal, pauseMilliseconds } = this.#options;
    const url = this.#permitted(address);
    if (url === null) return elsewhere;
    const rest = this.#earliest - clock.now();
    if (rest > 0) await clock.sleep(rest, signal);
    signal?.throwIfAborted();
    try {
      return await this.#request(url, accept);
    } catch (error) {
      signal?.throwIfAborted();
      return { type: 'again', reason: `geen verbinding (${reasonOf(error)})`, wait: null };
    } finally {
      this.#earliest = clock.now() + pauseMilliseconds;
    }
  }

  async #request(address: URL, accept: string, redirects = 0): Promise<Answer | Again> {
    const { signal, timeoutMilliseconds } = this.#options;
    const standstill = new Standstill(timeoutMilliseconds);
    try {
      const response = await this.#options.fetch(address, {
        headers: { accept, 'user-agent': userAgent },
        redirect: 'manual',
        credentials: 'omit',
        signal: signal === undefined ? standstill.signal : AbortSignal.any([signal, standstill.signal]),
      });
      standstill.moved();
      return await this.#answerOf(response, address, accept, redirects, standstill);
    } finally {
      standstill.end();
    }
  }

  async #answerOf(
    response: Response,
    address: URL,
    accept: string,
    redirects: number,
    standstill: Standstill,
  ): Promise<Answer | Again> {
    const { status } = response;
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      const target = this.#permitted(new URL(response.headers.get('location') ?? '', address).href);
      return target === null || redirects === 3 ? elsewhere : this.#request(target, accept, redirects + 1);
    }
    if (status === 200) return readBody(response, standstill);
    await response.body?.cancel();
    if (status === 429 || status >= 500 || status === 408) {
      return { type: 'again', reason: `de dienst antwoordt met ${status}`, wait: this.#retryAfter(response) };
    }
    return { type: 'missing', reason: `de dienst antwoordt met ${status}` };
  }

  #permitted(address: string): URL | null {
    const url = URL.canParse(address) ? new URL(address) : null;
    // Records of the service itself still name some addresses without TLS.
    if (url?.protocol === 'http:' && url.port === '') url.protocol = 'https:';
    return url !== null && this.#hosts.has(url.host) ? url : null;
  }

  /** `Retry-After` in seconds or as a date. */
  #retryAfter({ headers }: Response): number | null {
    const written = headers.get('retry-after')?.trim() ?? '';
    if (/^\d{1,6}$/.test(written)) return Number(written) * 1000;
    const date = Date.parse(written);
    return Number.isNaN(date) ? null : Math.max(0, date - this.#options.clock.now());
  }
}

interface Again {
  readonly type: 'again';
  readonly reason: string;
  /** What the service asks for, or null. */
  readonly wait: number | null;
}

const elsewhere: Answer = { type: 'missing', reason: 'het adres is niet van de dienst zelf' };

function comeBackIn(milliseconds: number): string {
  return `de dienst vraagt om over ${Math.ceil(milliseconds / 60_000)} minuten terug te komen`;
}

async function readBody(response: Response, standstill: Standstill): Promise<Answer | Again> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    standstill.moved();
    chunks.push(chunk);
    length += chunk.length;
    if (length > largestBody) return { type: 'missing', reason: 'het bestand is te groot' };
  }
  const announced = response.headers.get('content-length');
  const packed = response.headers.has('content-encoding');
  if (announced !== null && !packed && Number(announced) !== length) {
    return { type: 'again', reason: 'het antwoord kwam niet heel aan', wait: null };
  }
  return { type: 'body', bytes: Buffer.concat(chunks), contentType: response.headers.get('content-type') ?? '' };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
