import { portOf } from '../../threads/worker-port.ts';
import type { WorkerPort } from '../../threads/worker-port.ts';
import type { SpellingLanguage } from './dictionaries.ts';
import { formsOf } from './words.ts';

export interface SpellRequest {
  readonly id: number;
  readonly language: SpellingLanguage;
  /** Words to look up. */
  readonly check: readonly string[];
  /** A word to find others for. */
  readonly suggest: string | null;
}

export interface SpellAnswer {
  readonly id: number;
  /** Those of the words that no dictionary knows. */
  readonly wrong: readonly string[];
  /** Best first. */
  readonly suggestions: readonly string[];
}

export type SpellPort = WorkerPort<SpellRequest, SpellAnswer>;

/** Looks words up in a thread of its own, each once; opened when the first word is asked about. */
export class Speller {
  readonly #open: () => SpellPort;
  readonly language: SpellingLanguage;
  #port: SpellPort | null = null;
  #known: ReadonlySet<string> = new Set();
  readonly #verdicts = new Map<string, boolean>();
  readonly #waiting = new Map<number, (answer: SpellAnswer) => void>();
  #id = 0;

  constructor(open: () => SpellPort, language: SpellingLanguage) {
    this.#open = open;
    this.language = language;
  }

  /** Words, in lower case, that pass whatever the dictionary says. */
  know(words: ReadonlySet<string>): void {
    this.#known = words;
  }

  /** `null` while nobody has looked it up. */
  isWrong(word: string): boolean | null {
    if (formsOf(word).some((form) => this.#known.has(form.toLowerCase()))) return false;
    return this.#verdicts.get(word) ?? null;
  }

  /** Looks up those of the words that are new. */
  async lookUp(words: readonly string[]): Promise<void> {
    const fresh = [...new Set(words)].filter((word) => this.isWrong(word) === null);
    if (fresh.length === 0) return;
    const wrong = new Set((await this.#ask(fresh, null)).wrong);
    for (const word of fresh) this.#verdicts.set(word, wrong.has(word));
  }

  /** What may have been meant, with the apostrophes of the word itself. */
  async suggestions(word: string): Promise<readonly string[]> {
    const { suggestions } = await this.#ask([], word);
    return word.includes("'") ? suggestions : suggestions.map((text) => text.replace(/'/g, '’'));
  }

  close(): void {
    this.#port?.close();
    this.#port = null;
    this.#waiting.clear();
  }

  #ask(check: readonly string[], suggest: string | null): Promise<SpellAnswer> {
    const port = (this.#port ??= this.#begin());
    const id = (this.#id += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      port.post({ id, language: this.language, check, suggest });
    });
  }

  #begin(): SpellPort {
    const port = this.#open();
    port.listen((answer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    return port;
  }
}

export function openSpellWorker(): SpellPort {
  return portOf(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}
