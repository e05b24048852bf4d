import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';

test('bytes travel as base64 under "$bytes"', () => {
  expect(encodeJson({ name: 'a.txt', bytes: new TextEncoder().encode('Hello') })).toBe(
    '{"name":"a.txt","bytes":{"$bytes":"SGVsbG8="}}',
  );
});

test('any bytes come back as they were, and read as Node reads base64', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      const text = encodeJson(bytes);
      expect(text).toBe(`{"$bytes":"${Buffer.from(bytes).toString('base64')}"}`);
      expect(decodeJson(text)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

test('any JSON comes back as it was, even where its keys look like ours', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('$bytes', '$$bytes', '$', '__proto__'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((entries): unknown => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      expect(decodeJson(encodeJson(given))).toEqual(given);
    }),
  );
});

test('a Buffer travels as bytes too', () => {
  expect(decodeJson(encodeJson([Buffer.from('ab')]))).toEqual([new Uint8Array([97, 98])]);
});

test.each(['{"$bytes":"abc"}', '{"$bytes":"ab*="}', '{"$bytes":7}', '{"$bytes":"a==="}', '{'])(
  'refuses %s',
  (text) => {
    expect(() => decodeJson(text)).toThrow(SyntaxError);
  },
);
