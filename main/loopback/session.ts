import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may use this run of Galley. A launch token is good for one exchange; the cookie it buys is
 * good as long as the process lives. Nothing of it is stored.
 */
export class Session {
  /** Cookies ignore ports: each run has its own name, so that two runs do not end each other. */
  readonly cookieName: string;
  readonly #cookie = secret();
  readonly #tokens = new Set<string>();

  constructor(port: number) {
    this.cookieName = `galley-${port}`;
  }

  /** A token for one launch address. */
  issueToken(): string {
    const token = secret();
    this.#tokens.add(token);
    return token;
  }

  /** The cookie's value in exchange for an unused token, else `null`. */
  redeem(token: string): string | null {
    const issued = [...this.#tokens].find((known) => same(known, token));
    if (issued === undefined) return null;
    this.#tokens.delete(issued);
    return this.#cookie;
  }

  holds(cookie: string | undefined): boolean {
    return cookie !== undefined && same(this.#cookie, cookie);
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that tells nothing about where two secrets differ. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
