import type { Article } from '#shared/article/article.ts';
import type { ClearedExport } from '#shared/article/log.ts';
import { useInterface } from '../stores/interface.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useUnexplainedChange } from './use-unexplained-change.ts';

interface UnexplainedChangeProps {
  readonly article: Article;
  /** What readers have been shown last. */
  readonly shown: ClearedExport | null;
}

/** Asks whether what readers have seen was wrong, where nothing tells them so yet. */
export function UnexplainedChange({ article, shown }: UnexplainedChangeProps) {
  const openDialog = useInterface((state) => state.openDialog);
  const isUnexplained = useUnexplainedChange(article, shown);
  if (!isUnexplained) return null;
  return (
    <Banner
      tone="warning"
      actions={<Button onPress={() => openDialog('correction')}>Write a correction…</Button>}
    >
      Readers have seen another text. If it was wrong, tell them what is right; what is only new
      needs no correction.
      {article.signOff ? ' A correction voids the sign-off.' : null}
    </Banner>
  );
}
