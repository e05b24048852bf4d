import type { RequestName } from '#shared/desk/contract.ts';
import { dismissed, quarantined, restoredFromQuarantine } from '../library/quarantine/recovery.ts';
import { compared, readCopy, restoredRevision, settledVersions } from '../library/versions.ts';
import type { Library } from '../library/library.ts';
import type { Handlers } from './handlers.ts';

/** Versions of articles, their logs, and what lies in quarantine. */
export function historyRequests(library: Library) {
  const { history } = library;
  return {
    'article.settle': (input) => settledVersions(library, input),
    'copy.read': ({ file }) => readCopy(library, file),
    'log.read': async ({ id }) => {
      const { entries, state, faults } = await history.readLog(id);
      return { entries: [...entries], state, faults: [...faults] };
    },
    'revisions.list': async ({ id }) => ({
      rows: [...(await history.revisions.rows(id))].reverse(),
    }),
    'revisions.read': ({ id, content }) => history.revisions.read(id, content),
    'revisions.name': ({ id, content, name }) => {
      library.requireWritable();
      return history.revisions.name(id, content, name);
    },
    'revisions.compare': (input) => compared(library, input),
    'revisions.restore': (input) => restoredRevision(library, input),
    'quarantine.list': async () => ({ files: await quarantined(library) }),
    'quarantine.restore': ({ key }) => restoredFromQuarantine(library, key),
    'quarantine.dismiss': async ({ key }) => {
      await dismissed(library, key);
      return {};
    },
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
