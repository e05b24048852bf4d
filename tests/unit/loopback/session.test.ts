import { expect, test, vi } from 'vitest';
import { Session } from '#main/loopback/session.ts';

test('a launch token is good once', () => {
  const session = new Session(40123);
  const token = session.issueToken();
  const cookie = session.redeem(token, true);
  expect(cookie).not.toBeNull();
  expect(session.holds(cookie ?? undefined)).toBe(true);
  expect(session.redeem(token, true)).toBeNull();
});

test('a second token opens the same session', () => {
  const session = new Session(40123);
  const [first, second] = [session.issueToken(), session.issueToken()];
  expect(session.redeem(second, true)).toBe(session.redeem(first, true));
});

test('nothing else opens it', () => {
  const session = new Session(40123);
  const token = session.issueToken();
  expect(session.redeem('', true)).toBeNull();
  expect(session.redeem(`${token}x`, true)).toBeNull();
  expect(session.holds(undefined)).toBe(false);
  expect(session.holds('')).toBe(false);
  expect(session.holds(token)).toBe(false);
});

test('two runs know nothing of each other', () => {
  const [one, other] = [new Session(40123), new Session(40124)];
  expect(one.cookieName).not.toBe(other.cookieName);
  expect(other.redeem(one.issueToken(), true)).toBeNull();
});

test('a printed address may be opened under another account', () => {
  const session = new Session(40123);
  expect(session.redeem(session.issueToken(), false)).not.toBeNull();
});

test('a window’s token is nobody else’s, and waits for the window', () => {
  const session = new Session(40123);
  const token = session.issueWindowToken();
  expect(session.redeem(token, false)).toBeNull();
  expect(session.redeem(token, true)).not.toBeNull();
  expect(session.redeem(token, true)).toBeNull();
});

test('a window’s token is worth nothing a minute later', () => {
  vi.useFakeTimers();
  try {
    const session = new Session(40123);
    const token = session.issueWindowToken();
    vi.advanceTimersByTime(60_001);
    expect(session.redeem(token, true)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
