import { useEffect } from 'react';
import { Minimize2 } from 'lucide-react';
import styles from './app.module.css';
import { Palette } from './commands/palette.tsx';
import { ShortcutSheet } from './commands/shortcut-sheet.tsx';
import { shortcutOf } from './commands/shortcut.ts';
import { useCommands } from './commands/use-commands.ts';
import { desk } from './desk/desk.ts';
import { Tour } from './first-run/tour-card.tsx';
import { DropTarget } from './importing/drop-target.tsx';
import { FilePicker } from './importing/file-picker.tsx';
import { followOpenedFiles } from './importing/follow-opened-files.ts';
import { ImportReport } from './importing/import-report.tsx';
import { NewerVersionDialog } from './importing/newer-version-dialog.tsx';
import { PasteDialog } from './importing/paste-dialog.tsx';
import { usePaste } from './importing/use-paste.ts';
import { EmptyTrashDialog } from './library/empty-trash-dialog.tsx';
import { FileDialog } from './library/file-dialog.tsx';
import { LibraryPage } from './library/library-page.tsx';
import { KeepFilterDialog, KeepTemplateDialog } from './library/name-dialogs.tsx';
import { LibraryRail } from './library/rail.tsx';
import { TemplatesDialog } from './library/templates-dialog.tsx';
import { Welcome } from './library/welcome.tsx';
import { Manuscript } from './manuscript/manuscript.tsx';
import { OutlineDialog } from './manuscript/outline-dialog.tsx';
import { useSpelling } from './manuscript/spelling/spelling-store.ts';
import { ChooseQuote } from './panels/choose-quote.tsx';
import { MaterialViewer } from './material/viewer.tsx';
import { Panels } from './panels/panels.tsx';
import { SignatureDialog } from './notes/signature-dialog.tsx';
import { PreferencesDialog } from './preferences/preferences-dialog.tsx';
import { ProofBar } from './proof/proof-bar.tsx';
import { ProofPane } from './proof/proof-pane.tsx';
import { CorrectionDialog } from './publishing/correction-dialog.tsx';
import { ExportDialog } from './publishing/export-dialog.tsx';
import { HandOverDialog } from './publishing/hand-over-dialog.tsx';
import { SignOffDialog } from './publishing/sign-off-dialog.tsx';
import { followVoidedSignOff } from './publishing/voided-sign-off.ts';
import { StatusBar } from './status/status-bar.tsx';
import { WordGoalDialog } from './status/word-goal-dialog.tsx';
import { useArticle } from './stores/article.ts';
import { useBackup } from './stores/backup.ts';
import { railStands, useInterface } from './stores/interface.ts';
import { useLibraryView } from './stores/library-view.ts';
import { useLibrary } from './stores/library.ts';
import { useMaterial } from './stores/material.ts';
import { usePreferences } from './stores/preferences.ts';
import { IconButton } from './ui/button.tsx';
import { classes } from './ui/classes.ts';
import unseen from './ui/unseen.module.css';
import { followChanges } from './versions/follow-changes.ts';
import { followQuarantine } from './versions/quarantine.ts';
import { VersionsDialog } from './versions/versions-dialog.tsx';
import { Banners } from './window/banners.tsx';
import { comeBack, followLeftOff } from './window/left-off.ts';
import { Layout } from './window/layout.tsx';
import { PartMishap } from './window/mishap.tsx';
import { Notices } from './window/notices.tsx';
import { TitleBar } from './window/title-bar.tsx';
import { followFocus, region } from './window/regions.ts';
import { useEscape } from './window/use-escape.ts';
import { nameWindow } from './window/window-name.ts';

/** The window: library, manuscript and panels on one desk. */
export function App() {
  useDesk();
  useCommands();
  usePaste();
  useRoom();
  // The layout takes its remembered widths as it mounts.
  const ready = usePreferences((state) => state.loaded);
  return (
    <>
      {ready ? <Desk /> : null}
      <FilePicker />
      <DropTarget />
      <Notices />
    </>
  );
}

