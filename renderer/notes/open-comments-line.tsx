import type { Thread } from '#shared/article/threads.ts';
import { Button } from '../ui/button.tsx';
import { openCommentsLine, showOpenComments } from './open-comments.ts';

interface OpenCommentsLineProps {
  readonly threads: readonly Thread[];
  readonly className?: string | undefined;
}

/** What is still talked about keeps nobody from signing off, but who does knows of it. */
export function OpenCommentsLine({ threads, className }: OpenCommentsLineProps) {
  const line = openCommentsLine(threads);
  if (line === '') return null;
  return (
    <p className={className}>
      {line}{' '}
      <Button size="small" variant="quiet" onPress={showOpenComments}>
        Show in the notes
      </Button>
    </p>
  );
}
