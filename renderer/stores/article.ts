import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';
import type { Article } from '#shared/article/article.ts';
import { applyEdits, applyLedgerEdits } from '#shared/article/apply-edits.ts';
import type { Edit } from '#shared/article/edits.ts';
import type { Photo, Quote } from '#shared/article/ledger.ts';
import type { Finding } from '#shared/checks/finding.ts';
import type { RequestInput } from '#shared/desk/contract.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import type { DeskClient } from '../desk/desk.ts';
import { Autosave } from './autosave.ts';
import type { AutosaveOptions, SaveState } from './autosave.ts';
import { recordChange } from './body-desk.ts';
import type { BodyDesk, Change, Records } from './body-desk.ts';
import type { QuotedSentence } from '../manuscript/quotation-words.ts';
import { copyOf, mergeAnswer, same, stamped } from './desk-answers.ts';
import { usePreferences } from './preferences.ts';
import { paragraphOf, withRestored } from './restored.ts';
import { withStory } from './story.ts';

/** The fields a writer types above and around the text. */
export type FieldPatch = Partial<
  Pick<
    Article,
    | 'headline'
    | 'dek'
    | 'byline'
    | 'dateline'
    | 'section'
    | 'slug'
    | 'tags'
    | 'language'
    | 'wordGoal'
  >
>;

/** Two versions of one article that went separate ways. */
export interface Versions {
  /** What both began with, where that is still known. */
  readonly base: Article | null;
  readonly mine: Article;
  readonly theirs: Article;
}

/** What became of two versions. */
export type Settling = RequestInput<'article.settle'>['how'];

export interface ArticleStore {
  /**
   * The open article. Its `body` is the one last stored: the text as it stands is the manuscript's
   * (nothing may cost O(document) a keystroke), and a save asks for it.
   */
  readonly article: Article | null;
  /** Grows whenever another body is to be shown than the one the manuscript holds. */
  readonly edition: number;
  readonly saveState: SaveState;
  readonly saveError: DeskErrorValue | null;
  /** The last undoable step on records, in words ("Source deleted"), until something newer happens. */
  readonly lastEdit: { readonly label: string } | null;

  /** Opens a stored article, after saving the one that is open. */
  readonly openArticle: (id: string) => Promise<Result<Article>>;
  /** Shows an article that the desk just answered with. Whatever was open must be saved before. */
  readonly showArticle: (article: Article) => void;
  /** Saves and closes. False when the desk does not hold everything: then it stays open. */
  readonly closeArticle: () => Promise<boolean>;
  readonly changeFields: (patch: FieldPatch) => void;
  /** Makes the edits as one undoable step. Their places are those of the reading on show. */
  readonly edit: (edits: readonly Edit[], label: string) => void;
  readonly undoEdit: () => boolean;
  /** Saves now. Resolves to false when the desk does not hold everything typed. */
  readonly flush: () => Promise<boolean>;
  /** Takes in what the desk answered about the open article (sign-off, rename), never losing newer text. */
  readonly adopt: (article: Article) => void;
  readonly waive: (finding: Finding, reason: string) => void;
  readonly unwaive: (findingKey: string) => void;
  readonly dismiss: (proposalKeys: readonly string[]) => void;
  /** Puts a block that the importer left out back into the text. */
  readonly restoreDropped: (id: string) => void;
  /** Puts a story that the importer read in the place of the text, and its fields where there are none. */
  readonly takeStory: (story: Article) => void;
  /** Adds the photo's record and puts its figure at the caret. */
  readonly addPhoto: (photo: Photo) => void;
  /** Puts the photo's figure at the caret, or shows the one that is there. */
  readonly placePhoto: (photoId: string) => void;
  /** Puts a quotation into the text at the caret, tied to its record. */
  readonly putQuotation: (sentence: QuotedSentence) => void;
  /** Ties the selected words to the record, which is added where it is new. */
  readonly tieSelection: (quote: Quote, label: string) => void;
  /** After a conflict: stores this window's text as a new article and shows that. */
  readonly keepAsCopy: () => Promise<Result<Article>>;
  /** Shows the stored version of the open article, if nothing here is unsaved. True when it is another. */
  readonly loadNewer: (id: string) => Promise<boolean>;
  /** After a conflict: this window's version, the stored one, and what both began with. */
  readonly conflicting: () => Versions | null;
  /** After a conflict: stores what the two versions came to. The desk keeps both. */
  readonly settle: (article: Article, how: Settling) => Promise<Result<Article>>;

