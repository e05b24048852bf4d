/**
 * Structured clone between Node and a page, as text: CDP carries nothing else. `structuredClone` comes
 * first and decides, as in Electron, what can travel at all. The functions also run inside a page, so
 * that they use nothing but what both have.
 */
export interface Clone {
  /** @throws DOMException `DataCloneError` for functions, symbols and the like. */
  readonly pack: (value: unknown) => string;
  readonly unpack: (text: string) => unknown;
}

export function makeClone(): Clone {
  type Tagged = readonly [tag: string, value?: unknown];

  function toTagged(value: unknown): Tagged {
    switch (typeof value) {
      case 'undefined':
        return ['undefined'];
      case 'bigint':
        return ['bigint', String(value)];
      case 'number':
        return Number.isFinite(value) ? ['plain', value] : ['number', String(value)];
      case 'string':
      case 'boolean':
        return ['plain', value];
      case 'object':
        return value === null ? ['plain', null] : objectToTagged(value);
      case 'function':
      case 'symbol':
        throw new Error(`The Electron stand-in cannot carry a ${typeof value}.`);
    }
  }

  function objectToTagged(value: object): Tagged {
    if (Array.isArray(value)) return ['array', value.map(toTagged)];
    if (value instanceof Uint8Array) return ['bytes', toBase64(value)];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map) return ['map', [...value].map(toTagged)];
    if (value instanceof Set) return ['set', [...value].map(toTagged)];
    if (value instanceof Error) return ['error', value.message];
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) {
      return ['object', Object.entries(value).map(([key, item]) => [key, toTagged(item)])];
    }
    throw new Error(`The Electron stand-in cannot carry ${Object.prototype.toString.call(value)}.`);
  }

  function fromTagged([tag, value]: Tagged): unknown {
    const items = (): unknown[] => (value as Tagged[]).map(fromTagged);
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value as string);
      case 'number':
        return Number(value);
      case 'array':
        return items();
      case 'bytes':
        return fromBase64(value as string);
      case 'date':
        return new Date(value as number);
      case 'map':
        return new Map(items() as [unknown, unknown][]);
      case 'set':
        return new Set(items());
      case 'error':
        return new Error(value as string);
      case 'object':
        return Object.fromEntries(
          (value as [string, Tagged][]).map(([key, item]) => [key, fromTagged(item)]),
        );
      default:
        return value;
    }
  }

  function toBase64(bytes: Uint8Array): string {
    const chunk = 0x8000;
    let binary = '';
    for (let at = 0; at < bytes.length; at += chunk) {
      binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
    }
    return btoa(binary);
  }

  function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  return {
    pack: (value) => JSON.stringify(toTagged(structuredClone(value))),
    unpack: (text) => fromTagged(JSON.parse(text) as Tagged),
  };
}
