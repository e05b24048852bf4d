import { useState } from 'react';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { withTags } from '../manuscript/tags.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { fileArticles } from './bulk-work.ts';
import styles from './library-dialogs.module.css';
import { rowTitle } from './rows.ts';

/** Section and tags of one article, or of many at once. */
export function FileDialog() {
  const { dialog, subjects, closeDialog } = useInterface();
  const all = useLibrary((state) => state.articles);
  if (dialog !== 'file articles') return null;
  const articles = all.filter(({ id }) => subjects.includes(id));
  const [first] = articles;
  const title =
    articles.length === 1 && first
      ? `File “${rowTitle(first)}”`
      : `File ${articles.length} articles`;
  return (
    <Dialog title={title} shape="small" isOpen onClose={closeDialog}>
      <FileForm articles={articles} onDone={closeDialog} />
    </Dialog>
  );
}

interface FileFormProps {
  readonly articles: readonly ArticleSummary[];
  readonly onDone: () => void;
}

function FileForm({ articles, onDone }: FileFormProps) {
  const sections = new Set(articles.map(({ section }) => section));
  const common = sections.size === 1 ? ([...sections][0] ?? '') : '';
  const [section, setSection] = useState(common);
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const tags = [...new Set(articles.flatMap((article) => article.tags))].toSorted();
  const signed = articles.filter(({ signedOff }) => signedOff).length;
  const file = (): void => {
    onDone();
    void fileArticles(articles, {
      ...(section.trim() === common ? {} : { section: section.trim() }),
      addTags: [...withTags([], added)],
      removeTags: [...removed],
    });
  };
  return (
    <DialogForm onSubmit={file} action="File" other={<Button onPress={onDone}>Cancel</Button>}>
      <TextField
        label="Section"
        value={section}
        onChange={setSection}
        autoFocus
        {...(sections.size > 1 ? { placeholder: 'They stand in different sections' } : {})}
      />
      <TextField
        label="Add tags"
        value={added}
        onChange={setAdded}
        description="With commas between them."
      />
      {tags.length === 0 ? null : (
        <div role="group" aria-label="Tags" className={styles['tags']}>
          {tags.map((tag) => (
            <Chip
              key={tag}
              isPressed={!removed.has(tag)}
              label={removed.has(tag) ? `Keep the tag ${tag}` : `Take the tag ${tag} away`}
              onPress={() => {
                const next = new Set(removed);
                if (!next.delete(tag)) next.add(tag);
                setRemoved(next);
              }}
            >
              <span className={removed.has(tag) ? styles['gone'] : undefined}>{tag}</span>
            </Chip>
          ))}
        </div>
      )}
      {signed === 0 ? null : (
        <p className={styles['warning']}>
          {signed === 1 ? 'One article is signed off' : `${signed} articles are signed off`}.
          Section and tags are published with an article: a change voids its sign-off.
        </p>
      )}
    </DialogForm>
  );
}
