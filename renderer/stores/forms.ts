import { create } from 'zustand';
import { useArticle } from './article.ts';

interface FormsState {
  /** By the name of an open form, what is typed in it, by its parts; nothing while it is as it was opened. */
  readonly open: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly openForm: (form: string) => void;
  readonly type: (form: string, part: string, typed: unknown) => void;
  readonly closeForm: (form: string) => void;
}

/** The forms of the panels: one that is half filled in stays so while another panel is looked at. */
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

useArticle.subscribe((now, before) => {
  if (now.article?.id !== before.article?.id) useForms.setState({ open: {} });
});
