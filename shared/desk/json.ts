/**
 * JSON with bytes, for a transport that carries text alone: a `Uint8Array` travels as
 * `{"$bytes": "<base64>"}`. Keys that begin with "$" travel with one more "$", so that no text of a
 * writer's can pass for bytes.
 */
const bytesKey = '$bytes';

/** The JSON text of a value made of what JSON knows, and of bytes. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(toJson(value));
}

/** What `encodeJson` wrote. Throws a `SyntaxError` for text that it cannot have written. */
export function decodeJson(text: string): unknown {
  return fromJson(JSON.parse(text));
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: toBase64(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.startsWith('$') ? `$${key}` : key,
      toJson(member),
    ]),
  );
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if (bytesKey in value) {
    if (typeof value.$bytes !== 'string') throw new SyntaxError('"$bytes" holds no text.');
    return fromBase64(value.$bytes);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.startsWith('$') ? key.slice(1) : key,
      fromJson(member),
    ]),
  );
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pad = 61; // "="
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const invalid = 255;
const values = new Uint8Array(256).fill(invalid);
codes.forEach((code, value) => (values[code] = value));

/** Bytes encoded at a time: a multiple of three, and few enough letters for one call's arguments. */
const stretch = 12_288;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += stretch) {
    text += String.fromCharCode(...base64Codes(bytes.subarray(from, from + stretch)));
  }
  return text;
}

function base64Codes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(pad);
  for (let i = 0, o = 0; i < bytes.length; i += 3, o += 4) {
    const group = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
    out[o] = at(codes, group >> 18);
    out[o + 1] = at(codes, (group >> 12) & 63);
    if (i + 1 < bytes.length) out[o + 2] = at(codes, (group >> 6) & 63);
    if (i + 2 < bytes.length) out[o + 3] = at(codes, group & 63);
  }
  return out;
}

/** Standard alphabet with padding (RFC 4648, section 4). */
function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw new SyntaxError('Base64 comes in groups of four.');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const letters = text.length - padding;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, o = 0; i < letters; i += 4) {
    let group = 0;
    for (let j = i; j < i + 4; j += 1) {
      const value = j < letters ? (values[text.charCodeAt(j)] ?? invalid) : 0;
      if (value === invalid) throw new SyntaxError('Not base64.');
      group = (group << 6) | value;
    }
    // A typed array ignores what lies past its end: the last group may be short.
    out[o++] = group >> 16;
    out[o++] = (group >> 8) & 255;
    out[o++] = group & 255;
  }
  return out;
}

/** Zero past the end, as base64 fills up its last group. */
function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
