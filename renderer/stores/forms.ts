import { create } from 'zustand';
import { useArticle } from './article.ts';

interface FormsState {
  /** By the name of an open form, what is typed in it, by its parts; nothing while it is as it was opened. */
  readonly open: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly openForm: (form: string) => void;
  readonly type: (form: string, part: string, typed: unknown) => void;
  readonly closeForm: (form: string) => void;
}

/** The forms about the open article: one that is half filled in stays so while something else is looked at. */
export const useForms = create<FormsState>()((set) => ({
  open: {},
  openForm: (form) => set(({ open }) => ({ open: { ...open, [form]: open[form] ?? {} } })),
  type: (form, part, typed) =>
    set(({ open }) => ({ open: { ...open, [form]: { ...open[form], [part]: typed } } })),
  closeForm: (form) =>
    set(({ open }) => ({
      open: Object.fromEntries(Object.entries(open).filter(([name]) => name !== form)),
    })),
}));

/** The forms of articles that are not open now, by the article's id. */
const others = new Map<string, FormsState['open']>();

useArticle.subscribe((now, before) => {
  const [to = '', from = ''] = [now.article?.id, before.article?.id];
  if (to === from) return;
  others.set(from, useForms.getState().open);
  useForms.setState({ open: others.get(to) ?? {} });
});