  /** The manuscript comes (and with `null` goes). */
  readonly seatBodyDesk: (bodyDesk: BodyDesk | null) => void;
  /** The manuscript says that its text changed. */
  readonly bodyChanged: () => void;
  /** The manuscript did or undid a step that holds records. */
  readonly takeRecords: (records: Records) => void;
  readonly bodyDesk: BodyDesk | null;
}

export interface ArticleStoreOptions {
  readonly desk: Pick<DeskClient, 'request'>;
  /** Who waives. */
  readonly signer: () => string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly autosave?: Pick<AutosaveOptions, 'pause' | 'retries'>;
}

export function createArticleStore(
  options: ArticleStoreOptions,
): UseBoundStore<StoreApi<ArticleStore>> {
  return create<ArticleStore>((set, get) => {
    const request = options.desk.request.bind(options.desk);
    /** The article as the desk last answered: tells what this window has changed since. */
    let base: Article | null = null;
    /** The edition that the manuscript shows, or showed last. */
    let seated = -1;
    /** How often somebody chose an article to open. */
    let openings = 0;

    const autosave = new Autosave({
      ...options.autosave,
      show: (saveState, saveError) => {
        // Told of every keystroke; the window hears of changes alone.
        if (get().saveState !== saveState || get().saveError !== saveError) {
          set({ saveState, saveError });
        }
      },
      send: async () => {
        const sent = current();
        if (sent === null) return nothingOpen;
        const result = await request('article.save', { article: sent });
        const { article } = get();
        if (result.ok && article?.id === sent.id) {
          base = { ...sent, ...stamped(sent, result.value) };
          set({ article: { ...stamped(article, result.value), body: sent.body } });
        }
        return result;
      },
    });

    function current(): Article | null {
      const { article, bodyDesk } = get();
      return article && bodyDesk ? { ...article, body: bodyDesk.getBody() } : article;
    }

    function show(article: Article | null): void {
      base = article;
      set((state) => ({ article, edition: state.edition + 1, lastEdit: null }));
      autosave.reset();
    }

    /** One undoable step: by the manuscript where there is one, else on the stored body. */
    function perform(
      after: Article,
      label: string,
      change: Omit<Change, 'before' | 'after'>,
    ): void {
      const { article, bodyDesk } = get();
      if (!article) return;
      if (bodyDesk) {
        if (!bodyDesk.perform({ ...change, ...recordChange(article, after) })) return;
      } else {
        set((state) => ({
          article: applyEdits(after, change.edits),
          edition: state.edition + 1,
        }));
        autosave.changed();
      }
      set({ lastEdit: { label } });
    }

    function unsavedWork(): Result<never> {
      return { ok: false, error: get().saveError ?? nothingOpen.error };
    }

    return {
      article: null,
      edition: 0,
      saveState: 'saved',
      saveError: null,
      lastEdit: null,
      bodyDesk: null,

      async openArticle(id) {
        openings += 1;
        const opening = openings;
        if (!(await autosave.flush())) return unsavedWork();
        const result = await request('article.open', { id });
        // Typing went on while the desk answered: that text comes first.
        if (!(await autosave.flush())) return unsavedWork();
        // Whoever chose twice means the second.
        if (result.ok && opening === openings) show(result.value);
        return result;
      },
      showArticle: (article) => show(article),
      async closeArticle() {
        const saved = await autosave.flush();
        if (saved) show(null);
        return saved;
      },
      changeFields(patch) {
        const { article } = get();
        if (!article) return;
        set({ article: { ...article, ...patch } });
        autosave.changed();
      },
      edit(edits, label) {
        const { article } = get();
        if (!article) return;
        perform({ ...article, ...applyLedgerEdits(article, edits) }, label, { edits });
      },
      undoEdit() {
        set({ lastEdit: null });
        return get().bodyDesk?.undo() ?? false;
      },
      flush: () => autosave.flush(),
      adopt(answer) {
        const { article } = get();
        if (article?.id !== answer.id || base === null) return;
        const mine = autosave.unsaved ? current() : article;
        const merged = mergeAnswer(mine ?? article, base, answer);
        const otherBody = !same(merged.body, (mine ?? article).body);
        base = answer;
        set((state) => ({ article: merged, edition: state.edition + (otherBody ? 1 : 0) }));
      },
      waive(finding, reason) {
        const { article } = get();
        if (!article) return;
        const waiver = {
          findingKey: finding.key,
          rule: finding.rule,
          reason,
          by: options.signer(),
          at: options.now(),
        };
        const waivers = [...article.waivers.filter((w) => w.findingKey !== finding.key), waiver];
        perform({ ...article, waivers }, 'Finding waived', { edits: [] });
      },
      unwaive(findingKey) {
        const { article } = get();
        if (!article) return;
        const waivers = article.waivers.filter((waiver) => waiver.findingKey !== findingKey);
        perform({ ...article, waivers }, 'Waiver withdrawn', { edits: [] });
      },
      dismiss(proposalKeys) {
        const { article } = get();
        if (!article) return;
        const dismissed = [...new Set([...article.dismissed, ...proposalKeys])];
        perform({ ...article, dismissed }, 'Proposal dismissed', { edits: [] });
      },
      restoreDropped(id) {
        const { article } = get();
        const paragraph = article && paragraphOf(article, id);
        if (!article || !paragraph) return;
        perform(withRestored(article, id), 'Block put back', { edits: [], paragraph });
      },
      takeStory(story) {
        const { article } = get();
        if (!article) return;
        const { body } = story;
        perform(withStory(article, story), 'Story put in its places', { edits: [], body });
      },
      addPhoto(photo) {
        const { article } = get();
        if (!article) return;
        const photos = [...article.photos, photo];
        const figure = { photoId: photo.id };
        perform({ ...article, photos }, 'Picture added', { edits: [], figure });
        get().bodyDesk?.revealFigure(photo.id, false);
      },
      placePhoto(photoId) {
        const { article, bodyDesk } = get();
        if (!article || bodyDesk?.revealFigure(photoId, false)) return;
        perform(article, 'Picture placed', { edits: [], figure: { photoId } });
        bodyDesk?.revealFigure(photoId, false);
      },
      putQuotation(sentence) {
        const { article } = get();
        if (article) perform(article, 'Quotation put into the text', { edits: [], sentence });
      },
      tieSelection(quote, label) {
        const { article } = get();
        if (!article) return;
        const after = applyLedgerEdits(article, [{ kind: 'put quote', quote }]);
        perform(after, label, { edits: [], tie: { quoteId: quote.id } });
      },
      async keepAsCopy() {
        const mine = current();
        if (!mine) return nothingOpen;
        const created = await request('article.create', {});
        if (!created.ok) return created;
        const saved = await request('article.save', { article: copyOf(mine, created.value) });
        if (!saved.ok) return saved;
        const typed = current();
        show(saved.value);
        // Typing went on while the desk answered: that text belongs to the copy.
        if (typed && !same(typed, mine)) {
          set((state) => ({ article: copyOf(typed, saved.value), edition: state.edition + 1 }));
          autosave.changed();
        }
        return saved;
      },

      async loadNewer(id) {
        const result = await request('article.open', { id });
        const { article } = get();
        if (!result.ok || autosave.unsaved || article?.id !== id) return false;
        if (result.value.revision === article.revision) return false;
        show(result.value);
        return true;
      },
      conflicting() {
        const mine = current();
        const conflict = get().saveError?.conflict;
        if (!mine || !conflict) return null;
        const known = base?.revision === mine.revision ? base : conflict.base;
        return { base: known, mine, theirs: conflict.stored };
      },
      async settle(article, how) {
        const mine = current();
        if (!mine) return nothingOpen;
        const result = await request('article.settle', { article, other: mine, how, copy: null });
        if (result.ok) show(result.value);
        // The stored one changed once more: there is something new to choose from.
        else if (result.error.conflict) set({ saveError: result.error });
        return result;
      },

      seatBodyDesk(bodyDesk) {
        const { article, edition } = get();
        // Whatever takes the manuscript away, what was typed there and is not stored yet stays.
        const left = autosave.unsaved && seated === edition ? current() : article;
        seated = edition;
        set({ bodyDesk, article: left });
      },
      bodyChanged: () => {
        if (get().lastEdit) set({ lastEdit: null });
        autosave.changed();
      },
      takeRecords(records) {
        const { article } = get();
        if (!article) return;
        set({ article: { ...article, ...records } });
        autosave.changed();
      },
    };
  });
}

const nothingOpen: Result<never> & { readonly ok: false } = {
  ok: false,
  error: { code: 'not found', message: 'No article is open.', details: [] },
};

/** The article on the desk of this window. */
export const useArticle = createArticleStore({
  desk,
  signer: () => usePreferences.getState().name,
  now: () => new Date().toISOString(),
  autosave: { pause: () => usePreferences.getState().writing.autosavePause },
});