function Desk() {
  const isOpen = useArticle((state) => state.article !== null);
  const focused = useInterface((state) => state.focusMode) && isOpen;
  const proof = useInterface((state) => state.proof) && isOpen;
  const rail = useInterface(railStands);
  const crowded = useInterface((state) => state.crowded);
  const wide = useInterface((state) => state.libraryWide);
  const material = useMaterial((state) => state.shown !== null);
  return (
    <div className={classes(styles['desk'], focused && styles['focused'])}>
      {focused ? <LeaveFocus /> : proof ? <ProofBar /> : <TitleBar />}
      <Banners />
      <Layout
        left={
          focused || proof || !rail || wide ? null : (
            <PartMishap part="The library beside the text">
              <LibraryRail />
            </PartMishap>
          )
        }
        middle={
          <>
            {wide ? (
              <PartMishap part="The view of the library">
                <LibraryPage />
              </PartMishap>
            ) : null}
            {isOpen ? (
              // Out of sight it lives on: its text and its undo are not to be lost by a look around.
              <div className={wide ? styles['away'] : styles['there']}>
                <Manuscript />
              </div>
            ) : wide ? null : (
              <Welcome />
            )}
          </>
        }
        rightName={material ? 'material' : proof ? 'proof' : 'panels'}
        right={
          isOpen && !focused && !wide && (proof || !(crowded && rail)) ? (
            material ? (
              <PartMishap part="The viewer of the material">
                <MaterialViewer />
              </PartMishap>
            ) : proof ? (
              <PartMishap part="The proof">
                <ProofPane />
              </PartMishap>
            ) : (
              <section
                {...region('panels')}
                aria-labelledby="panels-title"
                className={styles['panels']}
              >
                <h2 id="panels-title" className={unseen['unseen']}>
                  Attribution
                </h2>
                <Panels />
              </section>
            )
          ) : null
        }
      />
      {focused ? null : <StatusBar />}
      <Dialogs />
    </div>
  );
}

/** What comes before the window when it is asked for. */
function Dialogs() {
  const closeDialog = useInterface((state) => state.closeDialog);
  return (
    <PartMishap part="A dialog" onAgain={closeDialog}>
      <Palette />
      <ShortcutSheet />
      <PreferencesDialog />
      <PasteDialog />
      <ImportReport />
      <SignOffDialog />
      <ExportDialog />
      <CorrectionDialog />
      <HandOverDialog />
      <NewerVersionDialog />
      <FileDialog />
      <KeepFilterDialog />
      <KeepTemplateDialog />
      <TemplatesDialog />
      <EmptyTrashDialog />
      <VersionsDialog />
      <Tour />
      <WordGoalDialog />
      <OutlineDialog />
      <ChooseQuote />
      <SignatureDialog />
    </PartMishap>
  );
}

/** The one control that focus mode leaves. */
function LeaveFocus() {
  const toggleFocusMode = useInterface((state) => state.toggleFocusMode);
  useEscape(toggleFocusMode);
  return (
    <header {...region('bar')} className={styles['leaveFocus']}>
      <h1 className={unseen['unseen']}>Galley</h1>
      <IconButton
        label="Leave focus mode"
        shortcut={shortcutOf('view.focus')}
        onPress={toggleFocusMode}
      >
        <Minimize2 aria-hidden />
      </IconButton>
    </header>
  );
}

/** Loads what the desk holds, and follows what it says. */
function useDesk(): void {
  useEffect(() => {
    const library = useLibrary.getState();
    const leave = [
      library.follow(),
      useLibraryView.getState().follow(),
      followChanges(),
      followQuarantine(),
      nameWindow(),
      followFocus(),
      useBackup.getState().follow(),
      followOpenedFiles(),
      followLeftOff(),
      followVoidedSignOff(),
      desk.on('desk.trouble', ({ message }) => {
        useInterface.getState().notify(message, { tone: 'problem' });
      }),
      desk.onReach(useInterface.getState().setDeskReached),
      useArticle.subscribe((now, before) => {
        if (now.article?.id !== before.article?.id && now.article !== null) {
          useInterface.getState().makeRoom();
        }
      }),
    ];
    void usePreferences.getState().load();
    void useSpelling.getState().load();
    void comeBack();
    return () => {
      for (const unsubscribe of leave) unsubscribe();
    };
  }, []);
}

/** Knows when three trays do not fit: in a small window, or one that is looked at enlarged. */
function useRoom(): void {
  const article = useArticle((state) => state.article?.id ?? null);
  const material = useMaterial((state) => state.shown !== null);
  useEffect(() => {
    const narrow = matchMedia('(max-width: 880px)');
    const look = (): void => {
      useInterface.getState().setCrowded(narrow.matches && article !== null);
    };
    look();
    narrow.addEventListener('change', look);
    return () => {
      narrow.removeEventListener('change', look);
    };
  }, [article, material]);
}
