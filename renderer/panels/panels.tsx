import {
  CircleCheck,
  History as HistoryIcon,
  Image,
  MessageSquareText,
  Quote,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { blocking } from '#shared/checks/finding.ts';
import { panelNames } from '#shared/desk/left-off-contract.ts';
import { Notes } from '../notes/notes.tsx';
import { useInterface } from '../stores/interface.ts';
import type { PanelName } from '../stores/interface.ts';
import { useNotes } from '../stores/notes.ts';
import { classes } from '../ui/classes.ts';
import unseen from '../ui/unseen.module.css';
import { Checks } from './checks.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { Photos } from './photos.tsx';
import { Quotes } from './quotes.tsx';
import { Sources } from './sources.tsx';
import { History } from '../versions/history.tsx';
import { PartMishap } from '../window/mishap.tsx';
import { useArticleRead } from './use-article-read.ts';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

const panels: Readonly<
  Record<
    PanelName,
    { title: string; Icon: LucideIcon; Panel: (props: ArticleRead) => React.ReactNode }
  >
> = {
  quotes: { title: 'Quotes', Icon: Quote, Panel: Quotes },
  sources: { title: 'Sources', Icon: Users, Panel: Sources },
  photos: { title: 'Photos', Icon: Image, Panel: Photos },
  checks: { title: 'Checks', Icon: CircleCheck, Panel: Checks },
  notes: { title: 'Notes', Icon: MessageSquareText, Panel: Notes },
  history: { title: 'History', Icon: HistoryIcon, Panel: History },
};

/** What stands beside the manuscript, one panel at a time. */
export function Panels() {
  const read = useArticleRead();
  return read ? <PanelTabs read={read} /> : null;
}

function PanelTabs({ read }: { readonly read: ArticleRead }) {
  const panel = useInterface((state) => state.panel);
  const showPanel = useInterface((state) => state.showPanel);
  const suggested = useNotes((state) => state.suggestions.length);
  const element = useRef<HTMLDivElement>(null);
  useKeptFocus(element);

  const counts: Readonly<Record<PanelName, number>> = {
    quotes: read.article.quotes.length + read.quoteProposals.length,
    sources: read.article.sources.length + read.sourceProposals.length,
    photos: read.article.photos.length,
    checks: read.findings.filter((finding) => finding.waiver === null).length,
    notes: read.article.threads.filter((thread) => thread.resolved === null).length + suggested,
    history: 0,
  };
  const blocked = blocking(read.findings).length > 0;

  return (
    <Tabs
      ref={element}
      className={styles['panels'] ?? ''}
      selectedKey={panel}
      onSelectionChange={(key) => {
        const name = panelNames.find((known) => known === key);
        if (name) showPanel(name);
      }}
    >
      <TabList className={styles['tabs'] ?? ''} aria-label="Panels">
        {panelNames.map((name) => {
          const { title, Icon } = panels[name];
          return (
            <Tab key={name} id={name} className={styles['tab'] ?? ''}>
              <span className={styles['title']}>{title}</span>
              <span className={styles['over']}>
                <Icon aria-hidden />
                {counts[name] === 0 ? null : (
                  <span
                    className={classes(
                      styles['count'],
                      name === 'checks' && blocked && styles['countBlocks'],
                    )}
                  >
                    {counts[name]}
                  </span>
                )}
              </span>
            </Tab>
          );
        })}
      </TabList>
      {panelNames.map((name) => {
        const { title, Panel } = panels[name];
        return (
          <TabPanel key={name} id={name} className={styles['panel'] ?? ''}>
            <PartMishap part={`The panel “${title}”`}>
              <Panel {...read} />
            </PartMishap>
          </TabPanel>
        );
      })}
      <Announcement read={read} />
    </Tabs>
  );
}

/** Tells screen readers how many findings there are, when the number changes. */
function Announcement({ read }: { readonly read: ArticleRead }) {
  const open = read.findings.filter((finding) => finding.waiver === null);
  const blocks = blocking(read.findings).length;
  const text =
    read.answer === null
      ? ''
      : `${open.length} ${open.length === 1 ? 'finding' : 'findings'}, ${blocks} blocking publication.`;
  return (
    <p role="status" className={unseen['unseen']}>
      {text}
    </p>
  );
}
