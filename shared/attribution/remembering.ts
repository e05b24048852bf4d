/** Words: an article has a few thousand; more than this are forgotten together. */
const most = 20_000;

/** UTF-16 units: what is longer comes but once. */
const longest = 60;

/** `work` with its answers kept: a text asks the same of the same words again and again. */
export function remembering<Answer>(work: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    if (word.length > longest) return work(word);
    const before = known.get(word);
    if (before !== undefined) return before.answer;
    if (known.size >= most) known.clear();
    const answer = work(word);
    known.set(word, { answer });
    return answer;
  };
}
