import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may use this run of Galley. A launch token is good for one exchange; the cookie it buys is
 * good as long as the process lives. Nothing of it is stored.
 */
export class Session {
  /** Cookies ignore ports: each run has its own name, so that two runs do not end each other. */
  readonly cookieName: string;
  readonly #cookie = secret();
  readonly #tokens = new Map<string, Terms>();

  constructor(port: number) {
    this.cookieName = `galley-${port}`;
  }

  /** A token for an address that a person reads in their terminal and opens where they like. */
  issueToken(): string {
    return this.#issue({ ownAccountAlone: false, until: Number.POSITIVE_INFINITY });
  }

  /**
   * A token for an address that this process hands to a browser. Others on the machine can read it
   * among that browser's arguments: it is theirs neither to use nor to keep.
   */
  issueWindowToken(): string {
    return this.#issue({ ownAccountAlone: true, until: performance.now() + windowTime });
  }

  /**
   * The cookie's value in exchange for an unused token, else `null`.
   *
   * @param ownAccount Whether whoever brings it is a program of this process's account.
   */
  redeem(token: string, ownAccount: boolean): string | null {
    const issued = [...this.#tokens].find(([known]) => same(known, token));
    if (issued === undefined) return null;
    const [known, { ownAccountAlone, until }] = issued;
    // A stranger's attempt leaves it to the window that it was issued for.
    if (ownAccountAlone && !ownAccount) return null;
    this.#tokens.delete(known);
    return performance.now() < until ? this.#cookie : null;
  }

  #issue(terms: Terms): string {
    const token = secret();
    this.#tokens.set(token, terms);
    return token;
  }

  holds(cookie: string | undefined): boolean {
    return cookie !== undefined && same(this.#cookie, cookie);
  }
}

/** What a token is good for. */
interface Terms {
  readonly ownAccountAlone: boolean;
  /** By `performance.now()`. */
  readonly until: number;
}

/** How long a browser that this process started may take to open its window, in ms. */
const windowTime = 60_000;

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
