import { Download, FolderOpen, Package } from 'lucide-react';
import type { Article } from '#shared/article/article.ts';
import type { HandedOver } from '#shared/desk/hand-over-contract.ts';
import { byteWords } from '../backup/backup-words.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Outcome } from './outcome.tsx';
import { handOver } from './publish-work.ts';
import { PublishingDialog } from './publishing-dialog.tsx';
import type { StepProps } from './publishing-dialog.tsx';
import styles from './publishing.module.css';
import { useWritten } from './use-written.ts';

/** Where the article leaves whole, for a colleague's desk. */
export function HandOverDialog() {
  return <PublishingDialog name="hand over" title="Hand over" step={HandOver} />;
}

function HandOver({ article, onError }: StepProps) {
  const { written, busy, write, reveal } = useWritten<HandedOver>(onError);
  if (written !== null) return <Written written={written} onReveal={() => void reveal()} />;
  return (
    <>
      <p>
        One file with the whole article: {contentOf(article)}. Whoever gets it chooses “Import
        files…” in their Galley. Earlier versions stay here.
      </p>
      <Secrets article={article} />
      <div className={styles['actions']}>
        <Button variant="primary" autoFocus isPending={busy} onPress={() => void write(handOver)}>
          {busy ? 'Writing the package…' : 'Hand over'}
        </Button>
      </div>
    </>
  );
}

/** What is noted about sources without a name goes along. */
function Secrets({ article }: { readonly article: Article }) {
  const unnamed = article.sources.filter(({ named }) => !named).length;
  if (unnamed === 0) return null;
  return (
    <Banner tone="warning">
      {unnamed === 1 ? 'One source is' : `${unnamed} sources are`} not named in the article. Notes
      and files about {unnamed === 1 ? 'it' : 'them'} go along: hand it to nobody who may not know
      them.
    </Banner>
  );
}

interface WrittenProps {
  readonly written: HandedOver;
  readonly onReveal: () => void;
}

function Written({ written: { file, bytes, url }, onReveal }: WrittenProps) {
  return (
    <>
      <Outcome icon={<Package aria-hidden />} title="The package is written">
        <p className={styles['when']}>{byteWords(bytes)}</p>
        <code className={styles['folder']}>{file}</code>
      </Outcome>
      <div className={styles['actions']}>
        <Button icon={<FolderOpen aria-hidden />} onPress={onReveal}>
          Show in folder
        </Button>
        {url === null ? null : (
          <LinkButton
            href={url}
            keepAs={decodeURIComponent(url.split('/').at(-1) ?? '')}
            icon={<Download aria-hidden />}
          >
            Download the package
          </LinkButton>
        )}
      </div>
    </>
  );
}

function contentOf({ photos, sources, threads, signOff }: Article): string {
  const pictures = photos.filter(({ asset }) => asset !== null).length;
  const files = sources.reduce((sum, { material }) => sum + material.length, 0);
  return [
    'its text with suggestions, its records and waivers',
    counted(threads.length, 'comment thread'),
    counted(pictures, 'picture'),
    counted(files, 'attached file'),
    signOff === null ? 'its log' : 'its sign-off and its log',
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function counted(count: number, what: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `one ${what}` : `${count.toLocaleString('en')} ${what}s`;
}
