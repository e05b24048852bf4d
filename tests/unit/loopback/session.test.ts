import { expect, test } from 'vitest';
import { Session } from '#main/loopback/session.ts';

test('a launch token is good once', () => {
  const session = new Session(40123);
  const token = session.issueToken();
  const cookie = session.redeem(token);
  expect(cookie).not.toBeNull();
  expect(session.holds(cookie ?? undefined)).toBe(true);
  expect(session.redeem(token)).toBeNull();
});

test('a second token opens the same session', () => {
  const session = new Session(40123);
  const [first, second] = [session.issueToken(), session.issueToken()];
  expect(session.redeem(second)).toBe(session.redeem(first));
});

test('nothing else opens it', () => {
  const session = new Session(40123);
  const token = session.issueToken();
  expect(session.redeem('')).toBeNull();
  expect(session.redeem(`${token}x`)).toBeNull();
  expect(session.holds(undefined)).toBe(false);
  expect(session.holds('')).toBe(false);
  expect(session.holds(token)).toBe(false);
});

test('two runs know nothing of each other', () => {
  const [one, other] = [new Session(40123), new Session(40124)];
  expect(one.cookieName).not.toBe(other.cookieName);
  expect(other.redeem(one.issueToken())).toBeNull();
});
