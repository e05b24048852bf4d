import { useEffect, useRef, useState } from 'react';
import { isTextWritable } from '../commands/conditions.ts';
import { openReadWorker } from '../reading/read-worker.ts';
import { useArticle } from '../stores/article.ts';
import { useComparison } from '../stores/comparison.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useReading } from '../stores/reading.ts';
import { useTextReadOnly } from '../stores/text-access.ts';
import { region } from '../window/regions.ts';
import { BlockHandle } from './block-handle/block-handle.tsx';
import { seatText } from './blocks/open-text.ts';
import { Comparison } from '../versions/comparison.tsx';
import { openEditor } from './editor.ts';
import type { Editor } from './editor.ts';
import { EmbedDialog } from './embeds/embed-dialog.tsx';
import { Fields } from './fields.tsx';
import { FindBar } from './find/find-bar.tsx';
import { formatAt, sameFormat } from './format.ts';
import type { Format } from './format.ts';
import { LinkDialog } from './link-dialog.tsx';
import { guardSaves } from './save-guards.ts';
import { markQuotation } from './mark-quotation.ts';
import { pasteStoryIntoText } from './paste/offer-story.ts';
import { PrintedLines } from './printed-lines.tsx';
import { SaveBar } from './save-bar.tsx';
import { SpellingMenu } from './spelling/spelling-menu.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePosition } from './use-position.ts';
import styles from './manuscript.module.css';
import paper from './paper.module.css';
import '../notes/notes.css';
import './text.css';
import './slash-menu.css';
import './text-marks.css';
import './ribbon.css';

/** The open article as paper: its fields, its text, and the tools to write it. */
export function Manuscript() {
  const id = useArticle((state) => state.article?.id);
  const edition = useArticle((state) => state.edition);
  const compared = useComparison((state) => state.shown);
  useEffect(() => guardSaves(), []);
  if (id === undefined) return null;
  const isComparing = compared?.before.id === id && compared.edition === edition;
  return (
    <section {...region('manuscript')} className={styles['manuscript']} aria-label="Manuscript">
      {/* Out of sight it lives on: its undo is not to be lost by a look at another version. */}
      <div className={isComparing ? styles['away'] : styles['there']}>
        <Sheet key={`${id} ${edition}`} />
      </div>
      {isComparing ? <Comparison compared={compared} /> : null}
    </section>
  );
}

/** One body on the desk; another article, or another body of it, is another sheet. */
function Sheet() {
  const place = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [format, setFormat] = useState<Format | null>(null);
  const linking = useInterface((state) => state.dialog === 'link');
  const readOnly = useTextReadOnly();
  const spelling = usePreferences((state) => state.writing.spelling);
  useEffect(() => editor?.updateAccess(), [editor, readOnly, spelling]);
  usePosition(editor?.view ?? null, desk);

  useEffect(() => {
    const { article, seatBodyDesk, bodyChanged, takeRecords } = useArticle.getState();
    if (!place.current || !article) return undefined;
    const reading = useReading.getState();
    const opened = openEditor({
      place: place.current,
      article,
      port: openReadWorker(),
      articleNow: () => useArticle.getState().article,
      writable: isTextWritable,
      typography: () => {
        const { writing, house } = usePreferences.getState();
        return { ...writing, ...house };
      },
      isTypewriter: () =>
        useInterface.getState().focusMode && usePreferences.getState().writing.typewriter,
      browserSpelling: () => usePreferences.getState().writing.spelling === 'browser',
      openLink: () => {
        openLink();
        return true;
      },
      markQuotation,
      onText: bodyChanged,
      onRecords: takeRecords,
      onRest: reading.take,
      onFailure: reading.fail,
      onGone: () => {
        useInterface.getState().notify('That passage is no longer in the text.');
      },
      onUpdate: (state) => {
        const now = formatAt(state);
        setFormat((before) => (before && sameFormat(before, now) ? before : now));
      },
    });
    seatBodyDesk(opened.bodyDesk);
    seatText(opened.view);
    setEditor(opened);
    setFormat(formatAt(opened.view.state));
    const unsubscribe = useArticle.subscribe((now, before) => {
      if (now.article && now.article !== before.article) opened.articleChanged(now.article);
    });
    const unsubscribeHouse = usePreferences.subscribe((now, before) => {
      if (now.house.quotationMarks !== before.house.quotationMarks) opened.houseChanged();
    });
    return () => {
      unsubscribe();
      unsubscribeHouse();
      seatBodyDesk(null);
      seatText(null);
      opened.close();
    };
  }, []);

  return (
    <>
      {readOnly ? null : <Toolbar editor={editor} format={format} onLink={openLink} />}
      <div className={styles['find']}>
        <FindBar />
      </div>
      <div className={styles['bar']}>
        <div>
          <SaveBar />
        </div>
      </div>
      <div ref={desk} className={paper['desk']}>
        <div ref={setPage} className={paper['sheet']}>
          <Fields
            onLeave={() => editor?.view.focus()}
            onPaste={(event) => editor !== null && pasteStoryIntoText(editor.view, event)}
          />
          <div className={styles['text']}>
            <div ref={place} />
            {editor && page && !readOnly ? <BlockHandle view={editor.view} page={page} /> : null}
          </div>
          <PrintedLines />
        </div>
      </div>
      <EmbedDialog />
      <SpellingMenu />
      {linking && editor ? (
        <LinkDialog view={editor.view} onClose={() => useInterface.getState().closeDialog()} />
      ) : null}
    </>
  );
}

function openLink(): void {
  useInterface.getState().openDialog('link');
}
