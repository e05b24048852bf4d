/**
 * The same object, whose missing members throw by name. What the stand-in does not do must fail a test,
 * and never pass in silence.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(inner, member, receiver) {
      if (member in inner || typeof member === 'symbol' || member === 'then') {
        return Reflect.get(inner, member, receiver) as unknown;
      }
      throw new Error(`The Electron stand-in does not implement ${name}.${member}.`);
    },
    set(inner, member, value, receiver) {
      if (member in inner || typeof member === 'symbol' || member.startsWith('_')) {
        return Reflect.set(inner, member, value, receiver);
      }
      throw new Error(`The Electron stand-in does not implement ${name}.${member}.`);
    },
  });
}

/** Electron's preventable event, with what this one tells. */
export function preventable<T extends object>(
  told: T,
): T & { readonly preventDefault: () => void; readonly defaultPrevented: boolean } {
  let prevented = false;
  return {
    ...told,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
