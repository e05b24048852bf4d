import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { Dialog, DialogLead } from '../ui/dialog.tsx';
import { NameForm } from '../ui/name-form.tsx';
import { saveOpen, sayProblem } from './desk-work.ts';
import { rowTitle } from './rows.ts';

/** Keeps the query as it stands, under a name. */
export function KeepFilterDialog() {
  const { dialog, closeDialog } = useInterface();
  const query = useLibraryView((state) => state.query);
  if (dialog !== 'keep filter') return null;
  const keep = async (name: string): Promise<void> => {
    const result = await desk.request('arrangement.keepFilter', { name, query });
    if (!result.ok) sayProblem(result.error);
    else {
      useLibraryView.getState().arrange(result.value);
      useInterface.getState().notify(`“${name}” is kept with the searches.`);
    }
  };
  return (
    <Dialog title="Keep this search" shape="small" isOpen onClose={closeDialog}>
      <DialogLead>
        <q>{query.trim()}</q>
      </DialogLead>
      <NameForm action="Keep" onName={keep} onDone={closeDialog} />
    </Dialog>
  );
}

/** Keeps an article's content as something to begin with. */
export function KeepTemplateDialog() {
  const { dialog, subjects, closeDialog } = useInterface();
  const articles = useLibrary((state) => state.articles);
  if (dialog !== 'keep template') return null;
  const [id = ''] = subjects;
  const article = articles.find((row) => row.id === id);
  const keep = async (name: string): Promise<void> => {
    if (useArticle.getState().article?.id === id && !(await saveOpen())) return;
    const result = await desk.request('template.keep', { id, name });
    if (!result.ok) sayProblem(result.error);
    else useInterface.getState().notify(`“${name}” is kept as a template.`);
  };
  return (
    <Dialog title="Keep as a template" shape="small" isOpen onClose={closeDialog}>
      <DialogLead>
        Text, records, section and tags are kept to begin other articles with; sign-off, waivers and
        dates are not. A template of the same name is replaced.
      </DialogLead>
      <NameForm
        suggested={article ? rowTitle(article) : ''}
        action="Keep"
        onName={keep}
        onDone={closeDialog}
      />
    </Dialog>
  );
}
