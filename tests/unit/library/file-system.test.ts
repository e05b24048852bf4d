import { expect, it } from 'vitest';
import { patientRename } from '#main/desk/library/file-system.ts';

/** A disk that says no as often as `refusals` tells, and what it was asked for. */
function refusingDisk(...refusals: readonly string[]): {
  readonly rename: (from: unknown, to: unknown) => Promise<void>;
  readonly asked: readonly unknown[];
} {
  const asked: unknown[] = [];
  const left = [...refusals];
  return {
    asked,
    rename: async (...names) => {
      asked.push(names);
      const code = left.shift();
      if (code !== undefined) throw Object.assign(new Error(`${code}: rename`), { code });
      return Promise.resolve();
    },
  };
}

it('renames a file once a scanner or a sync tool lets go of it', async () => {
  const { rename, asked } = refusingDisk('EPERM', 'EBUSY', 'EACCES');
  await patientRename(rename, [1, 2, 3])('story.tmp', 'story.json');
  expect(asked).toEqual(Array(4).fill(['story.tmp', 'story.json']));
});

it('says so when the file is held for good', async () => {
  const { rename, asked } = refusingDisk('EPERM', 'EPERM', 'EBUSY');
  await expect(patientRename(rename, [1, 2])('a', 'b')).rejects.toMatchObject({ code: 'EBUSY' });
  expect(asked).toHaveLength(3);
});

it('waits for nothing that will not pass', async () => {
  const { rename, asked } = refusingDisk('ENOENT', 'ENOSPC');
  await expect(patientRename(rename, [1])('a', 'b')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(asked).toHaveLength(1);
});
