import { noteNames } from '#shared/article/corrections.ts';
import type { LogEvent } from '#shared/article/log.ts';

/** What happened, as the history says it. */
export function logWords(event: LogEvent): string {
  switch (event.kind) {
    case 'created':
      return 'Begun';
    case 'imported':
      return `Imported from ${event.fileName}`;
    case 'status': {
      // Readers go on seeing what was published: what was approved anew has not reached them.
      const isAnew = event.from === 'published' && event.to === 'approved';
      return `From ${event.from} to ${event.to}${isAnew ? ', until it is exported again' : ''}`;
    }
    case 'signed off':
      return 'Signed off';
    case 'sign-off withdrawn':
      return `The sign-off of ${event.of} withdrawn`;
    case 'sign-off voided':
      return `An edit voided the sign-off of ${event.of}`;
    case 'waived':
      return `A finding waived: ${event.reason}`;
    case 'waiver lifted':
      return `A waiver withdrawn: ${event.reason}`;
    case 'exported':
      return event.draft ? 'Exported as a draft' : 'Exported';
    case 'corrected':
      return 'Exported with other content than before';
    case 'correction':
      return `${noteNames[event.note ?? 'correction'].one} for readers${event.before === undefined ? '' : ' edited'}: ${event.text}`;
    case 'correction withdrawn':
      return `A note to readers taken back before anybody read it: ${event.text}`;
    case 'handed over':
      return `Handed over as ${event.fileName}`;
    case 'taken in':
      return takenInWords[event.as];
    case 'restored':
      return 'An older version put back';
    case 'settled':
      return event.how === 'merged' ? 'Two versions merged' : 'One of two versions kept';
    case 'trashed':
      return 'Moved to the trash';
    case 'brought back':
      return 'Brought back from the trash';
    case 'changed outside':
      return event.by === 'hand' ? 'Changed by another program' : 'Changed by another Galley';
    case 'migrated':
      return 'Brought to a newer file format';
    case 'quarantined':
      return `Its file could not be read: ${event.reason}`;
    case 'interrupted':
      return 'A crash cut this log short';
    case 'break found':
      return 'This log was found damaged';
    case 'unknown':
      return `Something that a newer Galley wrote down (${event.name})`;
  }
}

const takenInWords = {
  new: 'Taken in as another desk handed it over',
  newer: 'A newer version taken in from another desk',
  'second version': 'A second version came from another desk',
} as const;
