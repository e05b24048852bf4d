import { useState } from 'react';
import type { Result } from '#shared/desk/errors.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { showConflict } from '../versions/settle.ts';
import { copyText } from './copy-text.ts';

/** Says when a save is refused or fails, and what can be done; the text is safe in the window. */
export function SaveBar() {
  const saveState = useArticle((state) => state.saveState);
  const error = useArticle((state) => state.saveError);
  const { keepAsCopy, flush } = useArticle.getState();
  const [busy, setBusy] = useState(false);

  async function choose(choice: () => Promise<Result<unknown>>): Promise<void> {
    setBusy(true);
    const result = await choice();
    setBusy(false);
    if (!result.ok) useInterface.getState().notify(result.error.message, { tone: 'problem' });
  }

  if (saveState === 'conflict') {
    return (
      <Banner
        tone="warning"
        actions={
          <>
            <Button isDisabled={busy} onPress={() => void choose(keepAsCopy)}>
              Keep mine as a copy
            </Button>
            <Button variant="primary" isDisabled={busy} onPress={showConflict}>
              Compare and choose…
            </Button>
          </>
        }
      >
        This article was changed somewhere else while you wrote. Nothing is lost: your text is here,
        theirs is in the library.
      </Banner>
    );
  }
  if (saveState === 'failed' && error) {
    return (
      <Banner
        tone="warning"
        actions={
          <>
            <Button onPress={() => void copyText()}>Copy the text</Button>
            <Button onPress={() => void flush()}>Try now</Button>
          </>
        }
      >
        {error.message}
      </Banner>
    );
  }
  return null;
}
